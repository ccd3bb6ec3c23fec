using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CfnCorsLint.Handlers.Languages;

/// <summary>Describes the languages that functions on Lambda are commonly written in.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html</remarks>
internal static class CodeLanguages
{
    public static CodeLanguage JavaScript { get; } =
        new()
        {
            Name = "JavaScript",
            Extensions = [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"],
            LineComment = "//",
            HasBlockComments = true,
            Texts =
            [
                new TextForm("\"", "\""),
                new TextForm("'", "'"),
                new TextForm("`", "`", MayBreak: true, Hole: "${"),
            ],
            NameMarks = "$#",
            HasPatterns = true,
            IsParsed = true,
        };

    public static CodeLanguage Python { get; } =
        new()
        {
            Name = "Python",
            Extensions = [".py"],
            LineComment = "#",
            Texts = PythonTexts(),
            IsIndented = true,
            IsParsed = true,
        };

    public static CodeLanguage CSharp { get; } =
        new()
        {
            Name = "C#",
            Extensions = [".cs", ".fs", ".vb"],
            LineComment = "//",
            HasBlockComments = true,
            Texts =
            [
                new TextForm("$\"\"\"", "\"\"\"", HasEscapes: false, MayBreak: true, Hole: "{"),
                new TextForm("\"\"\"", "\"\"\"", HasEscapes: false, MayBreak: true),
                new TextForm("$@\"", "\"", HasEscapes: false, MayBreak: true, Hole: "{"),
                new TextForm("@$\"", "\"", HasEscapes: false, MayBreak: true, Hole: "{"),
                new TextForm("@\"", "\"", HasEscapes: false, MayBreak: true),
                new TextForm("$\"", "\"", Hole: "{"),
                new TextForm("\"", "\""),
                new TextForm("'", "'"),
            ],
            NameMarks = "@",
            IsParsed = true,
        };

    public static CodeLanguage Go { get; } =
        new()
        {
            Name = "Go",
            Extensions = [".go"],
            LineComment = "//",
            HasBlockComments = true,
            Texts =
            [
                new TextForm("\"", "\""),
                new TextForm("`", "`", HasEscapes: false, MayBreak: true),
                new TextForm("'", "'"),
            ],
            IsParsed = true,
        };

    public static CodeLanguage Java { get; } =
        new()
        {
            Name = "Java",
            Extensions = [".java", ".kt", ".scala", ".groovy"],
            LineComment = "//",
            HasBlockComments = true,
            Texts =
            [
                new TextForm("\"\"\"", "\"\"\"", MayBreak: true),
                new TextForm("\"", "\"", Hole: "${"),
                new TextForm("'", "'"),
            ],
            NameMarks = "$",
        };

    public static CodeLanguage Ruby { get; } =
        new()
        {
            Name = "Ruby",
            Extensions = [".rb"],
            LineComment = "#",
            Texts =
            [
                new TextForm("\"", "\"", MayBreak: true, Hole: "#{"),
                new TextForm("'", "'", MayBreak: true),
            ],
            NameMarks = "@?!",
        };

    public static CodeLanguage Rust { get; } =
        new()
        {
            Name = "Rust",
            Extensions = [".rs"],
            LineComment = "//",
            HasBlockComments = true,
            Texts =
            [
                new TextForm("br#\"", "\"#", HasEscapes: false, MayBreak: true),
                new TextForm("r#\"", "\"#", HasEscapes: false, MayBreak: true),
                new TextForm("r\"", "\"", HasEscapes: false, MayBreak: true),
                new TextForm("b\"", "\"", MayBreak: true),
                new TextForm("\"", "\"", MayBreak: true),
            ],
            HasLifetimes = true,
        };

    public static ImmutableArray<CodeLanguage> All { get; } =
    [JavaScript, Python, CSharp, Go, Java, Ruby, Rust];

    private static readonly FrozenDictionary<string, CodeLanguage> s_byExtension = All.SelectMany(
            language =>
                language.Extensions.Select(extension => KeyValuePair.Create(extension, language))
        )
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns><see langword="null"/> for a file that is no code.</returns>
    public static CodeLanguage? OfFile(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot < 0 ? null : s_byExtension.GetValueOrDefault(path[dot..]);
    }

    /// <summary>Each quote with each prefix: raw ones have no escapes, formatted ones have holes.</summary>
    private static ImmutableArray<TextForm> PythonTexts() =>
        [
            .. from quote in (string[])["\"\"\"", "'''", "\"", "'"]
            from prefix in (string[])["br", "rb", "fr", "rf", "r", "b", "u", "f", ""]
            select new TextForm(
                prefix + quote,
                quote,
                // A raw text keeps its backslashes, and a quote behind one does not end it all the same.
                HasEscapes: true,
                MayBreak: quote.Length == 3,
                Hole: prefix.Contains('f', StringComparison.Ordinal) ? "{" : null
            ),
        ];
}
