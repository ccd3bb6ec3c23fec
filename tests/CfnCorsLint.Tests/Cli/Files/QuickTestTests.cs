using System.Text;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>Which files are read at all.</summary>
public sealed class QuickTestTests
{
    [Theory]
    [InlineData("Type: AWS::S3::Bucket", true)]
    [InlineData("x-amazon-apigateway-integration: {}", true)]
    [InlineData("swagger: '2.0'", true)]
    [InlineData("openapi : 3.0.1", true)]
    [InlineData("{\"openapi\": \"3.0.1\"}", true)]
    [InlineData("{\"swagger\"\n:\"2.0\"}", true)]
    [InlineData("we use openapi here\nopenapi: 3.0.0", true)]
    [InlineData("apiVersion: v1\nkind: Pod", false)]
    [InlineData("uses: openapi-generator/action", false)]
    [InlineData("", false)]
    public void A_file_is_told_from_its_bytes(string text, bool expected) =>
        Assert.Equal(expected, QuickTest.IsWorthReading(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("Type: AWS::ApiGateway::Method\n a: [", true)]
    [InlineData("Type: AWS::S3::Bucket\n a: [", false)]
    [InlineData("Type: AWS::ApiGateway::Method\n a: {{ value }}", false)]
    [InlineData("Type: AWS::ApiGateway::Method\n{% if a %}", false)]
    public void A_broken_file_is_ours_if_it_names_an_api(string text, bool expected) =>
        Assert.Equal(expected, QuickTest.IsMeantForUs(text));
}
