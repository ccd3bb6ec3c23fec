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
    public static FixDraft Plan(Repair repair)
    {
        if (
            repair is not { Api: { } api, Route: { } route }
            || Targets.MethodOf(repair.Subject) is not { Body: { } properties } method
        )
        {
            return repair.Refused("the finding names no method");
        }

        if (!repair.FormOf(method).Is(out WritingForm? form, out string? why))
        {
            return repair.Refused(why);
        }

        switch (method.Integration)
        {
            case null:
                return PreflightAnswer
                    .Of(repair, api, route)
                    .Is(out PreflightAnswer? answer, out why)
                    ? Integrate(repair, form, method, properties, answer)
                    : repair.Refused(why);
            case { Kind: IntegrationKind.Mock, Body: { } body } mock:
                FixDraft draft = repair
                    .Begin()
                    .SetBelow(
                        body,
                        form.Word("RequestTemplates"),
                        body.Find(form.Word("Type")),
                        PreflightForm.RequestTemplate
                    );
                return MakeSelected(draft, mock);
            default:
                return repair.Refused("the method has another integration");
        }
    }

    /// <summary>Drops the pattern of the only response, where it does not take the new status.</summary>
    private static FixDraft MakeSelected(FixDraft draft, Integration mock)
    {
        if (ResponseSelection.By(200, mock) is not { Response: null, Unknown: null })
        {
            return draft;
        }

        if (
            mock.Responses is [{ SelectionPattern.Node: ScalarNode key, Body: not null } only]
            && ReferenceEquals(key, only.Place)
            && key.Parent is MappingNode responses
        )
        {
            return draft.RenameKey(responses, key, "default");
        }

        return
            mock.Responses is [{ Body: { } body }]
            && body.Entries.LastOrDefault(entry => entry.Name == "SelectionPattern") is { } pattern
            ? draft.RemoveEntry(body, pattern)
            : draft.Refuse("no integration response takes the status 200");
    }

    private static FixDraft Integrate(
        Repair repair,
        WritingForm form,
        Method method,
        MappingNode properties,
        PreflightAnswer answer
    )
    {
        FragmentEntry integration = PreflightForm.Integration(form, answer);
        if (properties.Find(form.MethodResponses) is not null)
        {
            return ResponseForm.Declare(
                repair.Begin().AddEntries(properties, null, integration),
                repair,
                method,
                "200",
                [.. answer.Headers.Select(header => header.Header)]
            );
        }

        FragmentEntry responses = PreflightForm.MethodResponses(form, answer);
        return repair
            .Begin()
            .AddEntries(
                properties,
                null,
                form.IsOpenApi ? [responses, integration] : [integration, responses]
            );
    }
}
