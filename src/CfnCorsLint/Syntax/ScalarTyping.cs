using System.Globalization;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Syntax;

/// <summary>Decides which type a scalar has, by the rules of YAML 1.1, which AWS follows.</summary>
/// <remarks>
/// Holds for JSON too, whose plain scalars look the same in both. Source: https://yaml.org/type/, where <c>y</c> and <c>n</c>
/// are booleans as well; neither PyYAML nor SnakeYAML reads them so, and here they are text.
/// </remarks>
public static partial class ScalarTyping
{
    /// <summary>A tag of the template's own, <c>!Ref</c>, makes text of what follows.</summary>
    public static ScalarKind KindOf(ScalarNode scalar) =>
        scalar.Tag switch
        {
            null => scalar.IsPlain ? KindOfPlain(scalar.Value) : ScalarKind.Text,
            "!!bool" => ScalarKind.Boolean,
            "!!int" => ScalarKind.Integer,
            "!!float" => ScalarKind.Float,
            "!!null" => ScalarKind.Null,
            "!!timestamp" => ScalarKind.Timestamp,
            _ => ScalarKind.Text,
        };

    /// <summary>What a plain scalar of that text, without a tag, is.</summary>
    public static ScalarKind KindOfPlain(string text)
    {
        if (text.Length == 0)
        {
            return ScalarKind.Null;
        }

        return text[0] switch
        {
            '~' or 'n' or 'N' when Null().IsMatch(text) => ScalarKind.Null,
            'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' => Boolean()
                .IsMatch(text)
                ? ScalarKind.Boolean
                : ScalarKind.Text,
            (>= '0' and <= '9') or '+' or '-' or '.' => KindOfNumber(text),
            _ => ScalarKind.Text,
        };
    }

    /// <summary>Whether the scalar is true; <see langword="null"/> when it is no boolean.</summary>
    public static bool? BooleanOf(ScalarNode scalar) =>
        KindOf(scalar) != ScalarKind.Boolean ? null
        : True().IsMatch(scalar.Value) ? true
        : Boolean().IsMatch(scalar.Value) ? false
        : null;

    /// <summary>The number; <see langword="null"/> when the scalar is no integer, or too large a one.</summary>
    public static long? IntegerOf(ScalarNode scalar)
    {
        if (KindOf(scalar) != ScalarKind.Integer || !Integer().IsMatch(scalar.Value))
        {
            return null;
        }

        string digits = scalar.Value.Replace("_", "", StringComparison.Ordinal);
        bool isNegative = digits[0] == '-';
        digits = digits.TrimStart('+', '-');
        long? size =
            digits.StartsWith("0b", StringComparison.Ordinal) ? Digits(digits[2..], 2)
            : digits.StartsWith("0x", StringComparison.Ordinal) ? Digits(digits[2..], 16)
            : digits.Contains(':', StringComparison.Ordinal) ? Sexagesimal(digits)
            : digits[0] == '0' ? Digits(digits, 8)
            : Digits(digits, 10);
        return isNegative ? -size : size;
    }

    private static ScalarKind KindOfNumber(string text) =>
        Integer().IsMatch(text) ? ScalarKind.Integer
        : Float().IsMatch(text) ? ScalarKind.Float
        : Timestamp().IsMatch(text) ? ScalarKind.Timestamp
        : ScalarKind.Text;

    private static long? Digits(string digits, int radix)
    {
        long value = 0;
        foreach (char digit in digits)
        {
            int worth = int.Parse(
                [digit],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
            if (value > (long.MaxValue - worth) / radix)
            {
                return null;
            }

            value = (value * radix) + worth;
        }

        return value;
    }

    private static long? Sexagesimal(string digits)
    {
        long value = 0;
        foreach (string part in digits.Split(':'))
        {
            if (Digits(part, 10) is not { } worth || value > (long.MaxValue - worth) / 60)
            {
                return null;
            }

            value = (value * 60) + worth;
        }

        return value;
    }

    [GeneratedRegex(@"\A(?:~|null|Null|NULL)\z")]
    private static partial Regex Null();

    [GeneratedRegex(
        @"\A(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)\z"
    )]
    private static partial Regex Boolean();

    [GeneratedRegex(@"\A(?:yes|Yes|YES|true|True|TRUE|on|On|ON)\z")]
    private static partial Regex True();

    [GeneratedRegex(
        @"\A[-+]?(?:0b[01_]*[01][01_]*|0[0-7_]*|[1-9][0-9_]*|0x[0-9a-fA-F_]*[0-9a-fA-F][0-9a-fA-F_]*|[1-9][0-9_]*(?::[0-5]?[0-9])+)\z"
    )]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"\A(?:[-+]?[0-9][0-9_]*(?:\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)|[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z"
    )]
    private static partial Regex Float();

    [GeneratedRegex(
        @"\A(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)\z"
    )]
    private static partial Regex Timestamp();
}
