using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Apis.Mappings;

/// <summary>Tells what a mapping template does with the origin of the request, as far as its text shows.</summary>
/// <param name="Echo">Whether it sends the request's origin back as the allowed one.</param>
/// <param name="SetsOrigin">Whether it can set <c>Access-Control-Allow-Origin</c> at all.</param>
/// <param name="SetsVary">Whether it sets a <c>Vary</c> that names <c>Origin</c>.</param>
/// <param name="Compared">Origins that it compares the request's with as a whole, as written.</param>
/// <param name="LooseTests">Tests that other origins pass too.</param>
/// <param name="AmbiguousReads">Reads of the origin that look in path and query too, as written: <c>$input.params("Origin")</c>.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html</remarks>
public sealed partial record OriginTemplate(
    OriginEcho Echo,
    bool SetsOrigin,
    bool SetsVary,
    ImmutableArray<string> Compared,
    ImmutableArray<OriginTest> LooseTests,
    ImmutableArray<string> AmbiguousReads
)
{
    /// <summary>No template at all.</summary>
    public static OriginTemplate Nothing { get; } = new(OriginEcho.None, false, false, [], [], []);

    public static OriginTemplate Of(string template)
    {
        ImmutableArray<VelocityDirective> directives = VelocityReader.Read(template);
        ImmutableHashSet<string> names = NamesOfOrigin(directives);
        (string Target, string Value, bool IsChecked)[] overrides =
        [
            .. Overrides(directives, names),
        ];
        bool[] echoes =
        [
            .. overrides
                .Where(one => IsAllowOrigin(one.Target) && IsOrigin(one.Value, names))
                .Select(one => one.IsChecked),
        ];
        return new OriginTemplate(
            echoes.Length == 0 ? OriginEcho.None
                : echoes.All(isChecked => isChecked) ? OriginEcho.Compared
                : OriginEcho.Unchecked,
            overrides.Any(one => IsAllowOrigin(one.Target)),
            overrides.Any(one =>
                one.Target.Equals(HeaderNames.Vary, StringComparison.OrdinalIgnoreCase)
                && one.Value.Contains("origin", StringComparison.OrdinalIgnoreCase)
            ),
            [
                .. directives
                    .SelectMany(directive => ComparedIn(directive.Argument, names))
                    .Distinct(),
            ],
            [
                .. directives
                    .SelectMany(directive => OriginTest.AllIn(directive.Argument))
                    .Where(test => test.IsLoose && !test.IsIdle && IsOrigin(test.Subject, names)),
            ],
            [
                .. AmbiguousRead()
                    .Matches(VelocityReader.WithoutComments(template))
                    .Select(match => match.Value)
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The variables that hold the request's origin, as written: <c>$origin</c>.</summary>
    private static ImmutableHashSet<string> NamesOfOrigin(
        ImmutableArray<VelocityDirective> directives
    )
    {
        ImmutableHashSet<string> names = ImmutableHashSet<string>.Empty;
        foreach (VelocityDirective directive in directives)
        {
            if (
                ResponseOverrides.AssignmentOf(directive) is var (target, value)
                && IsOrigin(value, names)
            )
            {
                names = names.Add(Bare(target));
            }
        }

        return names;
    }

    /// <summary>Each response header that is set, and whether the origin was asked for anything on the way there.</summary>
    private static IEnumerable<(string Target, string Value, bool IsChecked)> Overrides(
        ImmutableArray<VelocityDirective> directives,
        ImmutableHashSet<string> names
    )
    {
        var asked = new Stack<bool>();
        foreach (VelocityDirective directive in directives)
        {
            switch (directive.Name)
            {
                case "if":
                    asked.Push(!IsIdle(directive.Argument, names));
                    break;
                case "foreach":
                    asked.Push(false);
                    break;
                case "else" or "elseif" when asked.Count > 0:
                    // What the branches before it asked is asked here too.
                    _ = asked.Pop();
                    asked.Push(true);
                    break;
                case "end" when asked.Count > 0:
                    _ = asked.Pop();
                    break;
                default:
                    if (
                        ResponseOverrides.AssignmentOf(directive) is var (target, value)
                        && ResponseOverrides.HeaderOf(target) is { } header
                    )
                    {
                        yield return (header, value, asked.Contains(true));
                    }

                    break;
            }
        }
    }

    private static bool IsAllowOrigin(string header) =>
        header.Equals(HeaderNames.AllowOrigin, StringComparison.OrdinalIgnoreCase);

    private static bool IsOrigin(string expression, ImmutableHashSet<string> names) =>
        names.Contains(Bare(expression)) || Read().IsMatch(expression.Trim());

    /// <summary><c>$origin</c> for <c>$!{origin}</c>.</summary>
    private static string Bare(string reference) =>
        reference
            .Trim()
            .Replace("!", "", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);

    /// <summary>Whether a condition asks no more than that there is an origin, or lets every one pass.</summary>
    private static bool IsIdle(string condition, ImmutableHashSet<string> names) =>
        (
            Emptiness().Match(condition) is { Success: true } match
            && IsOrigin(match.Groups["subject"].Value, names)
        )
        || OriginTest
            .AllIn(condition)
            .Any(test =>
                test.IsIdle && test.Text == condition.Trim() && IsOrigin(test.Subject, names)
            );

    private static IEnumerable<string> ComparedIn(
        string condition,
        ImmutableHashSet<string> names
    ) =>
        Equality()
            .Matches(condition)
            .Where(match => IsOrigin(match.Groups["subject"].Value, names))
            .Select(match => match.Groups["text"].Value)
            .Where(text => text.Length > 0);

    [GeneratedRegex(
        $"^(?:{OriginPattern.Ambiguous}|{OriginPattern.FromHeader})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Read();

    [GeneratedRegex(
        OriginPattern.Ambiguous,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AmbiguousRead();

    /// <summary><c>$origin</c>, <c>!$origin</c>, <c>$origin != ""</c></summary>
    [GeneratedRegex(
        "^\\s*!?"
            + OriginPattern.Subject
            + """\s*(?:[!=]=\s*(?:""|''|\$null)\s*|\.isEmpty\(\)\s*)?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Emptiness();

    [GeneratedRegex(
        OriginPattern.Subject + """\s*(?:==|\.equals\()\s*(?:"(?<text>[^"]*)"|'(?<text>[^']*)')""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Equality();
}
