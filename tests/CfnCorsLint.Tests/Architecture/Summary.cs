using System.Text.RegularExpressions;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>The summary of a type or a member, as it stands in a source file.</summary>
/// <param name="Place">The path of the file and the line.</param>
/// <param name="Text">Without the elements in it: each stands for one thing, and none for a verb.</param>
/// <param name="Type">The name of the type; <see langword="null"/> above a member.</param>
internal sealed partial record Summary(string Place, string Text, string? Type)
{
    /// <summary>What takes the place of an element: no letter, so that it is no word.</summary>
    private const string Element = "·";

    public static IEnumerable<Summary> Under(string folder) =>
        SourceFile.Under(folder).SelectMany(In);

    public static IEnumerable<Summary> In(SourceFile file) =>
        from Match match in Written().Matches(file.Text)
        let line = file.Text.AsSpan(0, match.Index).Count('\n') + 1
        let type = TypeName().Match(match.Groups["declaration"].Value)
        select new Summary(
            $"{file.Path}:{line}",
            Plain(match.Groups["text"].Value),
            type.Success ? type.Groups["name"].Value : null
        );

    public override string ToString() => $"{Place} {Text}";

    private static string Plain(string text) =>
        Blanks().Replace(Markup().Replace(Margin().Replace(text, " "), Element), " ").Trim();

    /// <summary>A summary, and behind the rest of its comment and behind attributes the line that declares something.</summary>
    [GeneratedRegex(
        """
            ^[ \t]*///[ ]<summary>(?<text>[\s\S]*?)</summary>[^\n]*\n
            (?:[ \t]*///[^\n]*\n)*
            (?:[ \t]*\[(?:[^\n]*\n)*?[^\n]*\]\n)*
            [ \t]*(?<declaration>[^\n]*)
            """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        """
            ^(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref|unsafe|new)[ ])*
            (?:(?:record|class|struct|interface|enum)[ ])+(?<name>\w+)
            |^(?:(?:public|internal|private|protected)[ ])*delegate[ ].*?(?<name>\w+)(?:<\w+>)?\(
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\n[ \t]*///[ ]?")]
    private static partial Regex Margin();

    [GeneratedRegex("<(?<name>[a-z]+)[^>]*(?:/>|>.*?</\\k<name>>)")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
