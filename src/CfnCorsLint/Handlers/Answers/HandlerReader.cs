using System.Collections.Immutable;
using CfnCorsLint.Handlers.Answers.Events;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Handlers.Snippets;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Reads what the code of a function answers to browsers. It is never run.</summary>
public static class HandlerReader
{
    public static HandlerCode Read(CodeRoot root, ICodeFiles files)
    {
        if (HandlerFile.LanguageOf(root, files) is not { } language)
        {
            return HandlerCode.NotKnown($"the code of runtime '{root.Runtime}' is not read");
        }

        HandlerCode code =
            language == CodeLanguages.JavaScript || language == CodeLanguages.Python
                ? OfScript(root, files)
                : new TypedHandler(root, files, language).Read();
        return code with { Language = language.Name };
    }

    private static HandlerCode OfScript(CodeRoot root, ICodeFiles files)
    {
        var finder = new ModuleFinder(files, root);
        if (
            HandlerFile.Of(root, files) is not { } file
            || finder.ModuleAt(file.Path) is not { } module
        )
        {
            return HandlerCode.NotFound(root.Handler, root.Folder);
        }

        if (!module.Text.IsWhole || EntryPoint.Of(module, file.Export, finder) is not { } entry)
        {
            return HandlerCode.NotKnown($"'{file.Export}' was not found in {file.Path}");
        }

        var scope = new Scope(finder, entry.Module, entry.Function, 0, new StepCount());
        var closure = CodeClosure.Of(module, finder);
        bool namesOrigin = closure.HasSign(entry);
        string? framework = FrameworkOptions.WhyRefused(closure);
        HandlerAnswer? ofFramework = FrameworkCors.Of(entry, closure, scope);
        ImmutableArray<HandlerAnswer> answers =
            ofFramework is not null ? [ofFramework]
            : entry.IsWrapped ? []
            : AnswerReader.Of(scope);
        return new HandlerCode
        {
            Place = entry.Place,
            Unknown = entry.IsWrapped && ofFramework is null ? entry.WhyWrapped : null,
            Answers = answers,
            NamesOrigin = namesOrigin,
            LacksOrigin =
                HeaderAbsence.IsIn(answers, namesOrigin)
                || (
                    answers.All(answer => answer.AllowOrigin.Evidence != CodeEvidence.Present)
                    && HeaderAbsence.IsCertain(root, files, closure, entry, scope)
                ),
            Options = entry.IsWrapped ? null : OptionsReader.Of(scope, isShort: false),
            ShortOptions = entry.IsWrapped ? null : OptionsReader.Of(scope, isShort: true),
            RefusedOptions = framework,
            NeedsOrigin = closure.IsWhole && OriginNeed.IsIn(closure.Modules),
            Source = new HandlerSource(entry.Module, entry.Function, closure),
        };
    }
}
