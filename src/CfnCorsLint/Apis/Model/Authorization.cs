using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>Says who may call a method: everybody, or only callers whom an authorizer lets in.</summary>
/// <param name="Kind">Kind of authorization.</param>
/// <param name="Place">Where it is written; <see langword="null"/> when nothing is.</param>
/// <param name="IdentityHeaders">Request headers the caller must send for it, lower case: <c>authorization</c>; SigV4's three for IAM.</param>
/// <param name="UnknownIdentity">Why more headers may be needed; <see langword="null"/> when there are none.</param>
public sealed record Authorization(
    AuthorizationKind Kind,
    SyntaxNode? Place,
    ImmutableArray<string> IdentityHeaders,
    string? UnknownIdentity = null
)
{
    public static Authorization None { get; } = new(AuthorizationKind.None, null, []);

    /// <summary>An authorization that is written, and asks nothing of anybody.</summary>
    public static Authorization Open(SyntaxNode? place) => None with { Place = place };

    /// <summary>An authorization of which nothing is known.</summary>
    /// <param name="why">In one clause: <c>the authorization type is not known</c>.</param>
    public static Authorization NotKnown(SyntaxNode place, string why) =>
        new(AuthorizationKind.Unknown, place, [], why);

    /// <summary>Whether a request without any credentials, as every preflight is, gets past it.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html (identitySource)</remarks>
    public Truth LetsPreflight { get; init; } =
        Kind switch
        {
            AuthorizationKind.None => Truth.True,
            AuthorizationKind.Unknown => Truth.Unknown,
            AuthorizationKind.Custom when IdentityHeaders.IsEmpty => Truth.Unknown,
            _ => Truth.False,
        };
}
