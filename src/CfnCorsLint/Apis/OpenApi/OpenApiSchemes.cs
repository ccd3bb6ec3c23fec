using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.OpenApi;

/// <summary>Reads the security schemes of a document.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html</remarks>
internal static class OpenApiSchemes
{
    private const string KeyHeader = "x-api-key";

    public static ImmutableArray<OpenApiScheme> Read(OpenApiScope scope) =>
        [
            .. from section in Sections(scope)
            from entry in section.Entries
            let key = entry.Key
            where key is not null
            select Read(key, scope.Follow(entry)),
        ];

    /// <summary>Why there may be other security schemes; <see langword="null"/> when there are certainly none.</summary>
    public static string? WhyUnknown(OpenApiScope scope) =>
        Sections(scope)
            .Select(section => section.WhyEntriesUnknown())
            .FirstOrDefault(why => why is not null);

    private static IEnumerable<Element> Sections(OpenApiScope scope) =>
        [scope.Root["securityDefinitions"], scope.Root["components"]["securitySchemes"]];

    private static OpenApiScheme Read(ScalarNode key, Element scheme)
    {
        Element authorizer = scheme[OpenApiKeys.Authorizer];
        Element type = scheme[OpenApiKeys.AuthorizationType];
        if (scheme.IsUnknown)
        {
            return new OpenApiScheme(
                key.Value,
                Truth.Unknown,
                Authorization.NotKnown(key, scheme.Why ?? "")
            );
        }

        if (authorizer.Exists)
        {
            return new OpenApiScheme(key.Value, Truth.False, OfAuthorizer(key, scheme, authorizer));
        }

        if (type.Exists)
        {
            bool isSigned = string.Equals(
                type.SureText(),
                "awsSigv4",
                StringComparison.OrdinalIgnoreCase
            );
            return new OpenApiScheme(
                key.Value,
                Truth.False,
                isSigned
                    ? AuthorizationReader.OfIam(key)
                    : Authorization.NotKnown(key, $"'{key.Value}' names no authorizer")
            );
        }

        bool isKey =
            scheme["type"].SureText() == "apiKey"
            && string.Equals(
                scheme["name"].SureText(),
                KeyHeader,
                StringComparison.OrdinalIgnoreCase
            );
        return isKey
            ? new OpenApiScheme(key.Value, Truth.True, Authorization.None)
            : new OpenApiScheme(
                key.Value,
                Truth.Unknown,
                Authorization.NotKnown(key, $"'{key.Value}' names no authorizer")
            );
    }

    private static Authorization OfAuthorizer(ScalarNode key, Element scheme, Element authorizer)
    {
        AuthorizationKind kind = authorizer["type"].SureText()?.ToLowerInvariant() switch
        {
            "token" or "request" => AuthorizationKind.Custom,
            "cognito_user_pools" => AuthorizationKind.CognitoUserPools,
            "jwt" => AuthorizationKind.Jwt,
            _ => AuthorizationKind.Unknown,
        };
        Element source = authorizer["identitySource"];
        if (kind == AuthorizationKind.Unknown)
        {
            return Authorization.NotKnown(key, $"the type of '{key.Value}' is not known");
        }

        if (source.Exists && source.WhyItemsUnknown() is null)
        {
            IEnumerable<string> sources = source.Items.Select(item => item.SureText() ?? "");
            return AuthorizationReader.OfSources(kind, key, Common(string.Join(',', sources)));
        }

        // Only an authorizer that looks at the whole request does without the scheme's own header.
        bool isToken = authorizer["type"].SureText()?.ToLowerInvariant() != "request";
        return
            !source.Exists
            && isToken
            && scheme["in"].SureText() == "header"
            && scheme["name"].SureText() is { } header
            ? AuthorizationReader.OfSources(kind, key, $"method.request.header.{header}")
            : new Authorization(
                kind,
                key,
                [],
                source.Exists
                    ? $"the identity source of '{key.Value}' is not known"
                    : $"'{key.Value}' names no identity source, so that its code decides what it reads"
            )
            {
                LetsPreflight = isToken ? Truth.False : Truth.Unknown,
            };
    }

    /// <summary>HTTP APIs write <c>$request.header.Authorization</c> where REST APIs write <c>method.request.header.Authorization</c>.</summary>
    private static string Common(string sources) =>
        sources.Replace("$request.", "method.request.", StringComparison.Ordinal);
}
