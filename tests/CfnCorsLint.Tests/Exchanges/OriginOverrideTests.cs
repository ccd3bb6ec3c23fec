using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Exchanges.Gateways;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Exchanges;

public sealed class OriginOverrideTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void The_origins_of_a_template_of_CDK_are_read(string lineBreak)
    {
        string template = string.Join(
            lineBreak,
            """#set($origin = $input.params().header.get("Origin"))""",
            """#if($origin == "")""",
            """  #set($origin = $input.params().header.get("origin"))""",
            "#end",
            """#if($origin == "https://b.example" || $origin == "https://c.example")""",
            "  #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)",
            "#end"
        );

        Assert.Equal(
            ["https://b.example", "https://c.example"],
            OriginOverride.Parse(template)?.Origins ?? []
        );
    }

    [Theory]
    [InlineData(
        """#set($o = $input.params().header.get("Origin"))#if($o.matches("https://b.example"))#set($context.responseOverride.header.Access-Control-Allow-Origin = $o)#end"""
    )]
    [InlineData(
        """#set($o = $input.params("Origin"))#if($o == "https://b.example")#set($context.responseOverride.header.Access-Control-Allow-Origin = $o)#end"""
    )]
    [InlineData(
        """#set($o = $input.params().header.get("Origin"))#if($x == "https://b.example")#set($context.responseOverride.header.Access-Control-Allow-Origin = $o)#end"""
    )]
    [InlineData("""{"statusCode": 200}""")]
    public void Other_templates_are_not(string template) =>
        Assert.Null(OriginOverride.Parse(template));

    [Theory]
    [InlineData("""#set($context.responseOverride.header.Vary = "Origin")""", "Vary")]
    [InlineData("""#set($context.responseOverride.header["Vary"] = "Origin")""", "Vary")]
    [InlineData("""#set($context["responseOverride"]['header']["Vary"] = "Origin")""", "Vary")]
    [InlineData("""#set(${context.responseOverride.header.Vary} = "Origin")""", "Vary")]
    [InlineData("""#set($!{context.responseOverride.header["Vary"]} = "Origin")""", "Vary")]
    [InlineData("""#if($o)#set($!context.responseOverride.header.Vary = "Origin")#end""", "Vary")]
    [InlineData("""## #set($context.responseOverride.header.Vary = "Origin")""", "")]
    [InlineData("""#* #set($context.responseOverride.header.Vary = "Origin") *#""", "")]
    [InlineData("""#set($o = $context.responseOverride.header.Vary)""", "")]
    public void The_headers_that_a_template_sets_are_found(string template, string headers) =>
        Assert.Equal(headers, string.Join(", ", ResponseOverrides.HeadersSetBy(template)));

    [Theory]
    [InlineData("## $context.responseOverride.status", false)]
    [InlineData("#* #set($context.responseOverride.status = 403) *#", false)]
    [InlineData("""#set($context.responseOverride["status"] = 403)""", true)]
    public void A_comment_overrides_nothing(string template, bool mayBe)
    {
        Assert.Equal(mayBe, ResponseOverrides.AreIn(template));
        Assert.Equal(mayBe, ResponseOverrides.MaySetStatus(template));
    }

    [Fact]
    public void A_list_is_read_however_it_is_written() =>
        Assert.Equal(
            ["https://b.example"],
            OriginOverride
                .Parse(
                    """
                    #set($o = $input.params().header.get("Origin")) ## the page
                    #if(${o} == "https://b.example")
                      #set($context.responseOverride.header["Access-Control-Allow-Origin"] = $!o)
                    #end
                    """
                )
                ?.Origins
        );
}
