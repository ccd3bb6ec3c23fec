using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads an API's resource policy for whether anyone may call OPTIONS.</summary>
/// <remarks>
/// Once there is a policy, what it does not allow is denied, preflights too. Source:
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
/// </remarks>
internal static class ResourcePolicyReader
{
    private const string Hole = "\uFFFC";

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
        if (written is not MappingNode || policy.IsUnknown || !statements.Exists)
        {
            return new ResourcePolicy(place, Truth.Unknown);
        }

        return new ResourcePolicy(place, LetsOptions(statements));
    }

    /// <summary>Whether some of the statements lets anyone call OPTIONS.</summary>
    public static Truth LetsOptions(Element statements)
    {
        Truth allowed = statements.IsUnknown ? Truth.Unknown : Truth.False;
        Truth denied = Truth.False;
        foreach (Element statement in Each(statements))
        {
            Truth speaks = SpeaksOfOptions(statement);
            string? effect = statement["Effect"].SureText();
            if (effect == "Allow")
            {
                allowed = allowed.Or(speaks.And(ToAnyone(statement, otherwise: Truth.False)));
            }
            else if (effect == "Deny")
            {
                // A refusal of some addresses is for callers from there: it does not stop everyone.
                bool isLimited = statement["Condition"].Exists;
                denied = denied.Or(
                    isLimited ? Truth.False : speaks.And(ToAnyone(statement, Truth.Unknown))
                );
            }
            else
            {
                allowed = allowed.Or(Truth.Unknown);
            }
        }

        return allowed.And(denied.Not());
    }

    /// <summary>A policy may hold one statement in the place of a list.</summary>
    private static IEnumerable<Element> Each(Element statements) =>
        statements.Node is MappingNode && !statements.IsUnknown ? [statements] : statements.Items;

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

    /// <summary>Conditions on the network are met by the callers they are for; a preflight meets none on identity.</summary>
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

    private static Truth SpeaksOfOptions(Element statement)
    {
        if (statement.IsUnknown || statement["NotAction"].Exists || statement["NotResource"].Exists)
        {
            return Truth.Unknown;
        }

        return AnyOf(statement["Action"], CoversInvoke)
            .And(AnyOf(statement["Resource"], CoversOptions));
    }

    private static Truth AnyOf(Element list, Func<string, Truth> covers) =>
        list.Values()
            .Select(value => TextOf(value) is { } text ? covers(text) : Truth.Unknown)
            .Aggregate(Truth.False, TruthExtensions.Or);

    /// <summary>Holes stand as a character that no policy holds.</summary>
    private static string? TextOf(Value? value) =>
        value switch
        {
            Value.Known { ByDefaultOf: null } known => known.Text,
            Value.Pattern pattern => string.Concat(
                pattern.Parts.Select(part => part.Literal ?? Hole)
            ),
            _ => null,
        };

    private static Truth CoversInvoke(string action) =>
        (
            action == "*"
            || action.Equals("execute-api:*", StringComparison.OrdinalIgnoreCase)
            || action.Equals("execute-api:Invoke", StringComparison.OrdinalIgnoreCase)
        ).ToTruth();

    /// <param name="resource"><c>*</c>, <c>execute-api:/stage/VERB/path</c> or the same at the end of an ARN.</param>
    private static Truth CoversOptions(string resource)
    {
        string[] parts = resource.Split('/');
        if (parts.Length < 3)
        {
            return resource.EndsWith('*') ? Truth.True
                : resource.Contains(Hole, StringComparison.Ordinal) ? Truth.Unknown
                : Truth.False;
        }

        string verb = parts[2];
        return
            verb.Contains(Hole, StringComparison.Ordinal)
            || verb.Contains('?', StringComparison.Ordinal)
            ? Truth.Unknown
            : (
                verb is "OPTIONS" or "*"
                || (
                    verb.EndsWith('*') && "OPTIONS".StartsWith(verb[..^1], StringComparison.Ordinal)
                )
            ).ToTruth();
    }
}
