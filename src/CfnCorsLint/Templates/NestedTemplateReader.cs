using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Finds the nested stacks that a template makes of other files of the repository.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html,
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-application.html
/// </remarks>
internal static class NestedTemplateReader
{
    public static ImmutableArray<NestedTemplate> Read(Template template)
    {
        var evaluator = new Evaluator(template, World.Any);
        return
        [
            .. template
                .Resources.Select(resource => StackOf(evaluator, resource))
                .OfType<NestedTemplate>(),
        ];
    }

    private static NestedTemplate? StackOf(Evaluator evaluator, Resource resource)
    {
        string? key = resource.Type switch
        {
            "AWS::CloudFormation::Stack" => "TemplateURL",
            "AWS::Serverless::Application" => "Location",
            _ => null,
        };
        if (key is null)
        {
            return null;
        }

        Element properties = evaluator.Properties(resource);
        if (UploadedAsset.Of(resource, key) is { } asset)
        {
            return new NestedTemplate(
                asset.Value,
                asset,
                ArgumentsOf(evaluator, properties["Parameters"])
            );
        }

        return
            properties[key] is { Node: { } place } location
            && location.Value is Value.Known { ByDefaultOf: null, Text: var reference }
            && ReferredFiles.IsLocal(reference)
            ? new NestedTemplate(reference, place, ArgumentsOf(evaluator, properties["Parameters"]))
            : null;
    }

    private static ImmutableDictionary<string, string?> ArgumentsOf(
        Evaluator evaluator,
        Element given
    ) =>
        (given.Node as MappingNode)
            ?.EffectiveEntries.Where(entry => entry.Name is not null)
            .ToImmutableDictionary(
                entry => entry.Name ?? "",
                entry =>
                    evaluator.Evaluate(entry.Value) is Value.Known { ByDefaultOf: null } known
                        ? known.Text
                        : null,
                StringComparer.Ordinal
            )
        ?? ImmutableDictionary<string, string?>.Empty;
}
