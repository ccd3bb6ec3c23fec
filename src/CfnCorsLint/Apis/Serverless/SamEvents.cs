using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

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
            .. evaluator
                .Template.Resources.Where(MayHave)
                .SelectMany(resource => Of(evaluator, resource, kind)),
        ];

    /// <summary>Whether the resource is a function or a state machine.</summary>
    public static bool MayHave(Resource resource) =>
        resource.Type is SamTypes.Function or SamTypes.StateMachine;

    /// <summary>The events of one function or state machine, in the order of the text.</summary>
    public static IEnumerable<SamEvent> Of(Evaluator evaluator, Resource owner, ApiKind kind) =>
        from written in evaluator.Properties(owner)["Events"].Entries
        let read = Read(owner, written, kind)
        where read is not null
        select read;

    /// <summary>The event of that name; nothing when it is of another kind.</summary>
    public static IEnumerable<SamEvent> Of(
        Evaluator evaluator,
        Resource owner,
        ApiKind kind,
        string name
    ) => Read(owner, evaluator.Properties(owner)["Events"][name], kind) is { } read ? [read] : [];

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
            Verb = Verbs.Of(verb.Text),
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
