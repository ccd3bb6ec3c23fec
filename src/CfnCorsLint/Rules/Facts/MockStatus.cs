using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>The status that a mock's request template gives to a preflight.</summary>
internal static class MockStatus
{
    /// <summary>What a request without a content type counts as; every preflight is one.</summary>
    private const string Json = "application/json";

    /// <summary>A number; absent where every preflight ends in an error.</summary>
    public static Fact Of(Integration integration)
    {
        SyntaxNode place = integration.RequestTemplatesPlace ?? integration.Place;
        Value? template = integration
            .RequestTemplates.FirstOrDefault(one =>
                one.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            )
            ?.Value;
        string? open =
            integration.UnknownRequestTemplates
            ?? (
                integration.RequestTemplates.Any(MayMatch)
                    ? "whether a request template is used"
                    : null
            );
        return template switch
        {
            null => open is null ? Fact.Missing(place) : Fact.NotKnown(open, place),
            Value.Known known => Of(known),
            Value.Unknown unknown => Fact.NotKnown(unknown.Why, template.Node),
            _ => Fact.NotKnown("the request template has holes", template.Node),
        };
    }

    private static bool MayMatch(Integration.Template template) =>
        template.MediaType.StartsWith(Json, StringComparison.OrdinalIgnoreCase)
        || template.MediaType == "$default";

    private static Fact Of(Value.Known template)
    {
        var read = MockTemplate.Parse(template.Text);
        Fact fact =
            read.Status is { } status ? Fact.Of(status, template.Node)
            : read.GivesStatus == Truth.False ? Fact.Missing(template.Node)
            : Fact.NotKnown("the mock's template is computed", template.Node);
        return fact with { ByDefaultOf = template.ByDefaultOf };
    }
}
