using System.Collections.Immutable;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis;

/// <summary>Reads the events of functions and state machines that make methods of APIs.</summary>
/// <remarks>
/// Whether the function exists is not asked here, for that decides a condition: <see cref="Evaluator.Exists"/> of
/// <see cref="SamEvent.Owner"/>. Sources:
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-httpapi.html
/// </remarks>
internal static class SamEvents
{
    /// <summary>The events of one kind, those whose API is not known among them, in the order of the text.</summary>
    public static ImmutableArray<SamEvent> Read(Evaluator evaluator, ApiKind kind) =>
        [
            .. from resource in evaluator.Template.Resources
            where resource.Type is SamTypes.Function or SamTypes.StateMachine
            from written in evaluator.Properties(resource)["Events"].Entries
            let read = Read(resource, written, kind)
            where read is not null
            select read,
        ];

    private static SamEvent? Read(Resource owner, Element written, ApiKind kind)
    {
        string type = kind == ApiKind.Http ? "HttpApi" : "Api";
        if (written.Key is not { } key || written["Type"].SureText() != type)
        {
            return null;
        }

        Element properties = written["Properties"];
        Element path = properties["Path"];
        Element verb = properties["Method"];
        Element api = properties[kind == ApiKind.Http ? "ApiId" : "RestApiId"];

        // SAM passes over a REST event that says nothing.
        if (kind == ApiKind.Rest && !properties.Entries.Any())
        {
            return null;
        }

        return new SamEvent
        {
            Kind = kind,
            Key = key,
            Owner = owner,
            ApiId = IdOf(api, kind),
            ApiPlace = api.Place(),
            Path = path.Text,
            Verb = verb.Text?.ToUpperInvariant(),
            IsDefault = !path.Exists && !verb.Exists && !properties.IsUnknown,
            Properties = properties,
        };
    }

    private static string? IdOf(Element api, ApiKind kind) =>
        api.Value switch
        {
            null => kind == ApiKind.Http ? SamTypes.ImplicitHttpApi : SamTypes.ImplicitRestApi,
            Value.Reference { Attribute: null } reference => reference.LogicalId,
            Value.Known { ByDefaultOf: null } named => named.Text,
            _ => null,
        };
}
