using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Advice;

/// <summary>Lists every fixed word that <c>generators.yaml</c> may have.</summary>
internal static class GeneratorWords
{
    /// <summary>The key in the place of orders.</summary>
    public const string Never = "never";

    /// <summary>The key of a row that names its rules.</summary>
    public const string Rules = "rules";

    public static ImmutableArray<string> Keys { get; } = ["tools", "advice"];

    public static ImmutableArray<string> ToolKeys { get; } = ["name", "otherwise", "sources"];

    /// <summary>The tools that have orders of their own.</summary>
    public static ImmutableArray<DocumentWord<TemplateOrigin>> Tools { get; } =
    [
        new("cdk", TemplateOrigin.Cdk),
        new("serverless", TemplateOrigin.ServerlessFramework),
        new("amplify", TemplateOrigin.Amplify),
    ];

    public static ImmutableArray<DocumentWord<AdvisedPart>> Parts { get; } =
    [
        new("any", AdvisedPart.Any),
        new("rest", AdvisedPart.Rest),
        new("http", AdvisedPart.Http),
        new("url", AdvisedPart.Url),
        new("spec", AdvisedPart.Spec),
    ];

    public static ImmutableArray<string> RowKeys { get; } =
    [Rules, .. Tools.Select(tool => tool.Text)];

    public static ImmutableArray<string> AdviceKeys { get; } =
    [Never, .. Parts.Select(part => part.Text)];
}
