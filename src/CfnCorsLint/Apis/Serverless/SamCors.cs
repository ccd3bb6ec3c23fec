using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads the <c>Cors</c> of an <c>AWS::Serverless::Api</c>, from which SAM writes an OPTIONS method for each path.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html,
/// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/swagger/swagger.py (<c>add_cors</c>)
/// </remarks>
internal sealed class SamCors
{
    private const string AnyVerb = "ANY";

    /// <summary>What SAM lists for a method that takes any, in its order.</summary>
    private const string AllVerbs = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";

    private readonly ScalarNode _key;

    private SamCors(ScalarNode key, CorsPolicy policy)
    {
        _key = key;
        Policy = policy;
    }

    public CorsPolicy Policy { get; }

    /// <returns><see langword="null"/> when there is none.</returns>
    public static SamCors? Read(Element cors)
    {
        if (cors.Key is not { } key || cors.IsTruthy(absent: Truth.False) == Truth.False)
        {
            return null;
        }

        var policy = new CorsPolicy { Form = CorsForm.Serverless, Place = key };
        if (IsExpression(key))
        {
            return new SamCors(key, OfExpression(policy, cors));
        }

        if (cors is { Node: MappingNode body, IsUnknown: false })
        {
            return new SamCors(key, OfMapping(policy, cors, body));
        }

        return new SamCors(
            key,
            cors.Value is { } origin and not Value.List
                ? policy with
                {
                    Origins = new CorsEntry(null, origin),
                }
                : policy
        );
    }

    /// <summary>SAM takes every expression for the origin, an <c>Fn::If</c> of mappings as well.</summary>
    private static bool IsExpression(ScalarNode key) =>
        (key.Parent as MappingNode)?.Find(key.Value)?.Value is { } written
        && IntrinsicReader.Read(written) is not null;

    private static CorsPolicy OfExpression(CorsPolicy policy, Element cors) =>
        cors is { Node: MappingNode body, IsUnknown: false }
            ? policy with
            {
                Unknown = "a mapping under an expression",
                IsMappingForOrigin = true,
                Origins = new CorsEntry(
                    null,
                    new Value.Unknown(body, "a mapping under an expression")
                ),
            }
        // An include or a macro is worked out before SAM reads the property, so that it may become a mapping.
        : cors is { Node: { } node, Why: { } why }
        && IntrinsicReader.Read(node) is { Name: "Fn::Transform" }
            ? policy with
            {
                Unknown = why,
                Origins = new CorsEntry(null, new Value.Unknown(policy.Place, why)),
            }
        : cors.Value is { } origin and not Value.List
            ? policy with
            {
                Origins = new CorsEntry(null, origin),
            }
        : policy;

    /// <summary>The method that SAM writes for a path.</summary>
    /// <param name="verbs">The keys of the path item, upper case, those of methods that do not exist in this world among them.</param>
    /// <param name="unknownVerbs">Why there may be more; <see langword="null"/> when these are all.</param>
    public Method Options(IEnumerable<string> verbs, string? unknownVerbs)
    {
        ImmutableArray<HeaderMapping> headers =
        [
            Header(HeaderNames.AllowOrigin, Policy.Origins, MadeUnless(Policy.Unknown, "'*'")),
            .. Given(Policy.Headers)
                ? [Header(HeaderNames.AllowHeaders, Policy.Headers, Made(""))]
                : ImmutableArray<HeaderMapping>.Empty,
            Header(
                HeaderNames.AllowMethods,
                Given(Policy.Methods) ? Policy.Methods : null,
                MadeUnless(Policy.Unknown ?? unknownVerbs, $"'{ListOf(verbs)}'")
            ),
            .. Policy.MaxAge is { } maxAge
                ? [Header(HeaderNames.MaxAge, maxAge, Made(""))]
                : ImmutableArray<HeaderMapping>.Empty,
            .. Credentials(),
        ];
        return new Method
        {
            Verb = "OPTIONS",
            Place = _key,
            Integration = new Integration
            {
                Kind = IntegrationKind.Mock,
                Place = _key,
                RequestTemplates =
                [
                    new Integration.Template("application/json", Made("{\"statusCode\": 200}")),
                ],
                Responses =
                [
                    new IntegrationResponse
                    {
                        StatusCode = Made("200"),
                        Place = _key,
                        Headers = headers,
                        HeadersPlace = _key,
                        UnknownHeaders = Policy.Unknown,
                    },
                ],
            },
            Responses =
            [
                new MethodResponse
                {
                    StatusCode = Made("200"),
                    Place = _key,
                    HeadersPlace = _key,
                    Headers =
                    [
                        .. headers.Select(header => new HeaderDeclaration(header.Name, _key, null)),
                    ],
                    UnknownHeaders = Policy.Unknown,
                },
            ],
        };
    }

    private static CorsPolicy OfMapping(CorsPolicy policy, Element cors, MappingNode body)
    {
        ImmutableArray<ScalarNode>.Builder others = ImmutableArray.CreateBuilder<ScalarNode>();
        foreach (Element entry in cors.Entries)
        {
            if (entry is not { Key: { } key, Value: { } value })
            {
                continue;
            }

            var read = new CorsEntry(key, value);
            if (!CorsKeys.OfRest.Contains(key.Value))
            {
                others.Add(key);
            }

            switch (CorsKeys.Meant(key, CorsKeys.OfRest) ?? key.Value)
            {
                case "AllowOrigin":
                    policy = policy with { Origins = read };
                    break;
                case "AllowMethods":
                    policy = policy with { Methods = read };
                    break;
                case "AllowHeaders":
                    policy = policy with { Headers = read };
                    break;
                case "AllowCredentials":
                    policy = policy with { Credentials = read };
                    break;
                case "MaxAge":
                    policy = policy with { MaxAge = read };
                    break;
                default:
                    break;
            }
        }

        return policy with
        {
            Body = body,
            Unknown = cors.WhyEntriesUnknown(),
            OtherKeys = others.DrainToImmutable(),
        };
    }

    /// <summary>A value that SAM makes: its place is the property that makes SAM do so.</summary>
    private Value.Known Made(string text) => new(_key, text, ScalarKind.Text);

    /// <summary>A value that SAM makes unless something else stands there: what an include brings is there before SAM looks.</summary>
    /// <param name="why">Why something else may stand there; <see langword="null"/> when nothing does.</param>
    /// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-overview.html (nested macros first)</remarks>
    private Value MadeUnless(string? why, string text) =>
        why is null ? Made(text) : new Value.Unknown(_key, why);

    private HeaderMapping Header(string name, CorsEntry? entry, Value made) =>
        new(name, entry?.Key ?? _key, entry?.Value ?? made);

    /// <summary>SAM passes over an empty value.</summary>
    private static bool Given(CorsEntry? entry) =>
        entry is not null and not { Value: Value.Known { Text: "" } };

    /// <summary>Only the boolean counts: every text is dropped in silence.</summary>
    private IEnumerable<HeaderMapping> Credentials() =>
        Policy.Credentials?.Value switch
        {
            Value.Known { Kind: ScalarKind.Boolean, Text: "true", ByDefaultOf: null } value =>
            [
                new HeaderMapping(
                    HeaderNames.AllowCredentials,
                    Policy.Credentials.Key ?? _key,
                    new Value.Known(value.Node, "'true'", ScalarKind.Text)
                ),
            ],
            _ => [],
        };

    private static string ListOf(IEnumerable<string> verbs)
    {
        string[] all = [.. verbs];
        return all.Contains(AnyVerb)
            ? AllVerbs
            : string.Join(
                ",",
                all.Append("OPTIONS").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            );
    }
}
