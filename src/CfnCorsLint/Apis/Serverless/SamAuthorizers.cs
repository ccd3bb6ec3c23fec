using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Tells what the authorizers of an <c>AWS::Serverless::Api</c> ask of callers.</summary>
/// <remarks>
/// Source:
/// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/apigateway.py (<c>ApiGatewayAuthorizer</c>)
/// </remarks>
internal static class SamAuthorizers
{
    private const string Iam = "AWS_IAM";

    private const string Header = "method.request.header.";

    /// <param name="authorizers">The property <c>Auth.Authorizers</c>.</param>
    /// <param name="name">The one that is meant; unknown when it is not known.</param>
    /// <param name="place">Where a method is given it.</param>
    public static Authorization Named(Element authorizers, Element name, SyntaxNode place)
    {
        if (name.Text is not { } text)
        {
            return Authorization.NotKnown(place, name.Why ?? "which authorizer it is");
        }

        if (text == Iam)
        {
            return AuthorizationReader.OfIam(place);
        }

        Element authorizer = authorizers[text];
        return authorizer.IsUnknown || !authorizer.Exists
            ? Authorization.NotKnown(place, authorizer.Why ?? "the authorizer is not declared")
            : Read(authorizer, place);
    }

    /// <summary>As schemes that the operations of a definition may name.</summary>
    public static ImmutableArray<OpenApiScheme> Schemes(Element authorizers) =>
        [
            .. from authorizer in authorizers.Entries
            let key = authorizer.Key
            where key is not null
            select new OpenApiScheme(key.Value, Truth.False, Read(authorizer, key)),
        ];

    private static Authorization Read(Element authorizer, SyntaxNode place)
    {
        Element identity = authorizer["Identity"];
        if (authorizer["UserPoolArn"].Exists)
        {
            return OfHeader(AuthorizationKind.CognitoUserPools, identity, place);
        }

        return authorizer["FunctionPayloadType"].SureText() == "REQUEST"
            ? OfRequest(identity, place)
            : OfHeader(AuthorizationKind.Custom, identity, place);
    }

    /// <summary>A token travels in one header, <c>Authorization</c> when no other is named.</summary>
    private static Authorization OfHeader(
        AuthorizationKind kind,
        Element identity,
        SyntaxNode place
    )
    {
        Element header = identity["Header"];
        string? name = header.Exists || identity.IsUnknown ? header.SureText() : "Authorization";
        return name is null
            ? new Authorization(kind, place, [], header.Why ?? "the header of the authorizer")
            {
                LetsPreflight = Truth.False,
            }
            : AuthorizationReader.OfSources(kind, place, Header + name);
    }

    private static Authorization OfRequest(Element identity, SyntaxNode place)
    {
        Element headers = identity["Headers"];
        ImmutableArray<string?> names = [.. headers.Items.Select(item => item.SureText())];
        if (headers.IsUnknown || names.Contains(null))
        {
            return new Authorization(
                AuthorizationKind.Custom,
                place,
                [],
                headers.Why ?? "a header of the authorizer"
            )
            {
                LetsPreflight = names.IsEmpty ? Truth.Unknown : Truth.False,
            };
        }

        return AuthorizationReader.OfSources(
            AuthorizationKind.Custom,
            place,
            string.Join(",", names.Select(name => Header + name))
        );
    }
}
