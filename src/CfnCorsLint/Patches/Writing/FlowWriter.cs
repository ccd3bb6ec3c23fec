using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Writing;

/// <summary>Writes fragments in brackets: JSON, and YAML in flow style.</summary>
internal sealed class FlowWriter
{
    private readonly Style _style;

    public FlowWriter(Style style)
    {
        _style = style;
    }

    private bool IsJson => _style.Language == SyntaxLanguage.Json;

    /// <param name="indent">What the line begins with on which the fragment begins.</param>
    public string Write(Fragment fragment, string indent) =>
        fragment switch
        {
            { Written: { } written } when !IsJson && IsFitForBrackets(fragment) => written,
            { Tag: { } tag } when IsJson => Write(LongForm.Of(fragment, tag), indent),
            Fragment.Scalar scalar => IsJson
                ? JsonScalar(scalar)
                : YamlScalars.Write(scalar, _style.Quote),
            Fragment.Map map => WithTag(
                map,
                Bracketed(
                    '{',
                    '}',
                    [.. map.Entries.Select(entry => Entry(entry, Deeper(indent)))],
                    indent
                )
            ),
            Fragment.List list => WithTag(
                list,
                Bracketed(
                    '[',
                    ']',
                    [.. list.Items.Select(item => Write(item, Deeper(indent)))],
                    indent
                )
            ),
            _ => "",
        };

    public string Entry(FragmentEntry entry, string indent)
    {
        string key = IsJson
            ? YamlScalars.DoubleQuoted(entry.Key)
            : YamlScalars.WriteKey(entry.Key, _style.KeyQuote, _style.Quote);
        return key + _style.Flow.Colon + Write(entry.Value, indent);
    }

    private string Bracketed(char open, char close, string[] parts, string indent)
    {
        if (parts.Length == 0)
        {
            return $"{open}{close}";
        }

        if (_style.Flow.Unit is null)
        {
            string padding = open == '{' ? _style.Flow.Padding : "";
            return open + padding + string.Join(_style.Flow.Comma, parts) + padding + close;
        }

        string line = _style.LineBreak + Deeper(indent);
        return $"{open}{line}{string.Join("," + line, parts)}{_style.LineBreak}{indent}{close}";
    }

    private string Deeper(string indent) => indent + _style.Flow.Unit;

    private static string JsonScalar(Fragment.Scalar scalar) =>
        scalar.Kind == ScalarKind.Text ? YamlScalars.DoubleQuoted(scalar.Value)
        : scalar.Value.Length == 0 ? "null"
        : scalar.Value;

    private static string WithTag(Fragment fragment, string text) =>
        fragment.Tag is null ? text : $"{fragment.Tag} {text}";

    /// <summary>A plain scalar of a block may hold brackets and commas, which mean something here.</summary>
    private static bool IsFitForBrackets(Fragment fragment) =>
        fragment is not Fragment.Scalar { Written: { } written }
        || written[^1] is '\'' or '"'
        || written.AsSpan().IndexOfAny(",[]{}") < 0;
}
