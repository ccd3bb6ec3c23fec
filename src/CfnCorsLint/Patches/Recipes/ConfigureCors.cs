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

    public static void Plan(Repair repair)
    {
        if (repair.Api is not { } api)
        {
            return;
        }

        if (PolicyValues.ListOf(repair.PageSettings.Origins) is not { } origins)
        {
            repair.Draft.Refuse(
                "no origin is given: run again with --origin https://your-site.example"
            );
            return;
        }

        CorsForm form =
            api.Kind == ApiKind.FunctionUrl ? CorsForm.FunctionUrl
            : api.Document is not null ? CorsForm.Extension
            : CorsForm.HttpApi;
        Fragment.Map policy = PolicyOf(repair, api, form, origins);
        switch (form)
        {
            case CorsForm.FunctionUrl when api.Routes is [{ Methods: [{ Body: { } settings }] }]:
                repair.Draft.AddEntries(settings, null, new FragmentEntry("Cors", policy));
                break;
            case CorsForm.Extension when api.Document?.Root is { } definition:
                repair.Draft.AddEntries(
                    definition,
                    null,
                    new FragmentEntry(OpenApiKeys.Cors, policy)
                );
                break;
            case CorsForm.HttpApi when HasDefinition(api):
                repair.Draft.Refuse("the definition lies elsewhere: write the policy there");
                break;
            case CorsForm.HttpApi when api.Resource is { } resource:
                repair.Draft.AddBelow(
                    resource.Body,
                    "Properties",
                    null,
                    new FragmentEntry("CorsConfiguration", policy)
                );
                break;
            case CorsForm.HttpApi when api.IsImplicit:
                GlobalsSection.Add(
                    repair,
                    "HttpApi",
                    new FragmentEntry("CorsConfiguration", policy)
                );
                break;
            default:
                repair.Draft.Refuse("not written by a tool: the API is written as an expression");
                break;
        }
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
