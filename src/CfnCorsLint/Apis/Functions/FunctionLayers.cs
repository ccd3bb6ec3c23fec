using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Functions;

/// <summary>Finds the code that layers add to a function.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html</remarks>
internal static class FunctionLayers
{
    /// <summary>The folders of layers that lie in the repository.</summary>
    public static IEnumerable<string> In(Evaluator evaluator, Element properties) =>
        from layer in properties["Layers"].Items
        let folder = FolderOf(evaluator, layer)
        where folder is not null
        select folder;

    /// <summary>Whether one lies elsewhere, or is not known.</summary>
    public static bool AreElsewhere(Evaluator evaluator, Element properties) =>
        properties["Layers"] is { Exists: true } layers
        && (
            layers.IsUnknown
            || layers.Items.Any(layer => FolderOf(evaluator, layer) is null && !IsOfAws(layer))
        );

    /// <summary>Whether the layer is one that AWS and its like hand out for all: such a layer sets no header.</summary>
    private static bool IsOfAws(Element layer) =>
        layer.Text is { } arn
        && (
            arn.Contains(":layer:AWSLambdaPowertools", StringComparison.Ordinal)
            || arn.Contains(":layer:LambdaInsightsExtension", StringComparison.Ordinal)
            || arn.Contains(":layer:AWS-Parameters-and-Secrets", StringComparison.Ordinal)
        );

    private static string? FolderOf(Evaluator evaluator, Element layer) =>
        layer.Value is Value.Reference { Attribute: null } reference
        && evaluator.Template.Find(reference.LogicalId)
            is { Type: "AWS::Serverless::LayerVersion" } resource
        && evaluator.Properties(resource)["ContentUri"].SureText() is { } path
        && ReferredFiles.IsLocal(path)
            ? CodePaths.Join(CodePaths.FolderOf(evaluator.Template.Tree.Source.Path), path)
            : null;
}
