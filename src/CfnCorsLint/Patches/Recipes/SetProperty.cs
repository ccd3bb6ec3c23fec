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

    public static void Plan(Repair repair)
    {
        string name = repair.Parameter("name");
        if (
            name is "AuthorizationType" or "ApiKeyRequired"
            && Targets.MethodOf(repair.Subject) is { Resource: null, Body: { } operation } method
        )
        {
            SecurityRemoval.Plan(
                repair.Draft,
                operation,
                name == "ApiKeyRequired" ? method.KeyPlace : method.Authorization.Place
            );
            return;
        }

        if (
            Targets.MethodOf(repair.Subject)?.Body is not { } owner
            || repair.Words("to") is not [var text, ..]
        )
        {
            repair.Draft.Refuse("not written by a tool: the owner is written as an expression");
            return;
        }

        MappingEntry? present = owner.Entries.LastOrDefault(entry => entry.Name == name);
        repair.Draft.SetEntry(
            owner,
            name,
            Literals.Of(text, present?.Value as ScalarNode),
            owner.Entries.LastOrDefault(entry => entry.Name is "AuthorizationType" or "Type")
        );
        if (name == "AuthorizationType" && text == "NONE")
        {
            foreach (string leftover in s_ofAuthorizers)
            {
                if (owner.Entries.LastOrDefault(entry => entry.Name == leftover) is { } entry)
                {
                    repair.Draft.RemoveEntry(owner, entry);
                }
            }
        }
    }

    /// <summary>Sets a property of a route of an HTTP API that is written as resources, or of a method that a definition holds.</summary>
    public static void OfService(Repair repair)
    {
        if (repair.Api is { Kind: ApiKind.Http, Definition: ApiDefinition.Resources })
        {
            Plan(repair);
        }
        else
        {
            Refusals.UnlessDefined(Plan)(repair);
        }
    }
}
