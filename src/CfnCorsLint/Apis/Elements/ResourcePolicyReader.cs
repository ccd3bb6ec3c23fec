using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Reads an API's resource policy for what it says to a caller of whom nothing is known.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html</remarks>
internal static class ResourcePolicyReader
{
    /// <returns><see langword="null"/> when there is none.</returns>
    public static ResourcePolicy? Read(Element policy)
    {
        // The Serverless Framework writes an empty text where there is no policy.
        if (policy.Node is not { } written || string.IsNullOrWhiteSpace(policy.SureText() ?? "?"))
        {
            return null;
        }

        SyntaxNode place = policy.PlaceOr(written);
        Element statements = policy["Statement"];
        bool isKnown = written is MappingNode && !policy.IsUnknown && statements.Exists;
        return isKnown
            ? new ResourcePolicy(place, StatementsOf(statements), statements.IsUnknown)
            : new ResourcePolicy(place, [], HoldsMore: true);
    }

    /// <summary>A policy may hold one statement in the place of a list.</summary>
    public static ImmutableArray<PolicyStatement> StatementsOf(Element statements) =>
        [
            .. (
                statements.Node is MappingNode && !statements.IsUnknown
                    ? [statements]
                    : statements.Items
            ).Select(StatementOf),
        ];

    private static PolicyStatement StatementOf(Element statement)
    {
        Truth allows = statement["Effect"].SureText() switch
        {
            "Allow" => Truth.True,
            "Deny" => Truth.False,
            _ => Truth.Unknown,
        };
        // A refusal of some addresses is for callers from there: it does not stop everyone.
        Truth toAnyone =
            allows != Truth.False ? ToAnyone(statement, otherwise: Truth.False)
            : statement["Condition"].Exists ? Truth.False
            : ToAnyone(statement, otherwise: Truth.Unknown);
        return new PolicyStatement(allows, toAnyone, Resources(statement));
    }

    private static Truth ToAnyone(Element statement, Truth otherwise)
    {
        Element principal = statement["Principal"];
        if (statement.IsUnknown || principal.IsUnknown || statement["NotPrincipal"].Exists)
        {
            return Truth.Unknown;
        }

        Element named = principal.Node is MappingNode ? principal["AWS"] : principal;
        bool isAnyone = named.Values().Any(value => value is Value.Known { Text: "*" });
        bool isKnown = named.Values().All(value => value is Value.Known { ByDefaultOf: null });
        return isAnyone ? AnyoneUnder(statement["Condition"])
            : isKnown ? Truth.False
            : otherwise;
    }

    /// <summary>Whether a statement under the condition is about a caller of whom nothing is known: the callers whom a condition on the network is for meet it, and a preflight meets none on identity.</summary>
    private static Truth AnyoneUnder(Element condition) =>
        !condition.Exists ? Truth.True
        : condition.IsUnknown ? Truth.Unknown
        : condition
            .Entries.SelectMany(test => test.Entries)
            .All(test => IsOfTheNetwork(test.Key?.Value))
            ? Truth.True
        : Truth.Unknown;

    private static bool IsOfTheNetwork(string? key) =>
        key?.ToLowerInvariant()
            is "aws:sourceip"
                or "aws:sourcevpc"
                or "aws:sourcevpce"
                or "aws:vpcsourceip"
                or "aws:securetransport";

    /// <summary>Empty when the statement is not about calls.</summary>
    private static ImmutableArray<string?> Resources(Element statement)
    {
        if (statement.IsUnknown || statement["NotAction"].Exists || statement["NotResource"].Exists)
        {
            return [null];
        }

        return statement["Action"]
            .Values()
            .Select(value => TextOf(value) is { } text ? Invokes(text) : Truth.Unknown)
            .Aggregate(Truth.False, TruthExtensions.Or) switch
        {
            Truth.True => [.. statement["Resource"].Values().Select(TextOf)],
            Truth.Unknown => [null],
            _ => [],
        };
    }

    private static string? TextOf(Value? value) =>
        value switch
        {
            Value.Known { ByDefaultOf: null } known => known.Text,
            Value.Pattern pattern => string.Concat(
                pattern.Parts.Select(part => part.Literal ?? PolicyGlob.Hole.ToString())
            ),
            _ => null,
        };

    private static Truth Invokes(string action) =>
        (
            action == "*"
            || action.Equals("execute-api:*", StringComparison.OrdinalIgnoreCase)
            || action.Equals("execute-api:Invoke", StringComparison.OrdinalIgnoreCase)
        ).ToTruth();
}
