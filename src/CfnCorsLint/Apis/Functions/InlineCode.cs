using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Handlers;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Apis.Functions;

/// <summary>Gives access to the code of a function that is written in its template: one file, whose places are places of the template.</summary>
internal sealed partial class InlineCode : ICodeFiles
{
    private const int LongestStub = 150;

    /// <summary>How many characters a comment may stand above the code, or above the properties that the code stands among.</summary>
    private const int FarthestComment = 400;

    private readonly SourceText _source;
    private readonly string _path;
    private readonly CodeRoot _root;
    private readonly CodePlace? _place;

    private InlineCode(SourceText source, string path, CodeRoot root, CodePlace? place)
    {
        _source = source;
        _path = path;
        _root = root;
        _place = place;
    }

    /// <returns><see langword="null"/> for a function whose code is not written here, or is said to be replaced.</returns>
    public static InlineCode? Of(
        Template template,
        Element properties,
        string runtime,
        string handler
    )
    {
        SyntaxNode? written = properties["InlineCode"].Node ?? properties["Code"]["ZipFile"].Node;
        bool isScript = runtime.StartsWith("nodejs", StringComparison.Ordinal);
        if (
            written?.Resolved is not ScalarNode scalar
            || template.Files.TreeOf(scalar) is not null
            || !handler.StartsWith("index.", StringComparison.Ordinal)
            || IsPlaceholder(template, scalar)
        )
        {
            return null;
        }

        SourceText source = template.Tree.Source;
        bool hasLines = scalar.Style == ScalarStyle.Literal;
        return new InlineCode(
            new SourceText(
                source.Path,
                hasLines ? Blanked(source.Content, BodyOf(source, scalar)) : scalar.Value
            ),
            isScript ? "index.js" : "index.py",
            new CodeRoot(runtime, $"index.{handler.Split('.')[^1]}", "", [], []),
            hasLines ? null : new CodePlace(source, scalar.ContentSpan)
        );
    }

    /// <summary>What the code tells, with places in the template: in a text of one line all of it is one place.</summary>
    public HandlerCode Read()
    {
        HandlerCode code = HandlerReader.Read(_root, this);
        return _place is null ? code : code.At(_place);
    }

    public SourceText? Find(string path) => path == _path ? _source : null;

    public ImmutableArray<string>? Under(string folder) => [_path];

    public bool HaveSigns() => SourceCode.HasSigns(_source);

    /// <summary>The lines of the block, without its header.</summary>
    private static TextSpan BodyOf(SourceText source, ScalarNode block)
    {
        int header = source.LineNumberAt(block.ContentSpan.Start);
        int start = header + 1 < source.LineCount ? source.StartOfLine(header + 1) : block.Span.End;
        return new TextSpan(Math.Min(start, block.Span.End), block.Span.End);
    }

    /// <summary>The text with blanks for all that is no code, so that every place stays where it is.</summary>
    private static string Blanked(string content, TextSpan code) =>
        string.Create(
            content.Length,
            (content, code),
            static (letters, from) =>
            {
                for (int at = 0; at < letters.Length; at++)
                {
                    bool isKept =
                        (at >= from.code.Start && at < from.code.End)
                        || from.content[at] is '\n' or '\r';
                    letters[at] = isKept ? from.content[at] : ' ';
                }
            }
        );

    /// <summary>Whether the code is only a placeholder: it, or a comment above it, says that other code will take its place; or it answers nothing at all.</summary>
    private static bool IsPlaceholder(Template template, ScalarNode code) =>
        Placeholder().IsMatch(code.Value)
        || (
            code.Value.Length < LongestStub
            && !code.Value.Contains("body", StringComparison.Ordinal)
        )
        || template.Tree.Comments.Any(comment =>
            comment.Span.End <= code.Span.Start
            && code.Span.Start - comment.Span.End < FarthestComment
            && Placeholder().IsMatch(comment.Text)
        );

    /// <summary>What says that the code is only there until the true one is deployed.</summary>
    [GeneratedRegex(
        @"placeholder|dummy|deploy(ed)? (the )?(actual|real)|(will be|to be|gets) (updated|replaced|overwritten|deployed)|replaced? (by|with|during|on)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Placeholder();
}
