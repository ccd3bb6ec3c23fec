using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Templates;

/// <summary>What is a template, what a specification, and what they declare.</summary>
public sealed class TemplateReaderTests
{
    [Theory]
    [InlineData("Resources: {A: {Type: 'AWS::S3::Bucket'}}", TemplateKind.CloudFormation)]
    [InlineData("Resources: {A: {Type: 'AWS::Serverless::Function'}}", TemplateKind.Sam)]
    [InlineData("Resources: {'Fn::ForEach::A': [I, [x], {}]}", TemplateKind.CloudFormation)]
    [InlineData("{swagger: '2.0', paths: {}}", TemplateKind.OpenApi)]
    [InlineData("{swagger: 2.0, paths: {}}", TemplateKind.OpenApi)]
    [InlineData("{openapi: 3.0.1, paths: {}}", TemplateKind.OpenApi)]
    [InlineData("{\"openapi\": \"3.1.0\", \"paths\": {}}", TemplateKind.OpenApi)]
    [InlineData("{openapi: 3.0.1}", null)]
    [InlineData("{openapi: 30.1, paths: {}}", null)]
    [InlineData("{openapi: 2.0, paths: {}}", null)]
    [InlineData("Resources: {A: {Type: !Ref X}}", null)]
    [InlineData("Resources: {A: {Type: [a]}}", null)]
    [InlineData("Resources: {A: {Properties: {}}}", null)]
    [InlineData("Resources: [a]", null)]
    [InlineData("Resources: {}", null)]
    [InlineData("[Resources]", null)]
    [InlineData("text", null)]
    [InlineData("", null)]
    [InlineData("Resources: {A: {Type: X}}\n---\nResources: {B: {Type: X}}\n", null)]
    public void The_kind_is_told_by_what_the_text_holds(string text, TemplateKind? expected) =>
        Assert.Equal(expected, Read(text)?.Kind);

    [Fact]
    public void Resources_come_in_the_order_of_the_text_and_by_name()
    {
        Template template = TemplateText.Read(
            "Resources: {B: {Type: X, Condition: C}, A: {Type: Y}, Broken: {Kind: Z}, B: {Type: Last}}"
        );

        Assert.Equal(
            ["A Y ", "B Last "],
            template
                .Resources.Select(found => $"{found.LogicalId} {found.Type} {found.Condition}")
                .Order()
        );
        Assert.Equal("Y", template.Find("A")?.Type);
        Assert.Null(template.Find("Broken"));
        Assert.Null((template with { Resources = [] }).Find("A"));
    }

    [Fact]
    public void Parameters_conditions_and_mappings_are_found_by_name()
    {
        Template template = TemplateText.Read(TemplateText.Declarations);

        Assert.Equal("String", template.Parameters["Env"].Type);
        Assert.Equal("dev", template.Parameters["Env"].Default?.Value);
        Assert.Equal(["dev", "prod"], template.Parameters["Env"].AllowedValues);
        Assert.Null(template.Parameters["Domain"].Default);
        Assert.Equal(5, template.Conditions.Count);
        Assert.Equal(
            ["dev", "eu-west-1"],
            template.Mappings["Sites"].Entries.Select(entry => entry.Name)
        );
    }

    [Theory]
    [InlineData("''")]
    [InlineData("'  '")]
    [InlineData("REPLACE_ME")]
    [InlineData("replace-with-your-domain")]
    [InlineData("<your domain>")]
    [InlineData("https://<domain>/")]
    [InlineData("CHANGE_ME")]
    [InlineData("changeme")]
    [InlineData("YOUR_DOMAIN")]
    [InlineData("https://your-site.com")]
    [InlineData("xxx")]
    [InlineData("XXXX.example.com")]
    [InlineData("TODO")]
    public void A_default_that_is_a_blank_is_unknown(string text) =>
        Assert.Equal("unknown: Ref P", WithDefault(text));

    [Theory]
    [InlineData("'*'")]
    [InlineData("https://app.example")]
    [InlineData("http://localhost:3000")]
    [InlineData("production")]
    [InlineData("todos")]
    [InlineData("exxx")]
    public void A_default_that_somebody_means_is_known(string text) =>
        Assert.Equal($"'{text.Trim('\'')}' by P", WithDefault(text));

    [Theory]
    [InlineData("Resources: {A: {Type: X, Metadata: {'aws:cdk:path': a/b}}}", true)]
    [InlineData("Resources: {A: {Type: X, Metadata: {other: a/b}}}", false)]
    public void The_CDK_leaves_its_mark(string text, bool expected) =>
        Assert.Equal(expected, Read(text)?.IsGenerated);

    [Theory]
    [InlineData(
        "{Transform: 'AWS::LanguageExtensions', Resources: {A: {Type: X}, 'Fn::ForEach::L': [I, !Ref Names, {}]}}",
        true
    )]
    [InlineData("Resources: {A: {Type: X}, 'Fn::Transform': {Name: 'AWS::Include'}}", true)]
    [InlineData("{Transform: 'AWS::LanguageExtensions', Resources: {A: {Type: X}}}", false)]
    public void Loops_and_includes_among_the_resources_are_seen(string text, bool expected) =>
        Assert.Equal(expected, Read(text)?.HasLoops);

    [Theory]
    [InlineData("${domain}", "unknown: template mark ${domain}")]
    [InlineData("https://{{ domain }}/", "unknown: template mark {{ domain }}")]
    [InlineData("<<domain>>", "unknown: template mark <<domain>>")]
    [InlineData("%%domain%%", "unknown: template mark %%domain%%")]
    [InlineData("{\\\"statusCode\\\": 200}", "'{\"statusCode\": 200}'")]
    public void In_a_document_that_stands_alone_a_template_mark_is_unknown(
        string text,
        string expected
    )
    {
        string marked = $"\"x\": \"{text}\"";

        Template document = TemplateText.Read(
            $"{{\"swagger\": \"2.0\", \"paths\": {{}}, {marked}}}",
            "openapi.json"
        );
        Assert.Equal(
            expected,
            TemplateText.Show(new Evaluator(document, World.Any).Root["x"].Value)
        );

        Template template = TemplateText.Read(
            $"{{\"Resources\": {{\"A\": {{\"Type\": \"X\"}}}}, {marked}}}",
            "template.json"
        );
        Assert.IsType<Value.Known>(new Evaluator(template, World.Any).Root["x"].Value);
    }

    [Fact]
    public void SAM_makes_resources_that_the_text_does_not_name()
    {
        Template template = TemplateText.Read(
            """
            Resources: { Api: { Type: 'AWS::Serverless::Api' } }
            Value: [!Ref ServerlessRestApi, !GetAtt ServerlessRestApi.RootResourceId, !Ref Api.Stage, !Ref AWS::Region]
            """
        );

        Assert.Equal(
            "[-> ServerlessRestApi, -> ServerlessRestApi.RootResourceId, -> Api.Stage, unknown: Ref AWS::Region]",
            TemplateText.Show(new Evaluator(template, World.Any).Root["Value"].Value)
        );
    }

    private static Template? Read(string text) =>
        TemplateReader.Read(SyntaxReader.Read(new SourceText("template.yaml", text)));

    private static string WithDefault(string text)
    {
        Template template = TemplateText.Read(
            $"Parameters: {{P: {{Type: String, Default: \"{text.Trim('\'')}\"}}}}\nResources: {{A: {{Type: X}}}}\nValue: !Ref P\n"
        );
        return TemplateText.Show(new Evaluator(template, World.Any).Root["Value"].Value);
    }
}
