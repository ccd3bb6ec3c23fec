using System.Collections.Immutable;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Handlers.Places;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Decides whether it is certain that no answer of a function has the header, since nothing in its code or packages could set it.</summary>
/// <remarks>In doubt it may: most code sets it somewhere.</remarks>
internal static class HeaderAbsence
{
    /// <summary>What names the packages of a function: one that has to do with CORS may be used out of sight.</summary>
    private static readonly ImmutableArray<string> s_manifests =
    [
        "package.json",
        "requirements.txt",
        "Pipfile",
        "pyproject.toml",
    ];

    /// <summary>Whether all answers are known to lack it: then it does not matter what else the code takes in.</summary>
    /// <param name="isNamed">Whether the code names the header anywhere, from where it may come to an answer that is not written out.</param>
    public static bool IsIn(ImmutableArray<HandlerAnswer> answers, bool isNamed) =>
        !answers.IsEmpty
        && answers.All(answer =>
            answer.AllowOrigin.Evidence == CodeEvidence.Absent && (answer.IsClosed || !isNamed)
        );

    public static bool IsCertain(
        CodeRoot root,
        ICodeFiles files,
        CodeClosure closure,
        EntryPoint entry,
        Scope scope
    )
    {
        if (
            !closure.IsWhole
            || closure.HasSign(entry)
            || closure.Modules.Any(module => OutsideData.IsIn(module.Text))
            || NamesCors(root, files)
        )
        {
            return false;
        }

        bool isOfKnown = closure.Modules.All(module =>
            new AnswerSources(scope.In(module, null)).Unknown() is null
        );
        bool isWrittenHere =
            new AnswerSources(scope.In(entry.Module, null)).Of(entry.Value, 0) is null
            && (entry.Function?.Decorators ?? []).All(decorator =>
                new AnswerSources(scope.In(entry.Module, null)).Of(decorator, 0) is null
            );
        if (!isOfKnown || !isWrittenHere || !Answers(closure))
        {
            return false;
        }

        return closure.Missing.IsEmpty
            ? !root.HasOtherLayers || !closure.HasFramework
            : !closure.HasFramework && !root.HasOtherLayers && !files.HaveSigns();
    }

    /// <summary>Whether the code answers at all: a framework does, or a value with a status is returned.</summary>
    private static bool Answers(CodeClosure closure) =>
        closure.HasFramework
        || closure.Modules.Any(module =>
            module.Text.Tokens.Any(word => word.Value is "statusCode" or "status_code")
        );

    private static bool NamesCors(CodeRoot root, ICodeFiles files) =>
        s_manifests.Any(name =>
            files.Find(CodePaths.Join(root.Folder, name)) is { } manifest
            && CorsWords.AreIn(manifest.Content)
        );
}
