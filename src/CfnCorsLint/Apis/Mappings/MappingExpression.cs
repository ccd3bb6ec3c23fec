using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Mappings;

/// <summary>The value of a mapping of a REST API, which is either a static text in quotes or an expression that reads the request or the answer.</summary>
/// <param name="Inner">What the browser gets, without the blanks around it, which no browser keeps; <see langword="null"/> when that is not known, or nothing reaches it.</param>
/// <param name="ReadsRequest">Whether it takes something from the request, which only gateway responses can.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping.html</remarks>
public sealed record MappingExpression(MappingForm Form, string? Inner, bool ReadsRequest)
{
    private const string Request = "method.request.";

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Stands for a hole: no value holds it.</summary>
    private const char Hole = '\uFFFC';

    /// <summary>Whether the deployment fails on it.</summary>
    public bool IsMalformed =>
        Form is MappingForm.Unquoted or MappingForm.DoubleQuoted or MappingForm.NotText;

    public static MappingExpression Of(Value value) =>
        value switch
        {
            // Whatever it will be, it brings no quotes.
            { Shape.IsNeverQuoted: true }
            and (Value.Reference or Value.Unknown or Value.Known { ByDefaultOf: not null }) =>
                Plain(MappingForm.Unquoted),
            Value.Pattern { Parts: [{ Shape.IsNeverQuoted: true }, ..] } => Plain(
                MappingForm.Unquoted
            ),
            Value.Known { Kind: not ScalarKind.Text } or Value.List => Plain(MappingForm.NotText),
            Value.Known known => OfText(known.Text),
            Value.OneOf several => OfSeveral(several),
            Value.Pattern pattern => OfText(
                string.Concat(pattern.Parts.Select(part => part.Literal ?? $"{Hole}"))
            ),
            _ => Plain(MappingForm.Unknown),
        };

    private static MappingExpression Plain(MappingForm form) => new(form, null, false);

    private static MappingExpression OfSeveral(Value.OneOf several)
    {
        MappingForm[] forms = [.. several.Texts.Select(text => OfText(text).Form).Distinct()];
        return Plain(forms is [var only] ? only : MappingForm.Unknown);
    }

    private static MappingExpression OfText(string text)
    {
        if (IsExpression(text))
        {
            return new MappingExpression(
                MappingForm.Expression,
                null,
                text.StartsWith(Request, Ordinal)
            );
        }

        // No source says what becomes of the break behind the quote that a block scalar ends in.
        if (HasOnlyBreaksAround(text))
        {
            return Plain(MappingForm.Unknown);
        }

        // What stands in a hole at the edge may bring the quote with it.
        if (text.Length == 0 || text[0] == Hole || (text[0] == '\'' && text[^1] == Hole))
        {
            return Plain(text.Length == 0 ? MappingForm.Unquoted : MappingForm.Unknown);
        }

        if (text.Length < 2 || text[0] != '\'' || text[^1] != '\'')
        {
            bool isDouble = text.Length > 1 && text[0] == '"' && text[^1] == '"';
            return Plain(isDouble ? MappingForm.DoubleQuoted : MappingForm.Unquoted);
        }

        string inner = text[1..^1];
        return new MappingExpression(
            inner.Contains('\'', Ordinal) ? MappingForm.InnerQuotes : MappingForm.Literal,
            inner.Contains(Hole, Ordinal) ? null : inner.Trim(' ', '\t'),
            false
        );
    }

    /// <summary>Whether nothing but a line break stands outside of the quotes.</summary>
    public static bool HasOnlyBreaksAround(string text) =>
        text.AsSpan().TrimEnd(' ') is [.., '\n' or '\r']
        && text.AsSpan().Trim() is ['\'', .., '\''];

    private static bool IsExpression(string text) =>
        text.StartsWith("integration.response.", Ordinal)
        || text.StartsWith("stageVariables.", Ordinal)
        || text.StartsWith("context.", Ordinal)
        || text.StartsWith(Request, Ordinal);
}
