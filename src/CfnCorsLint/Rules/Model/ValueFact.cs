using System.Globalization;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Model;

/// <summary>Turns a value of the template into a fact.</summary>
internal static class ValueFact
{
    public static Fact Of(Value value)
    {
        FactValue fact = value switch
        {
            Value.Known { Kind: ScalarKind.Boolean } known => new FactValue.Flag(
                known.Text.Equals("true", StringComparison.OrdinalIgnoreCase)
            ),
            Value.Known { Kind: ScalarKind.Integer } known when Number(known.Text) is { } number =>
                new FactValue.Number(number),
            Value.Known known => new FactValue.Text(known.Text),
            Value.OneOf several => new FactValue.Either(
                [.. several.Texts.Select(text => new FactValue.Text(text))],
                "one of several values"
            ),
            Value.Pattern pattern => new FactValue.Unknown(MappedValue.WhyOf(pattern)),
            Value.Unknown unknown => new FactValue.Unknown(unknown.Why),
            _ => new FactValue.Unknown("an expression"),
        };
        return new Fact(fact, value.Node, value.ByDefaultOf);
    }

    /// <returns><see langword="null"/> for anything but a whole number.</returns>
    public static int? Number(string text) =>
        int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;
}
