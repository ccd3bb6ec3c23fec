using CfnCorsLint.Apis;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Apis;

/// <summary>Models out of templates that stand in a test.</summary>
internal static class Models
{
    public static ApiModel Of(string yaml) => ApiReader.Read(TemplateOf(yaml));

    public static Template TemplateOf(string yaml)
    {
        Template? template = TemplateReader.Read(
            SyntaxReader.Read(new SourceText("template.yaml", yaml))
        );
        Assert.NotNull(template);
        return template;
    }

    /// <summary>The only API of the template, in the only world that matters.</summary>
    public static Api One(string yaml) => Assert.Single(Assert.Single(Of(yaml).Apis).Worlds).Api;

    /// <summary>The only API of a template with these resources.</summary>
    public static Api OneWith(params ReadOnlySpan<string> resources) =>
        One("Resources:\n" + string.Concat(resources));

    /// <summary>An API without properties, named <c>Api</c>.</summary>
    public const string Api = """
          Api: {Type: AWS::ApiGateway::RestApi}

        """;

    /// <summary>A resource of <c>Api</c>.</summary>
    /// <param name="parent">A logical id; <c>""</c> for the root.</param>
    public static string Resource(string id, string part, string parent = "") =>
        $$"""
              {{id}}:
                Type: AWS::ApiGateway::Resource
                Properties:
                  RestApiId: !Ref Api
                  ParentId: {{(
                parent.Length == 0 ? "!GetAtt Api.RootResourceId" : "!Ref " + parent
            )}}
                  PathPart: "{{part}}"

            """;

    /// <summary>A method of <c>Api</c>.</summary>
    /// <param name="on">The logical id of its resource; <c>""</c> for the root.</param>
    /// <param name="more">Further properties in flow style: <c>ApiKeyRequired: true</c>.</param>
    public static string Method(
        string verb,
        string on,
        string type = "AWS_PROXY",
        string more = ""
    ) =>
        $$"""
              {{on}}{{verb}}:
                Type: AWS::ApiGateway::Method
                Properties: {
                  RestApiId: !Ref Api, HttpMethod: {{verb}},
                  ResourceId: {{(on.Length == 0 ? "!GetAtt Api.RootResourceId" : "!Ref " + on)}},
                  Integration: {Type: {{type}} }{{(more.Length == 0 ? "" : ", " + more)}} }

            """;
}
