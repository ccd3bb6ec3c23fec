using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>An API's resource policy, as far as it says whether a caller of whom nothing is known may call.</summary>
/// <param name="HoldsMore">Whether there may be more statements than these.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html</remarks>
public sealed record ResourcePolicy(
    SyntaxNode Place,
    ImmutableArray<PolicyStatement> Statements,
    bool HoldsMore
)
{
    /// <summary>Whether the policy lets a caller of whom nothing is known call the method: what it does not allow is denied, and what it denies stays denied.</summary>
    /// <param name="path">Of a route.</param>
    public Truth Lets(string verb, string path)
    {
        Truth allowed = HoldsMore ? Truth.Unknown : Truth.False;
        Truth denied = Truth.False;
        string held = RoutePaths.HeldAs(ApiKind.Rest, path);
        foreach (PolicyStatement statement in Statements)
        {
            Truth speaks = statement.ToAnyone.And(statement.SpeaksOf(verb, held));
            allowed = allowed.Or(speaks.And(statement.Allows));
            denied = denied.Or(speaks.And(statement.Allows.Not()));
        }

        return allowed.And(denied.Not());
    }
}
