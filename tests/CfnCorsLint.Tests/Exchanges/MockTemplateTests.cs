using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Exchanges;

public sealed class MockTemplateTests
{
    [Theory]
    [InlineData("""{"statusCode": 200}""", 200)]
    [InlineData("""{statusCode:204}""", 204)]
    [InlineData("""{ statusCode: 200 }""", 200)]
    [InlineData("""{'statusCode': 200}""", 200)]
    [InlineData("\n  {\n  \"statusCode\" : 200\n}\n", 200)]
    [InlineData("""{"message": "a, } b", "headers": {"a": ["}"]}, "statusCode": 201,}""", 201)]
    public void A_number_is_the_status(string template, int status) =>
        Assert.Equal(new MockTemplate(Truth.True, status), MockTemplate.Parse(template));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("200")]
    [InlineData("statusCode: 200")]
    [InlineData("""{"status_code": 200}""")]
    [InlineData("""{"statusCode": "200"}""")]
    [InlineData("""{"statusCode": true}""")]
    [InlineData("""{"nested": {"statusCode": 200}}""")]
    public void Anything_but_a_number_ends_in_an_error(string template) =>
        Assert.Equal(Truth.False, MockTemplate.Parse(template).GivesStatus);

    [Theory]
    [InlineData("""{"statusCode": 200};""")]
    [InlineData("""{"statusCode": 200} x""")]
    [InlineData("""{"statusCode": 200""")]
    [InlineData("""{"statusCode": 200.0}""")]
    [InlineData("""#set($x = 1){"statusCode": 200}""")]
    [InlineData("""{"statusCode": $input.json('$.code')}""")]
    public void What_is_computed_or_odd_is_not_known(string template) =>
        Assert.Equal(new MockTemplate(Truth.Unknown, null), MockTemplate.Parse(template));
}
