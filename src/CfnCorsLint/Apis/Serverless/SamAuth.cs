using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads the <c>Auth</c> of an <c>AWS::Serverless::Api</c>: who may call its methods, and whether SAM asks the same of preflights.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html,
/// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/swagger/swagger.py (<c>set_path_default_authorizer</c>)
/// </remarks>
internal sealed class SamAuth
{
    private readonly Element _auth;
    private readonly Element _default;
    private readonly Element _key;
    private readonly Element _onPreflight;
    private readonly Element _keyOnPreflight;

    /// <param name="auth">The property; absent when there is none.</param>
    public SamAuth(Element auth)
    {
        _auth = auth;
        _default = auth["DefaultAuthorizer"];
        _key = auth["ApiKeyRequired"];
        _onPreflight = auth["AddDefaultAuthorizerToCorsPreflight"];
        _keyOnPreflight = auth["AddApiKeyRequiredToCorsPreflight"];
    }

    /// <summary>Whether the API has an authorizer for all methods; <c>NONE</c> is none.</summary>
    public Truth HasDefault =>
        _default.SureText() == "NONE" ? Truth.False : _default.IsTruthy(absent: Truth.False);

    /// <summary>Whether the API demands a key for all methods.</summary>
    public Truth DemandsKey => _key.IsTruthy(absent: Truth.False);

    /// <summary>The booleans, as written.</summary>
    public ImmutableArray<CorsEntry> Switches =>
        [
            .. from entry in (Element[])[_onPreflight, _keyOnPreflight, _key]
            let value = _auth.IsUnknown ? null : entry.Value
            where value is not null
            select new CorsEntry(entry.Key, value),
        ];

    /// <summary>Adds to the method what the API and its event ask of callers.</summary>
    /// <param name="method">With what a definition of its own asks; nothing for a method of an event.</param>
    /// <param name="own">The <c>Auth</c> of the event; absent for a method of a definition and for a preflight.</param>
    public Method Guard(Method method, Element own) =>
        WithKey(WithAuthorizer(method, own), own["ApiKeyRequired"]);

    private Method WithAuthorizer(Method method, Element own)
    {
        Element named = own["Authorizer"];
        if (named.IsTruthy(absent: Truth.False) != Truth.False)
        {
            return method with
            {
                Authorization =
                    named.Text == "NONE"
                        ? Authorization.Open(named.Node)
                        : SamAuthorizers.Named(
                            _auth["Authorizers"],
                            named,
                            named.PlaceOr(method.Place)
                        ),
            };
        }

        if (
            HasDefault == Truth.False
            || method is not { Authorization.Kind: AuthorizationKind.None, Integration: not null }
        )
        {
            return method;
        }

        bool isPreflight = method.Verb == "OPTIONS";
        SyntaxNode place =
            (isPreflight ? _onPreflight.Place() : null) ?? _default.PlaceOr(method.Place);
        Truth applies = isPreflight ? _onPreflight.IsTruthy(absent: Truth.True) : Truth.True;
        return method with
        {
            Authorization = applies switch
            {
                Truth.False => Authorization.Open(place),
                Truth.True => SamAuthorizers.Named(_auth["Authorizers"], _default, place),
                _ => Authorization.NotKnown(place, "whether SAM asks it of preflights"),
            },
        };
    }

    private Method WithKey(Method method, Element own)
    {
        Truth asked = own.IsTruthy(absent: Truth.False);
        if (own.Exists && (asked != Truth.False || DemandsKey == Truth.False))
        {
            return method with { NeedsKey = asked, KeyPlace = own.Node };
        }

        if (own.Exists || DemandsKey == Truth.False || method.Integration is null)
        {
            return method;
        }

        bool isPreflight = method.Verb == "OPTIONS";
        Truth applies = isPreflight ? _keyOnPreflight.IsTruthy(absent: Truth.True) : Truth.True;
        return applies == Truth.False
            ? method
            : method with
            {
                NeedsKey = DemandsKey.And(applies),
                KeyPlace = (isPreflight ? _keyOnPreflight.Place() : null) ?? _key.Place(),
            };
    }
}
