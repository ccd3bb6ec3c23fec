using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Effects;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Proofs;

/// <summary>Lists what the model says of one API in one world, field by field, so that two models can be compared.</summary>
internal static class ModelFacts
{
    /// <remarks>A mock behind an <c>OPTIONS</c> that says nothing keeps nothing from anybody: who may call it is left out.</remarks>
    public static Dictionary<ModelPlace, List<ModelValue>> Of(Api api)
    {
        var facts = new Dictionary<ModelPlace, List<ModelValue>>();
        if (IsEmpty(api))
        {
            return facts;
        }

        // What SAM makes of it stands at its OPTIONS methods.
        ImmutableArray<HeaderMapping> headings = api.Cors
            is { Form: not CorsForm.Serverless } policy
            ? policy.Headings
            : [];
        foreach (HeaderMapping heading in headings)
        {
            AddHeader(facts, "", "", "", heading);
        }

        foreach (GatewayResponse error in api.GatewayResponses)
        {
            AddError(facts, error);
        }

        foreach (Route route in api.Routes)
        {
            AddPreflight(facts, api, route);
            foreach (Method method in route.Methods)
            {
                AddMethod(facts, route.Path, method);
            }
        }

        foreach (Passage passage in api.Passages)
        {
            AddFront(facts, passage);
        }

        if (api.UnplacedOptions is { } made)
        {
            AddMethod(facts, "", made);
        }

        return facts;
    }

    /// <summary>Whether SAM makes an API without a path, so that nothing can be called.</summary>
    private static bool IsEmpty(Api api) =>
        SamApis.Make(api)
        && api is { Routes.IsEmpty: true, UnknownRoutes.IsEmpty: true, UnplacedOptions: null };

    private static void AddPreflight(
        Dictionary<ModelPlace, List<ModelValue>> facts,
        Api api,
        Route route
    )
    {
        var preflight = Preflight.Of(api, route);
        Add(
            facts,
            new(route.Path, "", ModelField.PreflightAnswerer),
            "",
            $"{preflight.AnsweredBy} {preflight.Method?.Verb} {preflight.Route?.Path}"
        );
    }

    private static void AddMethod(
        Dictionary<ModelPlace, List<ModelValue>> facts,
        string path,
        Method method
    )
    {
        void Say(ModelField field, string text) =>
            Add(facts, new(path, method.Verb, field), "", text);

        if (!MockBody.IsBare(method))
        {
            Authorization who = method.Authorization;
            Say(
                ModelField.Authorization,
                $"{who.Kind} {string.Join(',', who.IdentityHeaders)} {who.UnknownIdentity}".Trim()
            );
            Say(ModelField.Key, method.NeedsKey.ToString());
            Say(
                ModelField.Validator,
                method.Validator is { } validator
                    ? $"parameters {validator.ChecksParameters} body {validator.ChecksBody}"
                    : ""
            );
        }

        if (method.Integration is not { } integration)
        {
            return;
        }

        Say(
            ModelField.Integration,
            $"{integration.Kind} {TargetOf(integration)} {(integration.FailsToInvoke ? "called in vain" : "")}".Trim()
        );
        foreach (Integration.Template template in integration.RequestTemplates)
        {
            Say(ModelField.Answers, $"{template.MediaType} {One(template.Value)}");
        }

        Say(ModelField.Answers, One(integration.ContentHandling));
        for (int at = 0; at < integration.Responses.Length; at++)
        {
            AddResponse(facts, path, method.Verb, $"{at}", integration.Responses[at]);
        }
    }

    private static void AddResponse(
        Dictionary<ModelPlace, List<ModelValue>> facts,
        string path,
        string verb,
        string part,
        IntegrationResponse response
    )
    {
        foreach (HeaderMapping header in response.Headers)
        {
            AddHeader(facts, path, verb, part, header);
        }

        string templates = string.Join(
            '\n',
            response.Templates.Select(template => $"{template.MediaType} {One(template.Value)}")
        );
        Add(
            facts,
            new(path, verb, ModelField.Answers),
            part,
            $"{One(response.StatusCode)} {One(response.SelectionPattern)} {One(response.ContentHandling)} {templates}"
        );
    }

    private static void AddFront(Dictionary<ModelPlace, List<ModelValue>> facts, Passage passage)
    {
        Behavior behavior = passage.Behavior;
        foreach (string verb in behavior.Methods.Order(StringComparer.Ordinal))
        {
            Add(facts, new(passage.Name, "", ModelField.FrontMethods), "", verb);
        }

        foreach (
            HeaderPassage headers in (HeaderPassage[])[behavior.Cache.Key, behavior.Request.Headers]
        )
        {
            string names = string.Join(',', headers.Names.Order(StringComparer.Ordinal));
            Add(
                facts,
                new(passage.Name, "", ModelField.FrontHeaders),
                "",
                $"{(headers.IsAll ? "all but " : "")}{names} {headers.Unknown}".Trim()
            );
        }
    }

    private static void AddError(
        Dictionary<ModelPlace, List<ModelValue>> facts,
        GatewayResponse error
    )
    {
        var place = new ModelPlace(error.Type ?? "?", "", ModelField.GatewayResponse);
        Add(facts, place, "status", One(error.StatusCode));
        foreach (HeaderMapping header in error.Headers)
        {
            foreach (string text in ValueTexts.Of(header.Value))
            {
                Add(facts, place, header.Name.ToLowerInvariant(), text);
            }
        }
    }

    private static void AddHeader(
        Dictionary<ModelPlace, List<ModelValue>> facts,
        string path,
        string verb,
        string part,
        HeaderMapping header
    )
    {
        if (HeaderFields.Of(header.Name) is { } field)
        {
            foreach (string text in ValueTexts.Of(header.Value))
            {
                Add(facts, new(path, verb, field), part, text);
            }
        }
    }

    private static void Add(
        Dictionary<ModelPlace, List<ModelValue>> facts,
        ModelPlace place,
        string part,
        string text
    )
    {
        if (!facts.TryGetValue(place, out List<ModelValue>? values))
        {
            facts[place] = values = [];
        }

        values.Add(new ModelValue(part, text));
    }

    /// <summary>What the integration calls, by the name of the expression.</summary>
    private static string TargetOf(Integration integration) =>
        (
            integration.Body?["Uri"]
            ?? integration.Body?["uri"]
            ?? integration.Body?["IntegrationUri"]
        )
            is { } target
            ? ExpressionName.Of(target)
            : "";

    private static string One(Value? value) =>
        value is null ? "" : string.Join(',', ValueTexts.Of(value));
}
