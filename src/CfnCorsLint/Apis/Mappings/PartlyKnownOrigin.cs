using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Mappings;

/// <summary>Judges an allowed origin that is not wholly known, as far as what is known of it decides.</summary>
internal static class PartlyKnownOrigin
{
    private const char Quote = '\'';

    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(200);

    /// <returns><see langword="null"/> when what is not known decides, or nothing is unknown.</returns>
    public static OriginForm? FormOf(Value value)
    {
        PatternPart[] parts = PartsOf(value);
        if (parts.Length == 0)
        {
            return null;
        }

        bool isCertain = IsCertain(parts);
        bool isFirst = true;
        string text = string.Concat(
            parts.Select(part =>
            {
                string sample = part.Literal ?? part.Shape?.Sample ?? "a.example";
                bool needsScheme =
                    part.Literal is null && isFirst && !isCertain && BeginsWithHole(parts);
                isFirst &= part.Literal is not null;
                return needsScheme ? $"https://{sample}" : sample;
            })
        );
        var form = OriginForm.Of(Inner(text));
        bool isWrongAnyway =
            form.Kind
            is OriginFormKind.SubdomainWildcard
                or OriginFormKind.Several
                or OriginFormKind.TrailingSlash
                or OriginFormKind.Path;
        return isCertain || isWrongAnyway ? form with { Repaired = null } : null;
    }

    /// <summary>An origin that it may be; <see langword="null"/> when nobody can tell, or no page is served from such a one.</summary>
    public static string? SampleOf(Value value)
    {
        PatternPart[] parts = PartsOf(value);
        return parts.Length > 0 && IsCertain(parts)
            ? Inner(string.Concat(parts.Select(part => part.Literal ?? part.Shape?.Sample)))
            : null;
    }

    /// <summary>Whether the value may be the origin of pages; false only where it is certainly not.</summary>
    /// <param name="origin">As browsers send it.</param>
    public static bool MayBe(Value value, string origin)
    {
        if (value.ByDefaultOf is not null || FormOf(value) is not { } form)
        {
            return true;
        }

        if (form.Kind is not (OriginFormKind.WellFormed or OriginFormKind.Wildcard))
        {
            return false;
        }

        PatternPart[] parts = PartsOf(value);
        string shape = string.Concat(
            parts.Select(part =>
                part.Literal is { } literal ? Regex.Escape(literal.Trim(Quote, ' '))
                : part.Shape?.Expression is { } expression ? $"(?:{expression})"
                : ".*"
            )
        );
        try
        {
            return Regex.IsMatch(
                origin,
                $"^(?:{shape})$",
                RegexOptions.CultureInvariant,
                s_longest
            );
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>A lone attribute counts as a text that is one hole; what is known has no parts.</summary>
    private static PatternPart[] PartsOf(Value value) =>
        value switch
        {
            Value.Pattern pattern => [.. pattern.Parts],
            Value.Reference { Shape: { Sample: not null } shape } =>
            [
                PatternPart.OfHole(value.HoleName(), shape),
            ],
            _ => [],
        };

    private static bool IsCertain(PatternPart[] parts) =>
        parts.All(part => part.Literal is not null || part.Shape?.Sample is not null);

    private static bool BeginsWithHole(PatternPart[] parts) => parts[0].Literal is null or "'";

    /// <summary>Without the quotes around it, and the blanks inside of them, which no browser keeps.</summary>
    private static string Inner(string text) =>
        text.Length > 1 && text[0] == text[^1] && text[0] is Quote or '"'
            ? text[1..^1].Trim(' ', '\t')
            : text;
}
