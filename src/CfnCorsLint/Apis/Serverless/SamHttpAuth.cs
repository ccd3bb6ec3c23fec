using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Resources;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads the <c>Auth</c> of an <c>AWS::Serverless::HttpApi</c>: who may call its methods.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapiauth.html and
/// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/open_api/open_api.py (<c>set_path_default_authorizer</c>)
/// </remarks>
internal sealed class SamHttpAuth
{
    private const string Iam = "AWS_IAM";

    /// <summary>What a lambda authorizer can ask for, by the key of its <c>Identity</c>.</summary>
    private static readonly ImmutableArray<(string Key, string Prefix)> s_sources =
    [
        ("Headers", "$request.header."),
        ("QueryStrings", "$request.querystring."),
        ("StageVariables", "$stageVariables."),
        ("Context", "$context."),
    ];

    private readonly Element _auth;
    private readonly Element _default;

    /// <param name="auth">The property; absent when there is none.</param>
    public SamHttpAuth(Element auth)
    {
        _auth = auth;
        _default = auth["DefaultAuthorizer"];
    }

    /// <summary>Adds to the method what the API and its event ask of callers; the API itself asks nothing of explicit OPTIONS methods.</summary>
    /// <param name="method">With what a definition of its own asks; nothing for a method of an event.</param>
    /// <param name="own">The <c>Auth</c> of the event; absent for a method of a definition.</param>
    public Method Guard(Method method, Element own)
    {
        Element named = own["Authorizer"];
        if (named.IsTruthy(absent: Truth.False) != Truth.False)
        {
            return method with { Authorization = Named(named, named.PlaceOr(method.Place)) };
        }

        bool isGuarded =
            method is { Authorization.Kind: AuthorizationKind.None, Integration: not null }
            && (method.Verb != "OPTIONS" || own.Exists)
            && _default.IsTruthy(absent: Truth.False) != Truth.False;
        return isGuarded
            ? method with
            {
                Authorization = Named(_default, _default.PlaceOr(method.Place)),
            }
            : method;
    }

    private Authorization Named(Element named, SyntaxNode place)
    {
        if (named.SureText() is not { } name)
        {
            return Authorization.NotKnown(place, named.Why ?? "the authorizer");
        }

        if (name == "NONE")
        {
            return Authorization.Open(place);
        }

        if (name == Iam && _auth["EnableIamAuthorizer"].IsTrue == Truth.True)
        {
            return AuthorizationReader.OfIam(place);
        }

        Element authorizer = _auth["Authorizers"][name];
        return authorizer.Node is not MappingNode || authorizer.IsUnknown
                ? Authorization.NotKnown(place, $"what '{name}' asks for")
            : authorizer["JwtConfiguration"].Exists
                ? Of(AuthorizationKind.Jwt, place, [authorizer["IdentitySource"]], "")
            : OfFunction(authorizer["Identity"], place);
    }

    private static Authorization OfFunction(Element identity, SyntaxNode place)
    {
        Authorization[] parts =
        [
            .. s_sources.Select(source =>
                Of(
                    AuthorizationKind.Custom,
                    place,
                    identity[source.Key].Items,
                    source.Prefix,
                    identity[source.Key].Why
                )
            ),
        ];
        return parts.FirstOrDefault(part => part.UnknownIdentity is not null)
            ?? parts.First() with
            {
                LetsPreflight = parts.Min(part => part.LetsPreflight),
            };
    }

    private static Authorization Of(
        AuthorizationKind kind,
        SyntaxNode place,
        IEnumerable<Element> sources,
        string prefix,
        string? why = null
    )
    {
        ImmutableArray<string?> texts = [.. sources.Select(source => source.SureText())];
        return why is not null || texts.Contains(null)
            ? HttpAuthorizationReader.NotKnown(kind, place, why ?? "the identity source")
            : HttpAuthorizationReader.OfSources(
                kind,
                place,
                texts.OfType<string>().Select(text => prefix + text)
            );
    }
}
