using System.Text.Json.Nodes;
using CfnCorsLint.Tests.Cli;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Findings.Generated;

/// <summary>What is found in a template that a tool made is told in the words of what a person wrote, with what to write there.</summary>
public sealed class GeneratedFindingsTests
{
    private const string Api = """
          "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "orders", "ProtocolType": "HTTP",
            "CorsConfiguration": {"AllowCredentials": true, "AllowOrigins": ["*"]}}METADATA}
        """;

    private const string Bootstrap = """
        "Parameters": {"BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/hnb659fds/version"}},
        """;

    private const string Methods = """
          "ApiGatewayRestApi": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "dev-shop"}},
          "ApiGatewayResourceOrders": {"Type": "AWS::ApiGateway::Resource", "Properties": {
            "RestApiId": {"Ref": "ApiGatewayRestApi"}, "ParentId": {"Fn::GetAtt": ["ApiGatewayRestApi", "RootResourceId"]}, "PathPart": "orders"}},
          "ApiGatewayMethodOrdersDelete": {"Type": "AWS::ApiGateway::Method", "Properties": {
            "RestApiId": {"Ref": "ApiGatewayRestApi"}, "ResourceId": {"Ref": "ApiGatewayResourceOrders"}, "HttpMethod": "DELETE", "AuthorizationType": "NONE",
            "Integration": {"Type": "AWS_PROXY", "IntegrationHttpMethod": "POST", "Uri": {"Fn::Join": ["", ["arn:aws:apigateway:", {"Fn::GetAtt": ["DropDashorderLambdaFunction", "Arn"]}]]}}}},
          "DropDashorderLambdaFunction": {"Type": "AWS::Lambda::Function", "Properties": {"Code": {"S3Bucket": "b", "S3Key": "k"}, "Handler": "a.b", "Runtime": "nodejs20.x"}}
        """;

    private const string WithMethods = "{\"Resources\": {" + Methods + "}}";

    [Fact]
    public void A_construct_is_named_by_the_metadata_of_its_resource()
    {
        using TempFolder folder = WithCdk(
            "cdk.out/Shop.template.json",
            """, "Metadata": {"aws:cdk:path": "Shop/Api/Resource"}"""
        );

        JsonNode finding = Only(folder, "cdk.out/Shop.template.json");

        Assert.Equal(
            """{"tool":"cdk","construct":"Shop/Api"}""",
            finding["source"]?.ToJsonString()
        );
        Assert.Contains("'Shop/Api'", Text(finding["message"]), StringComparison.Ordinal);
        Assert.DoesNotContain("'Api'", Text(finding["message"]), StringComparison.Ordinal);
        Assert.Contains(
            "`corsPreflight`",
            Text(finding["fix"]?["title"]),
            StringComparison.Ordinal
        );
        Assert.Equal("display-only", Text(finding["fix"]?["applicability"]));
        Assert.Empty(finding["fix"]?["edits"]?.AsArray() ?? []);
    }

    [Theory]
    [InlineData(
        "manifest.json",
        """{"artifacts": {"Shop": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Shop.template.json"}, "metadata": {"/Shop/Api/Resource": [{"type": "aws:cdk:logicalId", "data": "Api"}]}}}}""",
        "{}"
    )]
    [InlineData(
        "manifest.json",
        """{"artifacts": {"Shop": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Shop.template.json"}, "additionalMetadataFile": "more.json"}}}""",
        """{"/Shop/Api/Resource": [{"type": "aws:cdk:logicalId", "data": "Api"}]}"""
    )]
    public void A_construct_is_named_by_the_assembly_beside_the_template(
        string file,
        string text,
        string more
    )
    {
        using TempFolder folder = WithCdk("out/Shop.template.json", "");
        folder.Write($"out/{file}", text);
        folder.Write("out/more.json", more);

        Assert.Equal(
            """{"tool":"cdk","construct":"Shop/Api"}""",
            Only(folder, "out/Shop.template.json")["source"]?.ToJsonString()
        );
    }

    private static readonly string s_own = Notes("/Shop/Api/Resource", "logicalId", "Api");

    private static readonly string s_nestedA = Nested("A");

    private static readonly string s_nestedB = Nested("B");

    private static readonly string s_files =
        $"{Notes("/Shop/A", "templateFile", "A.nested.template.json")}, {Notes("/Shop/B", "templateFile", "B.nested.template.json")}";

    /// <summary>The file that is checked, what the assembly notes of the one stack, and the construct that is named.</summary>
    public static TheoryData<string, string, string?> Noted =>
        new()
        {
            { "Shop.template.json", s_own, "Shop/Api" },
            { "Shop.template.json", $"{s_nestedA}, {s_own}", "Shop/Api" },
            { "Shop.template.json", s_nestedA, null },
            { "A.nested.template.json", s_nestedA, "Shop/A/Api" },
            { "A.nested.template.json", $"{s_own}, {s_nestedA}", "Shop/A/Api" },
            { "A.nested.template.json", s_own, null },
            { "A.nested.template.json", $"{s_nestedA}, {s_nestedB}", null },
            { "A.nested.template.json", $"{s_files}, {s_nestedA}, {s_nestedB}", "Shop/A/Api" },
            { "B.nested.template.json", $"{s_files}, {s_nestedA}, {s_nestedB}", "Shop/B/Api" },
            { "Old.template.json", s_own, null },
            { "Old.nested.template.json", s_nestedA, null },
            { "sub/Shop.template.json", s_own, null },
        };

    [Theory]
    [MemberData(nameof(Noted))]
    public void A_construct_is_named_where_it_can_be_no_other(
        string file,
        string metadata,
        string? expected
    )
    {
        using TempFolder folder = WithCdk($"out/{file}", "");
        folder.Write(
            "out/manifest.json",
            """
            {"artifacts": {
              "Shop.assets": {"type": "cdk:asset-manifest", "properties": {"file": "Shop.assets.json"}},
              "Shop": {"type": "aws:cloudformation:stack", "dependencies": ["Shop.assets"], "properties": {"templateFile": "Shop.template.json"}, "metadata": {METADATA}}}}
            """.Replace("METADATA", metadata, StringComparison.Ordinal)
        );
        folder.Write(
            "out/Shop.assets.json",
            """{"files": {"1": {"source": {"path": "A.nested.template.json"}}, "2": {"source": {"path": "B.nested.template.json"}}}}"""
        );

        Assert.Equal(
            expected is null
                ? """{"tool":"cdk"}"""
                : $$"""{"tool":"cdk","construct":"{{expected}}"}""",
            Only(folder, $"out/{file}")["source"]?.ToJsonString()
        );
    }

    [Theory]
    [InlineData("""{"drop-order": {}}""", "drop-order")]
    [InlineData("""{"Drop-order": {}}""", "Drop-order")]
    [InlineData("""{"dropDashorder": {}, "other": {}}""", "dropDashorder")]
    [InlineData("""{"drop-order": {}, "dropDashorder": {}}""", null)]
    [InlineData("""{"other": {}}""", null)]
    [InlineData(null, null)]
    public void A_function_is_named_where_it_can_be_no_other_and_its_event(
        string? functions,
        string? name
    )
    {
        using var folder = new TempFolder();
        folder.Write(".serverless/update.json", WithMethods);
        if (functions is not null)
        {
            folder.Write(
                ".serverless/serverless-state.json",
                $"{{\"service\": {{\"functions\": {functions}}}}}"
            );
        }

        JsonNode finding = Only(folder, ".serverless/update.json", "CORS101");

        string function = name is null ? "" : $"\"function\":\"{name}\",";
        Assert.Equal(
            $$"""{"tool":"serverless",{{function}}"event":"http /orders"}""",
            finding["source"]?.ToJsonString()
        );
        Assert.EndsWith(
            name is null ? " (http /orders)." : $" (function '{name}', http /orders).",
            Text(finding["message"]),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Give each `http` event of the path `cors:",
            Text(finding["fix"]?["title"]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(".aws-sam/build/template.json", "sam-build")]
    [InlineData("packaged.json", "package")]
    [InlineData("out/x.nested.template.json", "cdk")]
    public void A_tool_is_known_by_the_path_of_its_template(string file, string tool)
    {
        using var folder = new TempFolder();
        folder.Write(file, Template("", ""));

        JsonNode finding = Only(folder, file);

        Assert.Equal($$"""{"tool":"{{tool}}"}""", finding["source"]?.ToJsonString());
        Assert.Contains("'Api'", Text(finding["message"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Amplify_is_known_by_its_description()
    {
        using var folder = new TempFolder();
        folder.Write(
            "t.json",
            Template(
                "\"Description\": \"{\\\"createdOn\\\":\\\"Linux\\\",\\\"createdBy\\\":\\\"Amplify\\\"}\",",
                ""
            )
        );

        JsonNode finding = Only(folder, "t.json");

        Assert.Equal("""{"tool":"amplify"}""", finding["source"]?.ToJsonString());
        Assert.Contains(
            "amplify override api",
            Text(finding["fix"]?["title"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_person_wrote_has_no_source()
    {
        using var folder = new TempFolder();
        folder.Write("t.json", Template("", ""));

        Assert.Null(Only(folder, "t.json")["source"]);
    }

    [Fact]
    public void What_comes_by_a_pipe_names_its_construct_and_keeps_its_fix()
    {
        using var folder = new TempFolder();
        string text = Template("", """, "Metadata": {"aws:cdk:path": "Shop/Api/Resource"}""");

        string report = Ran.In(
            folder.Root,
            text,
            "check",
            "-",
            "--format",
            "json",
            "--origin",
            "https://a.example"
        ).Out;

        JsonNode? finding = JsonNode.Parse(report)?["findings"]?[0];
        Assert.Equal("Shop/Api", Text(finding?["source"]?["construct"]));
        Assert.NotEmpty(finding?["fix"]?["edits"]?.AsArray() ?? []);
    }

    [Fact]
    public void A_nested_stack_of_the_CDK_is_found_by_the_file_that_it_uploads()
    {
        using TempFolder folder = WithCdk("cdk.out/Nested.nested.template.json", "");
        folder.Write(
            "cdk.out/Shop.template.json",
            """{"Resources": {"R": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "r"}}, "S": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": {"Fn::Sub": "https://s3.${AWS::Region}/x.json"}}, "Metadata": {"aws:cdk:path": "Shop/S", "aws:asset:path": "Nested.nested.template.json", "aws:asset:property": "TemplateURL"}}}}"""
        );

        string report = Ran.In(
            folder,
            "check",
            "--format",
            "json",
            "cdk.out/Shop.template.json",
            "cdk.out/Nested.nested.template.json"
        ).Out;

        Assert.Equal(
            "cdk.out/Shop.template.json",
            Text(JsonNode.Parse(report)?["findings"]?[0]?["related"]?[0]?["file"])
        );
    }

    [Fact]
    public void The_report_has_the_form_of_its_schema()
    {
        using TempFolder folder = WithCdk("cdk.out/Shop.template.json", "");
        folder.Write(".serverless/update.json", WithMethods);
        folder.Write(
            ".serverless/serverless-state.json",
            """{"service": {"functions": {"drop-order": {}}}}"""
        );

        string report = Ran.In(
            folder,
            "check",
            "--format",
            "json",
            "--origin",
            "https://a.example",
            "cdk.out/Shop.template.json",
            ".serverless/update.json"
        ).Out;

        Assert.Contains("\"function\"", report, StringComparison.Ordinal);
        Assert.Empty(new PublishedSchema("report").Refused(report));
    }

    private static TempFolder WithCdk(string file, string metadata)
    {
        var folder = new TempFolder();
        folder.Write(file, Template(Bootstrap, metadata));
        return folder;
    }

    private static string Template(string head, string metadata) =>
        $"{{{head}\"Resources\": {{{Api.Replace("METADATA", metadata, StringComparison.Ordinal)}}}}}";

    private static JsonNode Only(TempFolder folder, string file, string rule = "CORS301")
    {
        string report = Ran.In(
            folder,
            "check",
            "--format",
            "json",
            "--origin",
            "https://a.example",
            "--select",
            rule,
            file
        ).Out;
        return JsonNode.Parse(report)?["findings"]?[0]
            ?? throw new InvalidOperationException(report);
    }

    /// <summary>What an assembly notes of one construct.</summary>
    private static string Notes(string path, string type, string data) =>
        $$"""
            "{{path}}": [{"type": "aws:cdk:{{type}}", "data": "{{data}}"}]
            """;

    /// <summary>What an assembly notes of a nested stack with an API.</summary>
    private static string Nested(string name) =>
        $"{Notes($"/Shop/{name}.NestedStack/{name}.NestedStackResource", "logicalId", name)}, {Notes($"/Shop/{name}/Api/Resource", "logicalId", "Api")}";

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
