using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary><c>set-property</c>: a property of a method with that value, added where it is absent.</summary>
internal static class SetProperty
{
    /// <summary>Properties that say by whom a method may be called, and mean nothing once anyone may.</summary>
    private static readonly ImmutableArray<string> s_ofAuthorizers =
    [
        "AuthorizerId",
        "AuthorizationScopes",
    ];

    public static FixDraft Plan(Repair repair)
    {
        string name = repair.Parameter("name");
        if (
            name is "AuthorizationType" or "ApiKeyRequired"
            && Targets.MethodOf(repair.Subject) is { Resource: null, Body: { } operation } method
        )
        {
            return SecurityRemoval.Plan(
                repair.Begin(),
                operation,
                name == "ApiKeyRequired" ? method.KeyPlace : method.Authorization.Place
            );
        }

        if (
            Targets.MethodOf(repair.Subject)?.Body is not { } owner
            || repair.Words("to") is not [var text, ..]
        )
        {
            return repair.Refused("not written by a tool: the owner is written as an expression");
        }

        MappingEntry? present = owner.Entries.LastOrDefault(entry => entry.Name == name);
        FixDraft draft = repair
            .Begin()
            .SetEntry(
                owner,
                name,
                Literals.Of(text, present?.Value as ScalarNode),
                owner.Entries.LastOrDefault(entry => entry.Name is "AuthorizationType" or "Type")
            );
        return name == "AuthorizationType" && text == "NONE"
            ? RemoveAuthorizer(draft, owner)
            : draft;
    }

    private static FixDraft RemoveAuthorizer(FixDraft draft, MappingNode owner)
    {
        foreach (string leftover in s_ofAuthorizers)
        {
            if (owner.Entries.LastOrDefault(entry => entry.Name == leftover) is { } entry)
            {
                draft = draft.RemoveEntry(owner, entry);
            }
        }

        return draft;
    }

    /// <summary>Sets a property of a route of an HTTP API that is written as resources, or of a method that a definition holds.</summary>
    public static FixDraft OfService(Repair repair) =>
        repair.Api is { Kind: ApiKind.Http, Definition: ApiDefinition.Resources }
            ? Plan(repair)
            : Refusals.UnlessDefined(Plan)(repair);
}
