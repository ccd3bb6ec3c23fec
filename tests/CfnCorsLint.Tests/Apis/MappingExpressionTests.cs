using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using static CfnCorsLint.Tests.Apis.Models;

namespace CfnCorsLint.Tests.Apis;

public sealed class MappingExpressionTests
{
    [Theory]
    [InlineData("\"'*'\"", MappingForm.Literal, "*")]
    [InlineData("'''*'''", MappingForm.Literal, "*")]
    [InlineData("\"''\"", MappingForm.Literal, "")]
    [InlineData("\"'600'\"", MappingForm.Literal, "600")]
    [InlineData("!Sub \"'https://${Site}'\"", MappingForm.Literal, null)]
    [InlineData("!Join ['', [\"'\", !Ref Site, \"'\"]]", MappingForm.Literal, null)]
    [InlineData("integration.response.header.Vary", MappingForm.Expression, null)]
    [InlineData("stageVariables.origin", MappingForm.Expression, null)]
    [InlineData("context.requestId", MappingForm.Expression, null)]
    [InlineData("method.request.header.Origin", MappingForm.Expression, null)]
    [InlineData("'*'", MappingForm.Unquoted, null)]
    [InlineData("''", MappingForm.Unquoted, null)]
    [InlineData("\"'*\"", MappingForm.Unquoted, null)]
    [InlineData("!Sub 'https://${Site}'", MappingForm.Unquoted, null)]
    [InlineData("'\"*\"'", MappingForm.DoubleQuoted, null)]
    [InlineData("\"'*''\"", MappingForm.InnerQuotes, "*'")]
    [InlineData("\"'A', 'B'\"", MappingForm.InnerQuotes, "A', 'B")]
    [InlineData("600", MappingForm.NotText, null)]
    [InlineData("true", MappingForm.NotText, null)]
    [InlineData("['*']", MappingForm.NotText, null)]
    [InlineData("!Ref Site", MappingForm.Unknown, null)]
    [InlineData("!Sub '${Site}'", MappingForm.Unknown, null)]
    [InlineData("!Sub \"'https://${Site}\"", MappingForm.Unknown, null)]
    [InlineData("!Ref Quoted", MappingForm.Literal, null)]
    [InlineData("!Ref Mixed", MappingForm.Unknown, null)]
    [InlineData("!ImportValue origin", MappingForm.Unknown, null)]
    public void A_mapping_value_has_a_form(string written, MappingForm form, string? inner)
    {
        Template template = TemplateOf(
            $$"""
            Parameters:
              Site: {Type: String}
              Quoted: {Type: String, AllowedValues: ["'a'", "'b'"]}
              Mixed: {Type: String, AllowedValues: ["'a'", b]}
            Resources: {X: {Type: AWS::ApiGateway::RestApi} }
            Value: {{written}}
            """
        );
        Value? value = new Evaluator(template, World.Any).Root["Value"].Value;
        Assert.NotNull(value);

        var expression = MappingExpression.Of(value);

        Assert.Equal((form, inner), (expression.Form, expression.Inner));
        Assert.Equal(
            written.StartsWith("method.request", StringComparison.Ordinal),
            expression.ReadsRequest
        );
    }
}
