using System.Globalization;
using System.Text;
using CfnCorsLint.Handlers;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Handlers;

/// <summary>What is read of each sample stands beside it.</summary>
public sealed class HandlerReaderTests
{
    public static TheoryData<string> Names => [.. CodeSample.In("Samples")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Answers_are_those_beside_the_sample(string name)
    {
        var sample = CodeSample.Read(name);

        Snapshot.Match(
            Told(HandlerReader.Read(sample.Root, sample.Files)),
            CodeSample.SnapshotOf(name, "answers")
        );
    }

    /// <summary>A line for each thing that is told of the code.</summary>
    private static string Told(HandlerCode code)
    {
        var told = new StringBuilder();
        told.Append(CultureInfo.InvariantCulture, $"{code.Language}: {code.Unknown ?? "read"}\n");
        if (code.Place is { } place)
        {
            told.Append(CultureInfo.InvariantCulture, $"handler at {Shown(place)}\n");
        }

        foreach (HandlerAnswer answer in code.Answers)
        {
            told.Append("answer ").Append(Told(answer)).Append('\n');
        }

        told.Append(code.LacksOrigin ? "nothing sets the header\n" : "");
        told.Append(code.Options is { } options ? $"OPTIONS: {Told(options)}\n" : "");
        told.Append(
            (code.Options, code.ShortOptions) switch
            {
                (null, null) => "",
                (_, null) => "OPTIONS of form 2.0: not known\n",
                ({ } one, { } other) when one.Place == other.Place => "",
                (_, { } other) => $"OPTIONS of form 2.0: {Told(other)}\n",
            }
        );
        told.Append(code.RefusedOptions is { } why ? $"OPTIONS: {why}\n" : "");
        return told.ToString();
    }

    private static string Told(HandlerAnswer answer) =>
        string.Join(
            ", ",
            (
                (string?[])
                    [
                        $"{answer.Status?.ToString(CultureInfo.InvariantCulture) ?? "?"} at {Shown(answer.Place)}",
                        answer.IsLiteral ? null : "not written in place",
                        answer.AllowOrigin switch
                        {
                            { Evidence: CodeEvidence.Present, Text: { } text } => $"origin {text}",
                            { Evidence: var evidence } =>
                                $"origin {evidence.ToString().ToLowerInvariant()}",
                        },
                        answer.HasOriginTwice ? "twice" : null,
                        answer.Malformed,
                        answer.TakenWhole is { } whole ? $"taken whole: {whole}" : null,
                        Told(answer.Calls),
                    ]
            ).OfType<string>()
        );

    /// <summary>The calls that may get an answer, where not all may.</summary>
    private static string? Told(CallSet calls)
    {
        if (calls == CallSet.All)
        {
            return null;
        }

        string of1 = Verbs(calls, isShort: false);
        string of2 = Verbs(calls, isShort: true);
        return of1 == of2 ? $"for {of1}" : $"for {of1}, in form 2.0 for {of2}";
    }

    private static string Verbs(CallSet calls, bool isShort)
    {
        string[] has = [.. CallSet.Verbs.Where(verb => calls.Has(verb, isShort))];
        return has.Length == CallSet.Verbs.Length ? "all"
            : has.Length == 0 ? "none"
            : string.Join(' ', has);
    }

    private static string Shown(CodePlace place) =>
        $"{place.Source.Path}:{place.Source.PositionAt(place.Span.Start).Line + 1}";
}
