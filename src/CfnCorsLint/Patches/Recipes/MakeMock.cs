using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>make-mock</c>: makes the subject's method a mock that answers 200.</summary>
internal static class MakeMock
{
    public static void Plan(Repair repair)
    {
        if (
            repair is not { Api: { } api, Route: { } route }
            || Targets.MethodOf(repair.Subject) is not { Body: { } properties } method
        )
        {
            repair.Draft.Refuse("the finding names no method");
            return;
        }

        if (repair.FormOf(method) is not { } form)
        {
            return;
        }

        switch (method.Integration)
        {
            case null when PreflightAnswer.Of(repair, api, route) is { } answer:
                Integrate(repair, form, method, properties, answer);
                break;
            case { Kind: IntegrationKind.Mock, Body: { } body } mock:
                repair.Draft.SetBelow(
                    body,
                    form.Word("RequestTemplates"),
                    body.Find(form.Word("Type")),
                    PreflightForm.RequestTemplate
                );
                MakeSelected(repair, mock);
                break;
            case null:
                break;
            default:
                repair.Draft.Refuse("the method has another integration");
                break;
        }
    }

    /// <summary>Drops the pattern of the only response, where it does not take the new status.</summary>
    private static void MakeSelected(Repair repair, Integration mock)
    {
        if (ResponseSelection.By(200, mock) is not { Response: null, Unknown: null })
        {
            return;
        }

        if (
            mock.Responses is [{ SelectionPattern.Node: ScalarNode key, Body: not null } only]
            && ReferenceEquals(key, only.Place)
            && key.Parent is MappingNode responses
        )
        {
            repair.Draft.RenameKey(responses, key, "default");
        }
        else if (
            mock.Responses is [{ Body: { } body }]
            && body.Entries.LastOrDefault(entry => entry.Name == "SelectionPattern") is { } pattern
        )
        {
            repair.Draft.RemoveEntry(body, pattern);
        }
        else
        {
            repair.Draft.Refuse("no integration response takes the status 200");
        }
    }

    private static void Integrate(
        Repair repair,
        WritingForm form,
        Method method,
        MappingNode properties,
        PreflightAnswer answer
    )
    {
        FragmentEntry integration = PreflightForm.Integration(form, answer);
        if (properties.Find(form.MethodResponses) is null)
        {
            FragmentEntry responses = PreflightForm.MethodResponses(form, answer);
            repair.Draft.AddEntries(
                properties,
                null,
                form.IsOpenApi ? [responses, integration] : [integration, responses]
            );
        }
        else
        {
            repair.Draft.AddEntries(properties, null, integration);
            ResponseForm.Declare(
                repair,
                method,
                "200",
                [.. answer.Headers.Select(header => header.Header)]
            );
        }
    }
}
