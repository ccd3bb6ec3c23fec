using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>leave-to-answers</c>: takes a list that only answers need from a preflight, where an answer of the route carries it.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#http-access-control-expose-headers</remarks>
internal static class LeaveToAnswers
{
    public static FixDraft Plan(Repair repair)
    {
        if (repair is not { Route: { } route, Subject.Mapping: { } mapping })
        {
            return repair.Refused("the finding names no header");
        }

        ImmutableArray<string>? wanted = Names(mapping);
        bool isKept = MappedValues
            .Of(
                MappedValues.Responses(route.Methods.Where(method => method.Verb != "OPTIONS")),
                mapping.Name
            )
            .Select(Names)
            .Any(has =>
                wanted is { } names
                && has is { } there
                && names.All(name => there.Contains(name, StringComparer.OrdinalIgnoreCase))
            );
        return isKept
            ? EditPlace.RemoveEntry(repair)
            : repair.Refused(
                "no answer of the route sends it, and the list would be lost: send it there first"
            );
    }

    private static ImmutableArray<string>? Names(HeaderMapping mapping) =>
        MappedValues.Inner(mapping) is { } inner ? HeaderList.Parse(inner) : null;
}
