using System.Collections.Immutable;
using CfnCorsLint.Apis;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Subjects;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Rules.Facts;

/// <summary>Facts about origins, lists of names and the templates that answer origins, read from one small API.</summary>
public sealed class OriginAndListFactsTests
{
    private const string Missing = "";

    [Theory]
    [InlineData("get,delete", "DELETE", "GET,DELETE")]
    [InlineData("ANY", "DELETE", "OPTIONS,GET,DELETE")]
    [InlineData("PUT DELETE", "DELETE", "PUT,DELETE")]
    [InlineData("GET,LIST", Missing, Missing)]
    [InlineData("GET,DELETE", Missing, Missing)]
    [InlineData("*,delete", Missing, "*,DELETE")]
    public void Methods_in_another_spelling_are_misnamed_and_corrected(
        string list,
        string misnamed,
        string corrected
    )
    {
        LintContext context = With(("Access-Control-Allow-Methods", list));

        Assert.Equal(misnamed, Read(context, SubjectKind.Mapping, "misnamed-methods"));
        Assert.Equal(corrected, Read(context, SubjectKind.Mapping, "corrected-names"));
    }

    /// <summary>With what the API itself asks for: a list that is taken seriously at last has to name it.</summary>
    [Theory]
    [InlineData("Content-Type:,X-A", "Content-Type,X-A,x-api-key")]
    [InlineData("Content Type", "Content-Type,x-api-key")]
    [InlineData("Content-Type X-A", "Content-Type,X-A,x-api-key")]
    [InlineData("Content-Type;X-A", "Content-Type,X-A,x-api-key")]
    [InlineData("Content-Type, X-A", Missing)]
    public void Header_lists_are_corrected_name_by_name(string list, string corrected) =>
        Assert.Equal(
            corrected,
            Read(
                With(("Access-Control-Allow-Headers", list)),
                SubjectKind.Mapping,
                "corrected-names"
            )
        );

    [Theory]
    [InlineData("Access-Control-Allow-Methods", "*", "DELETE")]
    [InlineData("Access-Control-Allow-Methods", "*,DELETE", Missing)]
    [InlineData("Access-Control-Allow-Headers", "*", "x-api-key")]
    [InlineData("Access-Control-Allow-Headers", "X-Api-Key", Missing)]
    [InlineData("Access-Control-Expose-Headers", "*", Missing)]
    public void Uncovered_names_are_needed_and_not_written(
        string header,
        string list,
        string uncovered
    ) =>
        Assert.Equal(uncovered, Read(With((header, list)), SubjectKind.Mapping, "uncovered-names"));

    [Theory]
    [InlineData("served-methods", "OPTIONS, GET, DELETE")]
    [InlineData("route.asked-headers", "x-api-key")]
    [InlineData("api.allow-credentials", "true")]
    [InlineData("api.guarded-by", Missing)]
    [InlineData("refused-origins", "https://b.example")]
    [InlineData("settings.first-origin", "https://a.example")]
    public void Facts_around_a_preflight(string fact, string expected) =>
        Assert.Equal(
            expected,
            Read(
                With(
                    ("Access-Control-Allow-Origin", "https://a.example"),
                    ("Access-Control-Allow-Credentials", "true")
                ),
                SubjectKind.Preflight,
                fact
            )
        );

    [Theory]
    [InlineData("a.example", "https://a.example")]
    [InlineData("A.example/", "https://a.example")]
    [InlineData("a example", Missing)]
    public void With_https_is_a_whole_origin(string origin, string expected) =>
        Assert.Equal(
            expected,
            Read(With(("Access-Control-Allow-Origin", origin)), SubjectKind.Origin, "with-https")
        );

    [Theory]
    [InlineData("origin-echo", "compared")]
    [InlineData("loose-origin-tests", """$o.matches("https://b.example")""")]
    [InlineData("strict-origin-tests", """$o == "https://b.example" """)]
    [InlineData("ambiguous-origin-reads", """$input.params("Origin")""")]
    [InlineData("header-origin-reads", """$input.params().header.get("Origin")""")]
    [InlineData("template-varies", "false")]
    [InlineData("expression", Missing)]
    public void Facts_about_the_template_that_answers_an_origin(string fact, string expected) =>
        Assert.Equal(
            expected.TrimEnd(),
            Read(
                With(
                    """
                    #set($o = $input.params("Origin"))
                    #if($o.matches("https://b.example"))
                    #set($context.responseOverride.header.Access-Control-Allow-Origin = $o)
                    #end
                    """,
                    ("Access-Control-Allow-Origin", "https://a.example")
                ),
                fact == "expression" ? SubjectKind.Mapping : SubjectKind.Response,
                fact
            )
        );

    /// <summary>What a message would show of the fact.</summary>
    private static string Read(LintContext context, SubjectKind kind, string fact)
    {
        Subject subject = FileSubjects.Of(context).First(one => one.Kind == kind);
        FactDefinition? definition = FactTable.Find(kind, fact);
        Assert.NotNull(definition);
        return new FactReader(subject).Read(definition).Shown;
    }

    private static LintContext With(params (string Name, string Value)[] headers) =>
        With("{}", headers);

    private static LintContext With(string template, params (string Name, string Value)[] headers)
    {
        string mappings = string.Join(
            ',',
            headers.Select(header =>
                $"\"method.response.header.{header.Name}\": \"'{header.Value}'\""
            )
        );
        string lines = template
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        SyntaxTree tree = SyntaxReader.Read(
            new SourceText(
                "template.yaml",
                $$$$"""
                Resources:
                  Api: {Type: "AWS::ApiGateway::RestApi"}
                  Options: {Type: "AWS::ApiGateway::Method", Properties: {RestApiId: !Ref Api,
                    ResourceId: !GetAtt Api.RootResourceId, HttpMethod: OPTIONS, Integration: {
                      Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'},
                      IntegrationResponses: [{StatusCode: '200', ResponseParameters: { {{{{mappings}}}} },
                        ResponseTemplates: {application/json: "{{{{lines}}}}"}}]}}}
                  Get: {Type: "AWS::ApiGateway::Method", Properties: {RestApiId: !Ref Api,
                    ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, Integration: {Type: HTTP_PROXY}}}
                  Delete: {Type: "AWS::ApiGateway::Method", Properties: {RestApiId: !Ref Api, ApiKeyRequired: true,
                    ResourceId: !GetAtt Api.RootResourceId, HttpMethod: DELETE, Integration: {Type: HTTP_PROXY}}}
                """
            )
        );
        Assert.Empty(tree.Errors);
        Template? read = TemplateReader.Read(tree);
        Assert.NotNull(read);
        return new LintContext(
            ApiReader.Read(read),
            new PageSettings(["https://a.example", "https://b.example"], [], null, null),
            ImmutableDictionary<string, string>.Empty
        );
    }
}
