using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Reads an <c>AWS::ApiGateway::Method</c>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html</remarks>
internal static class MethodReader
{
    private const string HeaderPrefix = "method.response.header.";

    private const string RequestPrefix = "method.request.";

    /// <returns><see langword="null"/> when its verb is not known.</returns>
    public static Method? Read(Evaluator evaluator, Resource resource)
    {
        Element properties = evaluator.Properties(resource);
        if (Verbs.Of(properties["HttpMethod"].SureText()) is not { } verb)
        {
            return null;
        }

        Element key = properties["ApiKeyRequired"];
        Element responses = properties["MethodResponses"];
        Element parameters = properties["RequestParameters"];
        Element models = properties["RequestModels"];
        return new Method
        {
            Verb = verb,
            Place = resource.Key,
            Body = properties.Node as MappingNode,
            Resource = resource,
            Authorization = AuthorizationReader.Read(evaluator, properties),
            NeedsKey = key.IsTrue,
            KeyPlace = key.Exists ? key.Node : null,
            Integration = IntegrationReader.Read(properties["Integration"], resource.Key),
            Responses =
            [
                .. responses
                    .Items.Where(item => !item.IsUnknown)
                    .Select(item => ReadResponse(item, resource.Key)),
            ],
            UnknownResponses = responses.WhyItemsUnknown(),
            Parameters = ReadParameters(parameters),
            UnknownParameters = parameters.WhyEntriesUnknown(),
            Validator = ReadValidator(evaluator, properties["RequestValidatorId"]),
            RequestTypes = Keys(models),
            UnknownRequestTypes = models.WhyEntriesUnknown(),
            NeedsBody = NeedsBody(models),
        };
    }

    private static MethodResponse ReadResponse(Element response, SyntaxNode owner)
    {
        HeaderMap headers = HeaderMap.Read(response["ResponseParameters"], HeaderPrefix);
        return new MethodResponse
        {
            StatusCode = response["StatusCode"].Value,
            Place = response.PlaceOr(owner),
            Body = response.Node as MappingNode,
            Headers = headers.AsDeclarations(),
            HeadersPlace = headers.Place,
            UnknownHeaders = headers.Unknown,
            OtherKeys = headers.OtherKeys,
            ContentTypes = Keys(response["ResponseModels"]),
        };
    }

    private static ImmutableArray<string> Keys(Element mapping) =>
        [.. mapping.Entries.Select(entry => entry.Key?.Value).OfType<string>()];

    private static ImmutableArray<RequestParameter> ReadParameters(Element parameters)
    {
        ImmutableArray<RequestParameter>.Builder read =
            ImmutableArray.CreateBuilder<RequestParameter>();
        foreach (Element entry in parameters.Entries)
        {
            if (
                entry.Key is { } key
                && key.Value.StartsWith(RequestPrefix, StringComparison.Ordinal)
                && key.Value[RequestPrefix.Length..].Split('.', 2) is [var location, var name]
            )
            {
                read.Add(new RequestParameter(location, name, entry.IsTrue, key));
            }
        }

        return read.DrainToImmutable();
    }

    private static RequestValidator? ReadValidator(Evaluator evaluator, Element id)
    {
        if (id is not { Node: { } node, Value: { } value })
        {
            return null;
        }

        if (
            value is not Value.Reference { Attribute: null or "RequestValidatorId" } reference
            || evaluator.Template.Find(reference.LogicalId)
                is not { Type: RestTypes.RequestValidator } resource
        )
        {
            return new RequestValidator(node, Truth.Unknown, Truth.Unknown);
        }

        Element properties = evaluator.Properties(resource);
        return new RequestValidator(
            node,
            properties["ValidateRequestParameters"].IsTrue,
            properties["ValidateRequestBody"].IsTrue
        );
    }

    /// <remarks>
    /// A request without a content type counts as JSON; the model <c>Empty</c> takes anything. Source:
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
    /// </remarks>
    private static Truth NeedsBody(Element models)
    {
        Element json = models["application/json"];
        Element model = json.Exists ? json : models["$default"];
        return model.Value switch
        {
            null => Truth.False,
            Value.Reference => Truth.True,
            _ => (model.SureText() is { } name && name != "Empty") ? Truth.True : Truth.Unknown,
        };
    }
}
