using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Http;

namespace CfnCorsLint.Apis.Mappings;

/// <summary>A test of a mapping template that looks at a part of a text: <c>$origin.endsWith("example.com")</c>.</summary>
/// <param name="Text">All of it, as written.</param>
/// <param name="Subject">What is tested, <c>$origin</c>.</param>
/// <param name="Verb"><c>matches</c>, <c>contains</c>, <c>startsWith</c>, <c>endsWith</c>, <c>indexOf</c>.</param>
/// <param name="Literal">What it is tested against, without its quotes.</param>
public sealed partial record OriginTest(string Text, string Subject, string Verb, string Literal)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Whether the test lets origins pass that nobody meant.</summary>
    public bool IsLoose =>
        Verb switch
        {
            "matches" => AnyCharacter().IsMatch(Literal) || OpenEnd().IsMatch(Literal),
            // The scheme alone, or all up to the port, leaves no room for another host.
            "startsWith" => !Literal.EndsWith(':') && !Literal.EndsWith("://", Ordinal),
            "endsWith" => !Literal.StartsWith('.') && !Literal.Contains("://", Ordinal),
            _ => true,
        };

    /// <summary>Whether the test lets every origin pass.</summary>
    public bool IsIdle =>
        Verb.Equals("matches", StringComparison.OrdinalIgnoreCase) && Everything().IsMatch(Literal);

    /// <summary>The test for the whole origin that is written in it; <see langword="null"/> when none is.</summary>
    public string? Strict =>
        Verb == "matches" && OriginForm.Of(Literal).Kind == OriginFormKind.WellFormed
            ? $"{Subject} == {Quoted}"
            : null;

    private string Quoted =>
        Text[(Text.IndexOf('(', Text.LastIndexOf(Verb, Ordinal)) + 1)..^1].Trim();

    /// <summary>All such tests in a condition, whatever they look at.</summary>
    public static IEnumerable<OriginTest> AllIn(string condition) =>
        Tests()
            .Matches(condition)
            .Select(match => new OriginTest(
                match.Value,
                match.Groups["subject"].Value,
                match.Groups["verb"].Value,
                match.Groups["double"].Success
                    ? match.Groups["double"].Value
                    : match.Groups["single"].Value
            ));

    [GeneratedRegex(
        OriginPattern.Subject
            + """\.(?<verb>matches|contains|startsWith|endsWith|indexOf)\(\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')\s*\)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tests();

    /// <summary>A dot that stands for one character: not escaped, not in brackets, not repeated.</summary>
    [GeneratedRegex(
        """^(?:[^\\\[.]|\\.|\[[^\]]*\]|\.[*+?{])*\.(?![*+?{])""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex AnyCharacter();

    /// <summary><c>.*</c>, <c>^.+$</c></summary>
    [GeneratedRegex("""^\^?\(?\.[*+]\)?\$?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Everything();

    /// <summary>Anything may follow: <c>https://app\.example\.com.*</c>.</summary>
    [GeneratedRegex("""\.[*+]\)?\$?$""", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();
}
