using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Says who may call an operation, by its <c>security</c> and <c>x-amazon-apigateway-auth</c>.</summary>
/// <param name="KeyPlace">Where the key is demanded; <see langword="null"/> when nothing is written.</param>
internal sealed record OpenApiSecurity(
    Authorization Authorization,
    Truth NeedsKey,
    SyntaxNode? KeyPlace
)
{
    private static OpenApiSecurity Open { get; } = new(Authorization.None, Truth.False, null);

    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html</remarks>
    public static OpenApiSecurity Of(OpenApiScope scope, Element operation)
    {
        OpenApiSecurity named = OfRequirements(scope, operation["security"]);
        Element auth = operation[OpenApiKeys.Auth];
        return auth.Node is { } node
            ? named with
            {
                Authorization = OfType(auth["type"].SureText(), auth.PlaceOr(node)),
            }
            : named;
    }

    private static Authorization OfType(string? type, SyntaxNode place) =>
        type?.ToUpperInvariant() switch
        {
            "AWS_IAM" => AuthorizationReader.OfIam(place),
            "NONE" => Authorization.Open(place),
            _ => Authorization.NotKnown(place, "the authorization type is not known"),
        };

    /// <summary>What stands at the top of a document guards nothing in a REST API; of other kinds that is not known.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html</remarks>
    private static OpenApiSecurity OfRequirements(OpenApiScope scope, Element security)
    {
        if (security.Node is not { } place)
        {
            return scope.Kind != ApiKind.Rest && scope.Root["security"] is { Node: { } node } shared
                ? new OpenApiSecurity(
                    Authorization.NotKnown(
                        shared.Key ?? node,
                        "the security of the whole document"
                    ),
                    Truth.Unknown,
                    null
                )
                : Open;
        }

        Element[] requirements = [.. security.Items];
        string? why =
            security.WhyItemsUnknown()
            ?? requirements
                .Select(item =>
                    item.WhyMore ?? (item.Entries.Any() ? null : "a requirement without a scheme")
                )
                .FirstOrDefault(reason => reason is not null);
        return why is null
            ? OfNames(
                scope,
                place,
                [.. requirements.SelectMany(item => item.Entries).Select(entry => entry.Key)]
            )
            : new OpenApiSecurity(Authorization.NotKnown(place, why), Truth.Unknown, place);
    }

    private static OpenApiSecurity OfNames(
        OpenApiScope scope,
        SyntaxNode place,
        ImmutableArray<ScalarNode?> names
    )
    {
        (ScalarNode Place, OpenApiScheme? Scheme)[] named =
        [
            .. names
                .OfType<ScalarNode>()
                .DistinctBy(name => name.Value)
                .Select(name =>
                    (name, scope.Schemes.FirstOrDefault(scheme => scheme.Name == name.Value))
                ),
        ];
        if (named.Any(pair => pair.Scheme is null))
        {
            return new OpenApiSecurity(
                Authorization.NotKnown(
                    place,
                    scope.UnknownSchemes
                        ?? $"'{named.First(pair => pair.Scheme is null).Place.Value}' is no scheme of the definition, so that it is not known who may call"
                ),
                Truth.Unknown,
                place
            );
        }

        Authorization[] guards =
        [
            .. from pair in named
            where pair.Scheme is { Authorization.Kind: not AuthorizationKind.None }
            select pair.Scheme.Authorization with
            {
                Place = pair.Place,
            },
        ];
        (ScalarNode? keyPlace, OpenApiScheme? key) = named
            .OrderByDescending(pair => pair.Scheme?.IsKey)
            .FirstOrDefault();
        Truth needsKey = key?.IsKey ?? Truth.False;
        return new OpenApiSecurity(
            guards switch
            {
                [] => Authorization.None,
                [var only] => only,
                _ => Authorization.NotKnown(place, "several authorizers"),
            },
            needsKey,
            needsKey == Truth.False ? null : keyPlace
        );
    }
}
