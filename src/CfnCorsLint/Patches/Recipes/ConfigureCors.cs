using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>configure-cors</c>: gives a policy to an HTTP API or function URL that has none.</summary>
internal static class ConfigureCors
{
    private static readonly ImmutableArray<string> s_definitions =
    [
        "Body",
        "BodyS3Location",
        "DefinitionUri",
        "DefinitionBody",
    ];

    public static FixDraft Plan(Repair repair)
    {
        if (repair.Api is not { } api)
        {
            return repair.Begin();
        }

        if (PolicyValues.ListOf(repair.PageSettings.Origins) is not { } origins)
        {
            return repair.Refused(
                "no origin is given: run again with --origin https://your-site.example"
            );
        }

        CorsForm form =
            api.Kind == ApiKind.FunctionUrl ? CorsForm.FunctionUrl
            : api.Document is not null ? CorsForm.Extension
            : CorsForm.HttpApi;
        return Add(repair, api, form, PolicyOf(repair, api, form, origins));
    }

    private static FixDraft Add(Repair repair, Api api, CorsForm form, Fragment policy)
    {
        var property = new FragmentEntry("CorsConfiguration", policy);
        return form switch
        {
            CorsForm.FunctionUrl when api.Routes is [{ Methods: [{ Body: { } settings }] }] =>
                repair.Begin().AddEntries(settings, null, new FragmentEntry("Cors", policy)),
            CorsForm.Extension when api.Document?.Root is { } definition => repair
                .Begin()
                .AddEntries(definition, null, new FragmentEntry(OpenApiKeys.Cors, policy)),
            CorsForm.HttpApi when HasDefinition(api) => repair.Refused(
                "the definition lies elsewhere: write the policy there"
            ),
            CorsForm.HttpApi when api.Resource is { } resource => repair
                .Begin()
                .AddBelow(resource.Body, "Properties", null, property),
            CorsForm.HttpApi when api.IsImplicit => GlobalsSection.Add(
                repair.Begin(),
                repair,
                "HttpApi",
                property
            ),
            _ => repair.Refused("not written by a tool: the API is written as an expression"),
        };
    }

    /// <summary>Whether the API is made of a definition that is not at hand: the property is refused beside it.</summary>
    /// <remarks>Source: https://github.com/aws/aws-cdk/issues/15754</remarks>
    private static bool HasDefinition(Api api) =>
        api.Resource?.Body["Properties"] is MappingNode properties
        && s_definitions.Any(key => properties[key] is not null);

    private static Fragment.Map PolicyOf(Repair repair, Api api, CorsForm form, Fragment origins)
    {
        IEnumerable<(string Key, Fragment? Value)> entries =
        [
            ("AllowOrigins", origins),
            ("AllowMethods", PolicyValues.Methods(api)),
            ("AllowHeaders", PolicyValues.Headers(api, repair.PageSettings)),
            (
                "AllowCredentials",
                repair.PageSettings.WithCredentials == true ? Fragment.Boolean(true) : null
            ),
            ("MaxAge", PolicyValues.MaxAge(repair.PageSettings)),
        ];
        return new Fragment.Map([
            .. from entry in entries
            let value = entry.Value
            where value is not null
            select new FragmentEntry(CorsPolicyReader.NameOf(entry.Key, form), value),
        ]);
    }
}
