using CfnCorsLint.Apis;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Templates;

/// <summary>What a template includes is read as if it stood there, and keeps its own place.</summary>
public sealed class IncludesTests
{
    private const string Whole = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./orders.yaml}}
        """;

    private const string Beside = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                openapi: 3.0.1
                info: {title: orders, version: '1'}
                Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./orders.yaml}}
        """;

    private const string Orders = """
        openapi: 3.0.1
        info: {title: orders, version: '1'}
        paths:
          /orders:
            get:
              x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: 'https://b.example.com'}
              responses: {}
        """;

    [Theory]
    [InlineData(Whole)]
    [InlineData(Beside)]
    public void An_included_definition_makes_routes(string text)
    {
        (ApiModel model, Api api) = Read(text, Orders);

        Route route = Assert.Single(api.Routes);
        Assert.Equal("/orders", route.Path);
        Assert.Equal("orders.yaml", model.TreeOf(route.Place).Source.Path);
        Assert.Empty(api.UnknownRoutes);
    }

    [Fact]
    public void A_file_that_is_not_there_leaves_the_routes_unknown()
    {
        (ApiModel model, Api api) = Read(Whole, null);

        Assert.NotEmpty(api.UnknownRoutes);
        Assert.Equal("./orders.yaml", Assert.Single(model.Template.Files.Missing).Reference);
    }

    [Fact]
    public void A_key_that_stands_in_both_is_unknown()
    {
        const string text = """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    paths: {}
                    Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./orders.yaml}}
            """;

        (_, Api api) = Read(text, Orders);

        Assert.NotEmpty(api.UnknownRoutes);
    }

    [Fact]
    public void A_file_that_includes_itself_is_read_once()
    {
        (_, Api api) = Read(
            Whole,
            "Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./orders.yaml}}"
        );

        Assert.NotEmpty(api.UnknownRoutes);
    }

    private static (ApiModel Model, Api Api) Read(string text, string? orders)
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("template.yaml", text));
        Template? template = TemplateReader.Read(tree, new OneFile(orders));
        Assert.NotNull(template);
        ApiModel model = ApiReader.Read(template);
        return (model, Assert.Single(Assert.Single(model.Apis).Worlds).Api);
    }

    /// <summary>A folder that holds <c>orders.yaml</c>, or nothing.</summary>
    private sealed class OneFile(string? text) : ISourceFiles
    {
        public SourceText? Find(string referrer, string reference) =>
            text is not null && reference == "./orders.yaml"
                ? new SourceText("orders.yaml", text)
                : null;
    }
}
