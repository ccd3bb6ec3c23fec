using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Reads who may call an <c>AWS::ApiGatewayV2::Route</c>, with the authorizer it names.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html</remarks>
internal static class HttpAuthorizationReader
{
    private const string HeaderPrefix = "$request.header.";

    public static Authorization Read(Evaluator evaluator, Element properties) =>
        AuthorizationReader.OfType(
            properties["AuthorizationType"],
            (type, place) =>
                type switch
                {
                    "JWT" => OfAuthorizer(evaluator, properties, AuthorizationKind.Jwt, place),
                    "CUSTOM" => OfAuthorizer(
                        evaluator,
                        properties,
                        AuthorizationKind.Custom,
                        place
                    ),
                    _ => null,
                }
        );

    /// <summary>What an authorizer asks the caller to send.</summary>
    /// <param name="sources">Each <c>$request.header.Authorization</c> or the like; all of them have to be there.</param>
    /// <remarks>A token may be in the address, which a preflight has too; without a source a function decides.</remarks>
    public static Authorization OfSources(
        AuthorizationKind kind,
        SyntaxNode place,
        IEnumerable<string> sources
    ) =>
        AuthorizationReader.OfHeaders(
            kind,
            place,
            [
                .. from source in sources
                where source.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase)
                select source[HeaderPrefix.Length..].ToLowerInvariant(),
            ]
        );

    private static Authorization OfAuthorizer(
        Evaluator evaluator,
        Element properties,
        AuthorizationKind kind,
        SyntaxNode place
    )
    {
        if (
            AuthorizationReader.AuthorizerOf(evaluator, properties, HttpTypes.Authorizer)
            is not { } authorizer
        )
        {
            return NotKnown(kind, place, "the authorizer is not in the template");
        }

        Element sources = evaluator.Properties(authorizer)["IdentitySource"];
        ImmutableArray<string?> texts = [.. sources.Items.Select(item => item.SureText())];
        return sources.IsUnknown || texts.Contains(null)
            ? NotKnown(kind, place, $"the identity source of '{authorizer.LogicalId}' is not known")
            : OfSources(kind, place, texts.OfType<string>());
    }

    /// <summary>What an authorizer asks that cannot be read: it may look at nothing that a preflight lacks.</summary>
    public static Authorization NotKnown(AuthorizationKind kind, SyntaxNode place, string why) =>
        new(kind, place, [], why) { LetsPreflight = Truth.Unknown };
}
