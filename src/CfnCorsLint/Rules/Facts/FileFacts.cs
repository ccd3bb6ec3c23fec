using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about a file as a whole.</summary>
internal static class FileFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("kind", "the kind of the file", one => Fact.Of(Kind(one.Context.Template.Kind))),
        new(
            "generated",
            "whether a tool wrote the file",
            one => Fact.Of(one.Context.Template.IsGenerated)
        ),
        new("openapi-error", "why no OpenAPI library can read the file", OpenApiError),
        new("repeated-keys", "keys that are written twice", RepeatedKeys),
        new("unused-globals", "the CORS in the globals that no API gets", UnusedGlobals),
        new("missing-files", "the files that it refers to and that are not there", MissingFiles),
    ];

    /// <summary>Types that describe APIs, by how they begin.</summary>
    private static readonly ImmutableArray<string> s_types =
    [
        "AWS::ApiGateway",
        "AWS::Serverless::Api",
        "AWS::Serverless::HttpApi",
        "AWS::Lambda::Url",
    ];

    private static string Kind(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.CloudFormation => "cloudformation",
            TemplateKind.Sam => "sam",
            TemplateKind.OpenApi => "openapi",
            _ => "other",
        };

    /// <summary>Only of a document that stands alone, without a template's expressions in it.</summary>
    private static Fact OpenApiError(Subject subject) =>
        subject.Context.Template is { Kind: TemplateKind.OpenApi } template
        && !IntrinsicSearch.AreIn(template.Root)
            ? Fact.Of(OpenApiCheck.WhyUnreadable(template.Tree), template.Root)
            : Fact.Missing();

    /// <summary>CORS for REST APIs where there are HTTP APIs alone, and the reverse.</summary>
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

    /// <summary>Of what describes APIs; elsewhere they are no matter of this tool.</summary>
    private static Fact RepeatedKeys(Subject subject)
    {
        NameItem[] repeated = [.. Repeated(subject.Context.Template)];
        return Fact.Of(repeated, place: repeated.Length > 0 ? repeated[0].Place : null);
    }

    private static IEnumerable<NameItem> Repeated(Template template) =>
        template.Kind == TemplateKind.OpenApi
            ? Below(template.Root)
            : Resources(template)
                .Concat(
                    template
                        .Resources.Where(resource => IsOfApi(resource.Body))
                        .SelectMany(resource => Below(resource.Body))
                );

    /// <summary>Logical ids of API resources that a later resource makes void.</summary>
    private static IEnumerable<NameItem> Resources(Template template) =>
        template.Root["Resources"] is MappingNode resources
            ? Here(resources, entry => IsOfApi(entry.Value.Resolved))
            : [];

    private static bool IsOfApi(SyntaxNode? body) =>
        body is MappingNode mapping
        && mapping["Type"] is ScalarNode type
        && s_types.Any(start => type.Value.StartsWith(start, StringComparison.Ordinal));

    private static List<NameItem> Below(SyntaxNode root)
    {
        var found = new List<NameItem>();
        Visit(root);
        return found;

        void Visit(SyntaxNode node)
        {
            if (node is MappingNode mapping)
            {
                found.AddRange(Here(mapping, _ => true));
                foreach (MappingEntry entry in mapping.Entries)
                {
                    Visit(entry.Value);
                }
            }
            else if (node is SequenceNode list)
            {
                foreach (SyntaxNode item in list.Items)
                {
                    Visit(item);
                }
            }
        }
    }

    /// <summary>The keys that a later one makes void.</summary>
    private static IEnumerable<NameItem> Here(
        MappingNode mapping,
        Func<MappingEntry, bool> matters
    ) =>
        mapping.RepeatsKeys
            ? from entry in mapping.Entries
            where entry.Name != "<<" && mapping.IsRepeated(entry) && matters(entry)
            select new NameItem(entry.Name ?? "", entry.Key)
            : [];
}
