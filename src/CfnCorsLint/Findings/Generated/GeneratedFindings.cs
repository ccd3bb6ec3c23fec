using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Advice;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Generators;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Generated;

/// <summary>Says what was found in a template that a tool made in the words of what a person wrote, and what to write there.</summary>
public static partial class GeneratedFindings
{
    private const string Resources = "/Resources/";

    /// <summary>The findings as they are said; the same ones for a template that a person wrote.</summary>
    public static ImmutableArray<Finding> Of(ImmutableArray<Finding> findings, ApiModel model)
    {
        if (findings.IsEmpty || AuthoredParts.WordOf(model.Template.Maker) is null)
        {
            return findings;
        }

        ILookup<string, Api> apis = model
            .Apis.SelectMany(api => api.Worlds.Select(world => (api.Id, world.Api)))
            .ToLookup(pair => pair.Id, pair => pair.Api, StringComparer.Ordinal);
        return ImmutableArray.CreateRange(
            findings,
            finding =>
                Of(
                    finding,
                    finding.Api is { } id ? apis[id].FirstOrDefault() : null,
                    model.Template
                )
        );
    }

    private static Finding Of(Finding finding, Api? api, Template template)
    {
        AuthoredPart? part = AuthoredParts.Of(
            template,
            ResourceOf(finding, template.Source),
            EventOf(finding, api)
        );
        return part is null
            ? finding
            : finding with
            {
                Source = part,
                Message = MessageOf(finding, part, template),
                Fix = FixOf(finding, api, template),
            };
    }

    /// <summary>The resource that it is about: the one that it stands in, or of code the one that uses it.</summary>
    private static string? ResourceOf(Finding finding, SourceText own) =>
        finding
            .Related.Prepend(finding.Location)
            .Where(place =>
                place.Source.Path == own.Path
                && place.Path.StartsWith(Resources, StringComparison.Ordinal)
            )
            .Select(place => place.Path[Resources.Length..].Split('/')[0])
            .FirstOrDefault();

    /// <summary>As serverless.yml calls the event that makes a route: <c>http DELETE /orders</c>.</summary>
    private static string? EventOf(Finding finding, Api? api) =>
        (finding.Route, api?.Kind) switch
        {
            ({ } route, ApiKind.Rest) => Event("http", finding.Method, route),
            ({ } route, ApiKind.Http) => Event("httpApi", finding.Method, route),
            (_, ApiKind.FunctionUrl) => "url",
            _ => null,
        };

    /// <summary>The event of OPTIONS is most often none of its own: <c>cors</c> of the others makes it.</summary>
    private static string Event(string kind, string? method, string route) =>
        method is null or "OPTIONS" ? $"{kind} {route}" : $"{kind} {method} {route}";

    private static string MessageOf(Finding finding, AuthoredPart part, Template template)
    {
        string message = QuotedId()
            .Replace(
                finding.Message,
                id => AuthoredParts.ConstructOf(template, id.Value) ?? id.Value
            );
        return
            part.Words is not { } words
            || (
                part.Construct is { } said
                && message.Contains($"'{said}'", StringComparison.Ordinal)
            )
            ? message
            : $"{message.TrimEnd('.')} ({words}).";
    }

    /// <summary>What to write in the source, in the place of an edit that the next run of the tool undoes.</summary>
    private static Fix? FixOf(Finding finding, Api? api, Template template) =>
        template.Refusal is { } refusal
        && finding.EditedSource.Path == template.Source.Path
        && BuiltInAdvice.Table.For(finding.RuleId, template.Maker, PartOf(api)) is { } order
            ? new Fix(order, Trust.DisplayOnly, [], [], refusal)
            : finding.Fix;

    /// <summary>What an advice about an API is looked up by.</summary>
    internal static AdvisedPart PartOf(Api? api) =>
        api switch
        {
            { Kind: ApiKind.FunctionUrl } => AdvisedPart.Url,
            { Document: not null } => AdvisedPart.Spec,
            { Kind: ApiKind.Http } => AdvisedPart.Http,
            { Kind: ApiKind.Rest } => AdvisedPart.Rest,
            _ => AdvisedPart.Any,
        };

    /// <summary>What may be a logical id in a message: these hold letters and digits alone.</summary>
    [GeneratedRegex("(?<=')[A-Za-z0-9]+(?=')")]
    private static partial Regex QuotedId();
}
