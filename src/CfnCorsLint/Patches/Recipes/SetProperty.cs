using System.Collections.Immutable;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary><c>set-property</c>: a property with that value, added where it is absent.</summary>
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
            OwnerOf(repair.Subject, repair.Parameter("owner")) is not { } owner
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

    private static MappingNode? OwnerOf(Subject subject, string owner) =>
        owner switch
        {
            "method" or "preflight" => Targets.MethodOf(subject)?.Body,
            "integration" => Targets.MethodOf(subject)?.Integration?.Body,
            "response" => subject.Response?.Body,
            "gateway-response" => subject.GatewayResponse?.Body,
            "api" => subject.Api?.Resource?.Body["Properties"] as MappingNode,
            "deployment" => subject.Deployment?.Resource.Body["Properties"] as MappingNode,
            _ => null,
        };
}
