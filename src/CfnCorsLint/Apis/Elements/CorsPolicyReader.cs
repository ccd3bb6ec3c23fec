using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Reads the property in which the CORS of a whole HTTP API or function URL is written.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigatewayv2-api-cors.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-url-cors.html and
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-cors-configuration.html
/// </remarks>
internal static class CorsPolicyReader
{
    /// <param name="property"><c>CorsConfiguration</c>, <c>Cors</c> or the extension.</param>
    /// <returns><see langword="null"/> when there is none: absent, or switched off by <c>false</c>.</returns>
    public static CorsPolicy? Read(Element property, CorsForm form)
    {
        if (property.Place() is not { } place)
        {
            return null;
        }

        var policy = new CorsPolicy { Form = form, Place = place };
        if (property.Node is MappingNode body && !property.IsUnknown)
        {
            return policy with
            {
                Body = body,
                Unknown = property.WhyMore,
                Origins = EntryOf(property, "AllowOrigins", form),
                Methods = EntryOf(property, "AllowMethods", form),
                Headers = EntryOf(property, "AllowHeaders", form),
                ExposeHeaders = EntryOf(property, "ExposeHeaders", form),
                Credentials = EntryOf(property, "AllowCredentials", form),
                MaxAge = EntryOf(property, "MaxAge", form),
                OtherKeys =
                [
                    .. property
                        .Entries.Select(entry => entry.Key)
                        .OfType<ScalarNode>()
                        .Where(key =>
                            !CorsKeys.OfLists.Any(name => NameOf(name, form) == key.Value)
                        ),
                ],
            };
        }

        return property.Value switch
        {
            Value.Known known when IsFlag(known) => IsTrue(known)
                ? policy with
                {
                    Origins = AnyOrigin(known),
                }
                : null,
            _ => policy with { Unknown = property.Why ?? "it is no mapping" },
        };
    }

    /// <summary>A boolean; a parameter's default is a text whatever is written.</summary>
    private static bool IsFlag(Value.Known value) =>
        value.Kind == ScalarKind.Boolean
        || (value.ByDefaultOf is not null && bool.TryParse(value.Text, out _));

    private static bool IsTrue(Value.Known flag) =>
        flag.Text.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key as the form spells it: the extension begins in lower case.</summary>
    public static string NameOf(string key, CorsForm form) =>
        form == CorsForm.Extension ? char.ToLowerInvariant(key[0]) + key[1..] : key;

    /// <summary>What the deployment fails by is read as it is meant; of what is passed over nothing is left.</summary>
    private static CorsEntry? EntryOf(Element property, string key, CorsForm form) =>
        (
            form == CorsForm.Extension
                ? property[NameOf(key, form)]
                : CorsKeys.Find(property, key, CorsKeys.OfLists)
        )
            is { Key: { } written, Value: { } value }
            ? new CorsEntry(written, value)
            : null;

    /// <summary>What SAM makes of <c>CorsConfiguration: true</c>.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/api/http_api_generator.py</remarks>
    private static CorsEntry AnyOrigin(Value.Known flag) =>
        new(
            null,
            new Value.List(
                flag.Node,
                [
                    new Value.Known(flag.Node, "*", ScalarKind.Text)
                    {
                        ByDefaultOf = flag.ByDefaultOf,
                    },
                ]
            )
            {
                ByDefaultOf = flag.ByDefaultOf,
            }
        );
}
