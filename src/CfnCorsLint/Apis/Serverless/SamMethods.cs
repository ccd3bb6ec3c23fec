using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Makes methods of the <c>Api</c> events of functions and state machines.</summary>
/// <remarks>Source: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/eventsources/push.py (<c>Api</c>)</remarks>
internal static class SamMethods
{
    private const string RequestPrefix = "method.request.";

    /// <param name="verb">Upper case.</param>
    public static Method Of(SamEvent read, string verb)
    {
        Element model = read.Properties["RequestModel"];
        Element parameters = read.Properties["RequestParameters"];
        return new Method
        {
            Verb = verb,
            Place = read.Key,
            Body = read.Properties.Node as MappingNode,
            Integration = IntegrationOf(read),
            Parameters = [.. parameters.Items.SelectMany(item => ParametersOf(item))],
            UnknownParameters = parameters.WhyItemsUnknown(),
            Validator = ValidatorOf(model),
            RequestTypes = model["Model"].Exists ? ["application/json"] : [],
            UnknownRequestTypes = model.Why,
            NeedsBody = model["Model"].Exists ? model["Required"].IsTrue : Truth.False,
        };
    }

    /// <summary>The integration that SAM writes: a proxy for a function; for a state machine one that answers 200 and 400 without headers.</summary>
    private static Integration IntegrationOf(SamEvent read)
    {
        var integration = new Integration { Kind = IntegrationKind.Proxy, Place = read.Key };
        return read.IsOfStateMachine
            ? integration with
            {
                Kind = IntegrationKind.NonProxy,
                Responses = [ResponseOf(read, "200"), ResponseOf(read, "400")],
            }
            : integration;
    }

    /// <summary>SAM writes the status as the pattern, too.</summary>
    private static IntegrationResponse ResponseOf(SamEvent read, string status) =>
        new()
        {
            StatusCode = Text(read, status),
            SelectionPattern = Text(read, status),
            Place = read.Key,
        };

    private static Value.Known Text(SamEvent read, string text) =>
        new(read.Key, text, ScalarKind.Text);

    /// <summary>An item is the name, or a mapping of the name to its settings.</summary>
    private static ImmutableArray<RequestParameter> ParametersOf(Element item) =>
        item.Node is MappingNode
            ?
            [
                .. item
                    .Entries.Where(entry => entry.Key is not null)
                    .SelectMany(entry =>
                        ParameterOf(entry.Key?.Value, entry["Required"].IsTrue, entry.Key)
                    ),
            ]
            : ParameterOf(item.SureText(), Truth.False, item.Node);

    private static ImmutableArray<RequestParameter> ParameterOf(
        string? name,
        Truth isRequired,
        SyntaxNode? place
    ) =>
        place is not null
        && name is not null
        && name.StartsWith(RequestPrefix, StringComparison.Ordinal)
        && name[RequestPrefix.Length..].Split('.', 2) is [var location, var parameter]
            ? [new RequestParameter(location, parameter, isRequired, place)]
            : [];

    /// <returns><see langword="null"/> when nothing is checked.</returns>
    private static RequestValidator? ValidatorOf(Element model)
    {
        Element body = model["ValidateBody"];
        Element parameters = model["ValidateParameters"];
        return (body.Place() ?? parameters.Place()) is { } place
            ? new RequestValidator(place, parameters.IsTrue, body.IsTrue)
            : null;
    }
}
