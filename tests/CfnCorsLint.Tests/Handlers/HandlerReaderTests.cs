using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CfnCorsLint.Handlers;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

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

    /// <summary>What stands between a condition and its answer may be more than is walked through.</summary>
    [Theory]
    [InlineData(
        "nodejs22.x",
        "app.js",
        "exports.handler = async (event) => { if (event.httpMethod !== 'OPTIONS') { ",
        "a = b; ",
        "return { statusCode: 405 } } return { statusCode: 204 } };"
    )]
    [InlineData(
        "nodejs22.x",
        "app.js",
        "exports.handler = async (event) => { if (event.httpMethod !== 'OPTIONS') { ",
        "if (a) { ",
        "return { statusCode: 405 } "
    )]
    public void Conditions_too_far_away_to_be_found_leave_OPTIONS_unknown(
        string runtime,
        string path,
        string before,
        string between,
        string behind
    )
    {
        HandlerCode Read(int times)
        {
            string middle = string.Concat(Enumerable.Repeat(between, times));
            string closed = between.Contains('{', StringComparison.Ordinal)
                ? $"{string.Concat(Enumerable.Repeat("} ", times))}}} return {{ statusCode: 204 }} }};"
                : "";
            var text = new SourceText(path, before + middle + behind + closed);
            return HandlerReader.Read(
                new CodeRoot(runtime, "app.handler", "", [], []),
                new MemoryCode(ImmutableDictionary<string, SourceText>.Empty.Add(path, text))
            );
        }

        Assert.Equal(204, Read(3).Options?.Status);
        HandlerCode far = Read(2000);
        Assert.Null(far.Options);
        HandlerAnswer refused = Assert.Single(far.Answers, answer => answer.Status == 405);
        Assert.True(refused.Calls.Has("OPTIONS", isShort: false));
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
