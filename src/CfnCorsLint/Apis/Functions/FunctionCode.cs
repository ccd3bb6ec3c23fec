using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Handlers;
using CfnCorsLint.Handlers.Answers;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Functions;

/// <summary>Finds the code of the functions of a template, and reads what it answers.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html,
/// https://docs.aws.amazon.com/lambda/latest/dg/API_CreateFunction.html
/// </remarks>
internal static class FunctionCode
{
    private const string Raw = "AWS::Lambda::Function";

    /// <summary>What the code of the function tells, read once for a template.</summary>
    public static HandlerCode Of(Template template, Resource function) =>
        template.Once(static (template, function) => Read(template, function), function);

    /// <summary>What the code answers to OPTIONS in the form of the events of such an API; <see langword="null"/> where that is not known.</summary>
    public static HandlerAnswer? OptionsOf(ApiKind kind, HandlerCode code) =>
        kind switch
        {
            ApiKind.Rest => code.Options,
            ApiKind.FunctionUrl => code.ShortOptions,
            // Its integration says which form its events have: where both end alike it is no matter.
            _ => code.Options?.Place == code.ShortOptions?.Place ? code.Options : null,
        };

    public static bool IsFunction(Resource resource) => resource.Type is SamTypes.Function or Raw;

    private static HandlerCode Read(Template template, Resource function)
    {
        if (!template.Files.ReadsCode)
        {
            return HandlerCode.NotKnown("code is not read");
        }

        var evaluator = new Evaluator(template, World.Any);
        Element properties = evaluator.Properties(function);
        Element code = properties[function.Type == Raw ? "Code" : "CodeUri"];
        if (
            properties["PackageType"].SureText() == "Image"
            || properties["ImageUri"].Exists
            || code["ImageUri"].Exists
        )
        {
            return HandlerCode.Elsewhere("its code is an image");
        }

        if (
            properties.IsUnknown
            // The default of a parameter tells the language, which is all that matters here.
            || properties["Runtime"].Text is not { } runtime
            || properties["Handler"].SureText() is not { } handler
        )
        {
            return HandlerCode.NotKnown("its runtime or handler is not known");
        }

        if (IsReplaced(properties) || handler.StartsWith("/opt/", StringComparison.Ordinal))
        {
            return HandlerCode.Elsewhere("another program stands before its handler");
        }

        if (properties["InlineCode"].Exists || code["ZipFile"].Exists)
        {
            return InlineCode.Of(template, properties, runtime, handler)?.Read()
                ?? HandlerCode.Elsewhere(
                    "its code is put together by an expression, or only stands for another"
                );
        }

        CodeLocation location = CodeLocation.Of(template, function, code);
        if (template.Files.Code is not { } files || location.Why is not null)
        {
            return HandlerCode.Elsewhere(location.Why ?? "its code lies elsewhere");
        }

        var root = new CodeRoot(
            runtime,
            handler,
            location.Folder,
            [.. FunctionLayers.In(evaluator, properties)],
            [.. EntryPoints(evaluator, function)]
        )
        {
            IsBuilt = IsMoved(evaluator, function),
            HasOtherLayers = FunctionLayers.AreElsewhere(evaluator, properties),
        };
        HandlerCode own = HandlerReader.Read(location.In(files, root), files);
        return own.IsMissing ? InFolderAbove(location, root, files) ?? own
            : location.IsCopy ? own.At(new CodePlace(template.Tree.Source, function.Key.Span))
            : own;
    }

    /// <summary>The code where the paths of the template are meant from a folder above it, as <c>sam build --base-dir</c> takes them; <see langword="null"/> where that is not clear.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-cli-command-reference-sam-build.html</remarks>
    private static HandlerCode? InFolderAbove(
        CodeLocation location,
        CodeRoot root,
        ICodeFiles files
    )
    {
        if (location.IsOfCommonNames(root.Handler))
        {
            return null;
        }

        HandlerCode[] found =
        [
            .. location
                .Above.Select(folder => HandlerReader.Read(root with { Folder = folder }, files))
                .Where(code => !code.IsMissing),
        ];
        return found is [var only] ? only : null;
    }

    /// <summary>Whether a program of a layer, or a web server, takes the events in the place of the handler.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html</remarks>
    private static bool IsReplaced(Element properties) =>
        properties["Environment"]
            ["Variables"]
            .Entries.Any(entry =>
                entry.Key?.Value is { } name
                && (
                    name == "AWS_LAMBDA_EXEC_WRAPPER"
                    || name.StartsWith("AWS_LWA_", StringComparison.Ordinal)
                )
            );

    /// <summary>Whether a bundler or a makefile makes the files of the function, which may put them elsewhere; what only installs packages leaves them where they are.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/building-custom-runtimes.html</remarks>
    private static bool IsMoved(Evaluator evaluator, Resource function) =>
        evaluator.Body(function)["Metadata"]["BuildMethod"] is { Exists: true } method
        && method.SureText()?.StartsWith("nodejs", StringComparison.Ordinal) != true;

    /// <summary>What a bundler is given, where SAM builds the function by one.</summary>
    private static IEnumerable<string> EntryPoints(Evaluator evaluator, Resource function) =>
        evaluator
            .Body(function)["Metadata"]["BuildProperties"]["EntryPoints"]
            .Items.Select(item => item.SureText())
            .OfType<string>();
}
