using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about a file as a whole.</summary>
internal static class FileFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "kind",
            "the kind of the file",
            one => Fact.Of(Kind(one.Context.Template.Kind)),
            Values: FactValues.FileKinds
        ),
        new("openapi-error", "why no OpenAPI library can read the file", OpenApiError),
        new(
            "repeated-keys",
            "keys that are written twice",
            one => RepeatedKeys.Of(one.Context.Template)
        ),
        new("unused-globals", "the CORS in the globals that no API gets", UnusedGlobals),
        new("missing-files", "the files that it refers to and that are not there", MissingFiles),
    ];

    private static string Kind(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.CloudFormation => "cloudformation",
            TemplateKind.Sam => "sam",
            _ => "openapi",
        };

    /// <summary>The error of a document that stands alone, without a template's expressions in it.</summary>
    private static Fact OpenApiError(Subject subject) =>
        subject.Context.Template is { Kind: TemplateKind.OpenApi } template
        && !IntrinsicSearch.AreIn(template.Root)
            ? Fact.Of(OpenApiCheck.WhyUnreadable(template.Tree), template.Root)
            : Fact.Missing();

    /// <summary>The CORS in the globals for a kind of API that the template does not have.</summary>
    private static Fact UnusedGlobals(Subject subject)
    {
        ApiModel model = subject.Context.Model;
        bool hasRest = Has(model, ApiKind.Rest);
        bool hasHttp = Has(model, ApiKind.Http);
        NameItem[] unused =
        [
            .. hasHttp && !hasRest ? InGlobals(model, "Api", "Cors") : [],
            .. hasRest && !hasHttp ? InGlobals(model, "HttpApi", "CorsConfiguration") : [],
        ];
        SyntaxNode? place = unused.Length > 0 ? unused[0].Place : null;
        return model.Template.HasLoops && unused.Length > 0
            ? Fact.NotKnown("a loop or an include among the resources", place)
            : Fact.Of(unused, place: place);
    }

    private static bool Has(ApiModel model, ApiKind kind) =>
        model.Apis.Any(api => api.Worlds[0].Api is var one && one.Kind == kind && IsOfSam(one));

    private static bool IsOfSam(Api api) =>
        api.IsImplicit
        || api.Resource?.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal) is true;

    private static NameItem[] InGlobals(ApiModel model, string section, string property)
    {
        Element found = new Evaluator(model.Template, World.Any).Globals(section)[property];
        return found.Key is { } key ? [new NameItem($"Globals.{section}.{property}", key)] : [];
    }

    private static Fact MissingFiles(Subject subject) =>
        Fact.Of(
            subject.Context.Template.Files.Missing.Select(file => new NameItem(
                file.Reference,
                file.Place
            )),
            place: subject
                .Context.Template.Files.Missing.Select(file => file.Place)
                .FirstOrDefault()
        );
}
