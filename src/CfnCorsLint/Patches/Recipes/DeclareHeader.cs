using System.Collections.Immutable;
using CfnCorsLint.Rules;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary><c>declare-header</c>: the header into the method response of the subject's status.</summary>
internal static class DeclareHeader
{
    public static void Plan(Repair repair)
    {
        ImmutableArray<string> headers = repair.Words("header");
        if (
            Targets.MethodOf(repair.Subject) is not { } method
            || StatusOf(repair.Subject) is not { } status
        )
        {
            repair.Draft.Refuse("the finding names no status that is known");
            return;
        }

        if (headers.IsEmpty || headers is ["" or "header"])
        {
            headers = [.. repair.Subject.Response?.Headers.Select(header => header.Name) ?? []];
        }

        ResponseForm.Declare(repair, method, status, headers);
    }

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
