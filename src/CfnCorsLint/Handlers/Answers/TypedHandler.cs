using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Handlers.Snippets;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Reads the answers of functions in languages with types: C# and Go in part, of others only whether they set headers.</summary>
internal sealed class TypedHandler(CodeRoot root, ICodeFiles files, CodeLanguage language)
{
    private static readonly ImmutableArray<string> s_manifests =
    [
        "Cargo.toml",
        "go.mod",
        "pom.xml",
        "build.gradle",
        "build.gradle.kts",
        "Gemfile",
    ];

    public HandlerCode Read()
    {
        if (files.Under(root.Folder) is not { } paths)
        {
            return HandlerCode.NotKnown("the function has too many files");
        }

        SourceText[] sources =
        [
            .. paths
                .Where(path => CodeLanguages.OfFile(path) == language)
                .Select(files.Find)
                .OfType<SourceText>(),
        ];
        if (sources is [] || !HasHandler(sources))
        {
            return HandlerCode.NotFound(root.Handler, root.Folder);
        }

        var finder = new ModuleFinder(files, root);
        if ((Handler(sources, finder) ?? InModule(finder)) is not { } found)
        {
            return language == CodeLanguages.Java
                ? HandlerCode.NotFound(root.Handler, root.Folder)
                : HandlerCode.Elsewhere(
                    $"what the {language.Name} code of '{root.Handler}' answers is not followed"
                );
        }

        (CodeModule module, CodeFunction? function) = found;
        module = function is null ? ProgramIn(sources, finder) ?? module : module;
        ImmutableArray<HandlerAnswer> answers = function is null
            ? []
            : AnswersOf(module, function, finder);
        bool namesOrigin = CorsSigns.AreIn(module.Text);
        return new HandlerCode
        {
            Place = PlaceOf(module, function),
            Source = new HandlerSource(module, function, null),
            Unknown = function is null ? "what such code returns is not followed" : null,
            Answers = answers,
            NeedsOrigin =
                sources.Any(OriginNeed.MayBeIn)
                && OriginNeed.IsIn([
                    .. sources.Select(source => finder.ModuleAt(source.Path)).OfType<CodeModule>(),
                ]),
            NamesOrigin = namesOrigin,
            LacksOrigin =
                HeaderAbsence.IsIn(answers, namesOrigin)
                || (
                    !root.HasOtherLayers
                    && !s_manifests.Any(name =>
                        files.Find(CodePaths.Join(root.Folder, name)) is { } manifest
                        && CorsWords.AreIn(manifest.Content)
                    )
                    && !paths.Any(path => files.Find(path) is { } source && CorsSigns.AreIn(source))
                    && !files.HaveSigns()
                    && sources
                        .Select(source => CodeText.Of(source, language))
                        .All(text => text.IsWhole && !OutsideData.IsIn(text))
                ),
        };
    }

    /// <summary>Whether the class, or the file, stands there that the handler names; what a generator makes of a class stands nowhere.</summary>
    /// <remarks>
    /// Sources: https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html, https://docs.aws.amazon.com/lambda/latest/dg/ruby-handler.html
    /// </remarks>
    private bool HasHandler(SourceText[] sources)
    {
        if (language == CodeLanguages.Ruby)
        {
            string file = root.Handler.Split('.')[0];
            return files.Find(CodePaths.Join(root.Folder, $"{file}.rb")) is not null;
        }

        return language != CodeLanguages.CSharp
            || root.Handler.Split("::") is not [_, var type, _]
            || type.EndsWith("_Generated", StringComparison.Ordinal)
            || sources.Any(source =>
                source.Content.Contains(type.Split('.', '+')[^1], StringComparison.Ordinal)
            );
    }

    /// <summary>The file of Go whose program is started, where the handler itself is not found: other programs of the module have handlers, too.</summary>
    private CodeModule? ProgramIn(SourceText[] sources, ModuleFinder finder) =>
        language != CodeLanguages.Go
            ? null
            : sources
                .Where(source => source.Content.Contains("lambda.Start", StringComparison.Ordinal))
                .Select(source => finder.ModuleAt(source.Path))
                .OfType<CodeModule>()
                .FirstOrDefault();

    /// <summary>The handler of a program of Go that lies in another package of its module.</summary>
    private (CodeModule Module, CodeFunction? Function)? InModule(ModuleFinder finder)
    {
        for (string folder = root.Folder; language == CodeLanguages.Go && folder.Length > 0; )
        {
            folder = CodePaths.FolderOf(folder);
            if (files.Find(CodePaths.Join(folder, "go.mod")) is not null)
            {
                return Handler(
                    [
                        .. (files.Under(folder) ?? [])
                            .Where(path => CodeLanguages.OfFile(path) == language)
                            .Select(files.Find)
                            .OfType<SourceText>(),
                    ],
                    finder
                );
            }
        }

        return null;
    }

    /// <summary>Only values of the types that are answers count: others are made into one by somebody else.</summary>
    private static ImmutableArray<HandlerAnswer> AnswersOf(
        CodeModule module,
        CodeFunction function,
        ModuleFinder finder
    ) => [.. AnswerReader.Of(new Scope(finder, module, function, 0, new StepCount()))];

    private (CodeModule Module, CodeFunction? Function)? Handler(
        SourceText[] sources,
        ModuleFinder finder
    )
    {
        CodeModule[] answering =
        [
            .. sources
                .Where(source => AnswerWords.MayBeIn(source.Content))
                .Select(source => finder.ModuleAt(source.Path))
                .OfType<CodeModule>()
                .Where(module => module.Text.Tokens.Any(AnswerWords.Are)),
        ];
        if (answering is not [var first, ..])
        {
            return null;
        }

        (CodeModule, CodeFunction?)[] handlers =
            language == CodeLanguages.Go ? [.. answering.SelectMany(OfGo)]
            : language == CodeLanguages.CSharp ? [.. answering.SelectMany(OfCSharp)]
            : [];
        return handlers is [var only] ? only
            : language != CodeLanguages.Java ? (first, null)
            : sources
                .Where(source => source.Content.Contains(HandlerClass, StringComparison.Ordinal))
                .Select(source => finder.ModuleAt(source.Path))
                .OfType<CodeModule>()
                .FirstOrDefault(IsHandlerClass)
                is { } module
                ? (module, null)
            : null;
    }

    private string HandlerClass => root.Handler.Split("::")[0].Split('.')[^1];

    /// <summary>Whether the class stands there that the handler names: <c>com.example.Orders::handle</c>.</summary>
    private bool IsHandlerClass(CodeModule module)
    {
        CodeText text = module.Text;
        return Enumerable
            .Range(1, Math.Max(0, text.Count - 1))
            .Any(at =>
                text[at].IsName(HandlerClass)
                && text[at - 1].Value is "class" or "object" or "record" or "enum"
            );
    }

    /// <summary>What <c>lambda.Start</c> is given.</summary>
    private static IEnumerable<(CodeModule Module, CodeFunction? Function)> OfGo(CodeModule module)
    {
        CodeText text = module.Text;
        return from at in Enumerable.Range(0, text.Count)
            where text.Is(at, "lambda") && text.Is(at + 1, ".") && text.Is(at + 2, "Start")
            where text.IsName(at + 4) && text.Is(at + 5, ")")
            let function = module.FunctionNamed(text[at + 4].Value)
            where function is not null
            select (module, (CodeFunction?)function);
    }

    /// <summary><c>Assembly::Namespace.Class::Method</c></summary>
    private IEnumerable<(CodeModule Module, CodeFunction? Function)> OfCSharp(CodeModule module)
    {
        string[] parts = root.Handler.Split("::");
        return
            parts is not [_, var type, var method]
            || !module.Text.Tokens.Any(word => word.IsName(type.Split('.')[^1]))
            ? []
            : from function in module.Functions.All
            where function.Name == method
            select (module, (CodeFunction?)function);
    }

    private CodePlace PlaceOf(CodeModule module, CodeFunction? function)
    {
        CodeText text = module.Text;
        int at = function?.Start ?? AnswerWords.PlaceIn(text, HandlerClass);
        return new CodePlace(text.Source, text.SpanOf(at, Math.Min(at + 1, text.Count)));
    }
}
