using System.Collections.Immutable;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>declare-header</c>: declares the header in the method response of the subject's status.</summary>
internal static class DeclareHeader
{
    public static FixDraft Plan(Repair repair)
    {
        ImmutableArray<string> headers = repair.Words("header");
        if (
            Targets.MethodOf(repair.Subject) is not { } method
            || StatusOf(repair.Subject) is not { } status
        )
        {
            return repair.Refused("the finding names no status that is known");
        }

        // All that the response maps, so that findings about several of them ask for the same edit.
        IEnumerable<string> mapped = (repair.Subject.Response?.Headers ?? [])
            .Select(header => header.Name)
            .Where(name => !headers.Contains(name, StringComparer.OrdinalIgnoreCase));
        bool isNamed = !headers.IsEmpty && headers is not ["" or "header"];
        return ResponseForm.Declare(
            repair.Begin(),
            repair,
            method,
            status,
            isNamed ? InOrder(repair, [.. headers, .. mapped]) : [.. mapped]
        );
    }

    private static ImmutableArray<string> InOrder(Repair repair, ImmutableArray<string> headers) =>
        [
            .. headers.OrderBy(name =>
                repair.Subject.Response?.Find(name)?.Key.Span.Start ?? int.MaxValue
            ),
        ];

    private static string? StatusOf(Subject subject) =>
        (
            subject.Response?.StatusCode
            ?? subject.Declared?.StatusCode
            ?? Targets.ResponseOfMapping(subject)?.StatusCode
        )
            is Value.Known status
            ? status.Text
            : null;
}
