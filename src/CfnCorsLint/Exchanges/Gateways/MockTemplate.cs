using System.Globalization;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>The request template of a mock integration, which is read for its status as leniently as API Gateway reads it.</summary>
/// <param name="GivesStatus">False where every request ends in a 500.</param>
/// <param name="Status"><see langword="null"/> unless <paramref name="GivesStatus"/> is true.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html</remarks>
public sealed record MockTemplate(Truth GivesStatus, int? Status)
{
    private static MockTemplate Broken { get; } = new(Truth.False, null);

    private static MockTemplate NotKnown { get; } = new(Truth.Unknown, null);

    public static MockTemplate Of(Value template) =>
        template is Value.Known { ByDefaultOf: null } known ? Parse(known.Text) : NotKnown;

    /// <summary>What is computed (<c>#</c>, <c>$</c>) or followed by anything is not known.</summary>
    public static MockTemplate Parse(string template)
    {
        string text = template.Trim();
        if (text.AsSpan().ContainsAny('#', '$'))
        {
            return NotKnown;
        }

        if (text is not ['{', ..] || !text.Contains("statusCode", StringComparison.Ordinal))
        {
            return Broken;
        }

        var reader = new LenientObject(text);
        return reader.Find("statusCode") switch
        {
            _ when !reader.IsWhole => NotKnown,
            null => Broken,
            ['"' or '\'', ..] => Broken,
            { } number when IsStatus(number, out int status) => new MockTemplate(
                Truth.True,
                status
            ),
            { } other => double.TryParse(
                other,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out _
            )
                ? NotKnown
                : Broken,
        };
    }

    private static bool IsStatus(string text, out int status) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out status);
}
