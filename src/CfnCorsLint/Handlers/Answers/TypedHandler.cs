using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Libraries;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Handlers.Places;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Reads the answers of functions in languages with types: C# and Go in part, of others only whether they set headers.</summary>
internal sealed class TypedHandler(CodeRoot root, ICodeFiles files, CodeLanguage language)
{
    /// <summary>How code names what API Gateway takes for an answer.</summary>
    /// <remarks>Sources: https://github.com/aws/aws-lambda-java-libs, https://github.com/aws/aws-lambda-go, https://github.com/aws/aws-lambda-dotnet</remarks>
    private static readonly ImmutableArray<string> s_answers =
    [
        "APIGatewayProxyResponse",
        "APIGatewayV2HTTPResponse",
        "APIGatewayHttpApiV2ProxyResponse",
        "LambdaFunctionURLResponse",
        "APIGatewayProxyResponseEvent",
        "AwsProxyResponse",
        "ApiGatewayProxyResponse",
        "statusCode",
    ];

    public HandlerCode Read()
    {
        if (files.Under(root.Folder) is not { } paths)
        {
            return HandlerCode.NotKnown("the function has too many files");
        }

        var finder = new ModuleFinder(files, root);
        ImmutableArray<CodeModule> modules =
        [
            .. paths
                .Where(path => CodeLanguages.OfFile(path) == language)
                .Select(finder.ModuleAt)
                .OfType<CodeModule>(),
        ];
        if (Handler(modules) is not { } found)
        {
            return HandlerCode.NotKnown($"the source of '{root.Handler}' is not in the repository");
        }

        (CodeModule module, CodeFunction? function) = found;
        bool hasSign = paths.Any(path => files.Find(path) is { } source && Signs.AreIn(source));
        return new HandlerCode
        {
            Place = PlaceOf(module, function),
            Unknown = function is null ? "what such code returns is not followed" : null,
            Answers = function is null ? [] : AnswersOf(module, function, finder),
            NeedsOrigin = OriginNeed.IsIn(modules),
            LacksOrigin =
                !hasSign
                && modules.All(one => one.Text.IsWhole)
                && !root.HasOtherLayers
                && !Absence.AreSignsAround(root, files),
        };
    }

    /// <summary>Only values of the types that are answers count: others are made into one by somebody else.</summary>
    private static ImmutableArray<HandlerAnswer> AnswersOf(
        CodeModule module,
        CodeFunction function,
        ModuleFinder finder
    ) => [.. AnswerReader.Of(new Scope(finder, module, function, 0, new StepCount()))];

    private (CodeModule Module, CodeFunction? Function)? Handler(ImmutableArray<CodeModule> modules)
    {
        CodeModule[] answering = [.. modules.Where(module => module.Text.Tokens.Any(IsAnswer))];
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
            : modules.FirstOrDefault(IsHandlerClass) is { } module ? (module, null)
            : null;
    }

    /// <summary>Whether the class stands there that the handler names: <c>com.example.Orders::handle</c>.</summary>
    private bool IsHandlerClass(CodeModule module)
    {
        string name = root.Handler.Split("::")[0].Split('.')[^1];
        CodeText text = module.Text;
        return Enumerable
            .Range(1, Math.Max(0, text.Count - 1))
            .Any(at =>
                text[at].IsName(name)
                && text[at - 1].Value is "class" or "object" or "record" or "enum"
            );
    }

    private static bool IsAnswer(CodeToken word) =>
        word.Kind is CodeTokenKind.Name or CodeTokenKind.Text && s_answers.Contains(word.Value);

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

    private static CodePlace PlaceOf(CodeModule module, CodeFunction? function)
    {
        CodeText text = module.Text;
        int at =
            function?.Start
            ?? Enumerable.Range(0, text.Count).FirstOrDefault(each => IsAnswer(text[each]));
        return new CodePlace(text.Source, text.SpanOf(at, Math.Min(at + 1, text.Count)));
    }
}
