using CfnCorsLint.Patches.Forms;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>New resources get logical ids that a deployment takes.</summary>
public sealed class FreeIdsTests
{
    private const string Sections = """
        Transform: AWS::Serverless-2016-10-31
        Parameters: {AOptions: {Type: String}}
        Conditions: {BOptions: !Equals [a, b]}
        Mappings: {COptions: {a: {b: c}}}
        Rules: {DOptions: {Assertions: []}}
        Resources:
          EOptions: {Type: AWS::SNS::Topic}
          Shop: {Type: AWS::Serverless::Api, Properties: {StageName: live}}
        Outputs: {FOptions: {Value: x}}
        """;

    [Theory]
    [InlineData("GOptions", "GOptions")]
    [InlineData("AOptions", "AOptions2")]
    [InlineData("BOptions", "BOptions2")]
    [InlineData("COptions", "COptions2")]
    [InlineData("DOptions", "DOptions2")]
    [InlineData("EOptions", "EOptions2")]
    [InlineData("FOptions", "FOptions2")]
    [InlineData("eoptions", "eoptions2")]
    [InlineData("G-Op.tions", "GOptions")]
    [InlineData("ServerlessRestApi", "ServerlessRestApi2")]
    [InlineData("ShopDeployment", "CorsShopDeployment")]
    [InlineData("ShopliveStage", "CorsShopliveStage")]
    public void Take_gives_an_id_that_nothing_has(string wish, string expected) =>
        Assert.Equal(expected, new FreeIds(Read()).Take(wish));

    [Fact]
    public void Take_gives_no_id_twice()
    {
        var free = new FreeIds(Read());

        Assert.Equal("GOptions", free.Take("GOptions"));
        Assert.Equal("GOptions2", free.Take("GOptions"));
    }

    [Fact]
    public void Take_gives_no_id_that_is_too_long() =>
        Assert.InRange(new FreeIds(Read()).Take(new string('a', 300)).Length, 1, 255);

    private static Template Read() =>
        TemplateReader.Read(SyntaxReader.Read(new SourceText("template.yaml", Sections)))
        ?? throw new InvalidOperationException("The sections are a template.");
}
