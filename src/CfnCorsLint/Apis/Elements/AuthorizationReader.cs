using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Reads who may call an <c>AWS::ApiGateway::Method</c>, with the authorizer it names.</summary>
internal static class AuthorizationReader
{
    private const string HeaderPrefix = "method.request.header.";

    public static Authorization Read(Evaluator evaluator, Element properties) =>
        OfType(
            properties["AuthorizationType"],
            (type, place) =>
                type switch
                {
                    "CUSTOM" => OfAuthorizer(
                        evaluator,
                        properties,
                        AuthorizationKind.Custom,
                        place
                    ),
                    "COGNITO_USER_POOLS" => OfAuthorizer(
                        evaluator,
                        properties,
                        AuthorizationKind.CognitoUserPools,
                        place
                    ),
                    _ => null,
                }
        );

    /// <summary>What a type of authorization asks of the caller.</summary>
    /// <param name="ofAuthorizer">What an authorizer asks, by the type in capitals; <see langword="null"/> for a type that names none.</param>
    public static Authorization OfType(
        Element type,
        Func<string, SyntaxNode, Authorization?> ofAuthorizer
    ) =>
        type.Node is not { } place
            ? Authorization.None
            : type.SureText()?.ToUpperInvariant() switch
            {
                "NONE" => Authorization.Open(place),
                "AWS_IAM" => OfIam(place),
                { } name when ofAuthorizer(name, place) is { } asked => asked,
                _ => Authorization.NotKnown(place, "the authorization type is not known"),
            };

    /// <summary>The authorizer that a method or a route names; <see langword="null"/> where the template has none.</summary>
    /// <param name="type">Of its resource.</param>
    public static Resource? AuthorizerOf(Evaluator evaluator, Element properties, string type) =>
        properties["AuthorizerId"].Value
            is Value.Reference { Attribute: null or "AuthorizerId" } reference
        && evaluator.Template.Find(reference.LogicalId) is { } authorizer
        && authorizer.Type == type
            ? authorizer
            : null;

    /// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html</remarks>
    public static Authorization OfIam(SyntaxNode place) =>
        new(AuthorizationKind.AwsIam, place, HeaderNames.SigV4);

    /// <summary>What an identity source asks the caller to send.</summary>
    /// <param name="sources"><c>method.request.header.Authorization, context.identity.sourceIp</c></param>
    /// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html (IdentitySource)</remarks>
    public static Authorization OfSources(AuthorizationKind kind, SyntaxNode place, string sources)
    {
        ImmutableArray<string> named =
        [
            .. from source in sources.Split(',', StringSplitOptions.TrimEntries)
            where source.StartsWith(HeaderPrefix, StringComparison.Ordinal)
            select source[HeaderPrefix.Length..].ToLowerInvariant(),
        ];
        Authorization authorization = OfHeaders(kind, place, named);
        return kind == AuthorizationKind.CognitoUserPools
            ? authorization with
            {
                LetsPreflight = Truth.False,
            }
            : authorization;
    }

    /// <summary>What request headers, all of which have to be there, ask of the caller.</summary>
    /// <param name="named">Lower case.</param>
    /// <remarks>A preflight carries a few of them by itself. Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch</remarks>
    public static Authorization OfHeaders(
        AuthorizationKind kind,
        SyntaxNode place,
        ImmutableArray<string> named
    )
    {
        bool isMissing = named.Any(header => header is not ("origin" or "host" or "accept"));
        return new Authorization(
            kind,
            place,
            [
                .. named
                    .Where(header => !HeaderNames.IsForbidden(header))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
        )
        {
            LetsPreflight = isMissing ? Truth.False : Truth.Unknown,
        };
    }

    private static Authorization OfAuthorizer(
        Evaluator evaluator,
        Element properties,
        AuthorizationKind kind,
        SyntaxNode place
    )
    {
        if (AuthorizerOf(evaluator, properties, RestTypes.Authorizer) is not { } authorizer)
        {
            return new Authorization(kind, place, [], "the authorizer is not in the template");
        }

        Element settings = evaluator.Properties(authorizer);
        bool isToken =
            kind == AuthorizationKind.CognitoUserPools
            || string.Equals(
                settings["Type"].SureText(),
                "TOKEN",
                StringComparison.OrdinalIgnoreCase
            );
        if (settings["IdentitySource"].SureText() is { } sources)
        {
            return OfSources(kind, place, sources);
        }

        return new Authorization(
            kind,
            place,
            [],
            settings["IdentitySource"].Exists
                ? $"the identity source of '{authorizer.LogicalId}' is not known"
                : $"'{authorizer.LogicalId}' names no identity source, so that its code decides what it reads"
        )
        {
            // The token travels in a header, whichever it is, and a preflight carries none.
            LetsPreflight = isToken ? Truth.False : Truth.Unknown,
        };
    }
}
