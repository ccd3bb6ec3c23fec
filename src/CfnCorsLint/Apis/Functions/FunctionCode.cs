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
            properties.IsUnknown
            || properties["Runtime"].SureText() is not { } runtime
            || properties["Handler"].SureText() is not { } handler
        )
        {
            return HandlerCode.NotKnown("its runtime or handler is not known");
        }

        if (IsReplaced(properties) || handler.StartsWith("/opt/", StringComparison.Ordinal))
        {
            return HandlerCode.NotKnown("another program stands before its handler");
        }

        bool isInline = properties["InlineCode"].Exists || code["ZipFile"].Exists;
        return isInline
                ? InlineCode.Of(template, properties, runtime, handler)?.Read()
                    ?? HandlerCode.NotKnown(
                        "its code is put together by an expression, or only stands for another"
                    )
            : template.Files.Code is { } files && FolderOf(template, function, code) is { } folder
                ? HandlerReader.Read(
                    new CodeRoot(
                        runtime,
                        handler,
                        folder,
                        [.. FunctionLayers.In(evaluator, properties)],
                        [.. EntryPoints(evaluator, function)]
                    )
                    {
                        HasOtherLayers = FunctionLayers.AreElsewhere(evaluator, properties),
                    },
                    files
                )
            : HandlerCode.NotKnown("its code lies elsewhere");
    }

    /// <summary>Whether a program of a layer, or a web server, takes the events in the place of the handler.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html</remarks>
    private static bool IsReplaced(Element properties) =>
        properties["PackageType"].SureText() == "Image"
        || properties["ImageUri"].Exists
        || properties["Environment"]
            ["Variables"]
            .Entries.Any(entry =>
                entry.Key?.Value is { } name
                && (
                    name == "AWS_LAMBDA_EXEC_WRAPPER"
                    || name.StartsWith("AWS_LWA_", StringComparison.Ordinal)
                )
            );

    /// <returns><see langword="null"/> for code that lies in a bucket, an archive or an image.</returns>
    private static string? FolderOf(Template template, Resource function, Element code)
    {
        string own = CodePaths.FolderOf(template.Tree.Source.Path);
        if (!code.Exists)
        {
            return function.Type == Raw ? null : own;
        }

        return
            code.SureText() is { } path
            && ReferredFiles.IsLocal(path)
            && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            && !path.EndsWith(".jar", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith('/')
            ? CodePaths.Join(own, path)
            : null;
    }

    /// <summary>What a bundler is given, where SAM builds the function by one.</summary>
    private static IEnumerable<string> EntryPoints(Evaluator evaluator, Resource function) =>
        evaluator
            .Body(function)["Metadata"]["BuildProperties"]["EntryPoints"]
            .Items.Select(item => item.SureText())
            .OfType<string>();
}
