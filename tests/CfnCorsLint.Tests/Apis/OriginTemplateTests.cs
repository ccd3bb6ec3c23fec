using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Apis;

public sealed class OriginTemplateTests
{
    private const string Read = """#set($origin = $input.params().header.get("Origin"))""";

    private const string Echo =
        "#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)";

    [Theory]
    [InlineData("", OriginEcho.None)]
    [InlineData("""{"id": "$input.params("id")"}""", OriginEcho.None)]
    [InlineData(Read, OriginEcho.None)]
    [InlineData($"{Read}\n{Echo}", OriginEcho.Unchecked)]
    [InlineData(
        """#set($context.responseOverride.header.access-control-allow-origin=$input.params().header.origin)""",
        OriginEcho.Unchecked
    )]
    [InlineData($"{Read}\n#if($origin != \"\")\n{Echo}\n#end", OriginEcho.Unchecked)]
    [InlineData($"{Read}\n#if($origin)\n{Echo}\n#end", OriginEcho.Unchecked)]
    [InlineData(
        $"{Read}\n#if($origin == \"https://a.example\")\n{Echo}\n#end",
        OriginEcho.Compared
    )]
    [InlineData(
        $"{Read}\n#if($origin == \"https://a.example\")\n#end\n{Echo}",
        OriginEcho.Unchecked
    )]
    [InlineData(
        $"{Read}\n#foreach($one in $list)#if($one == $origin){Echo}#end#end",
        OriginEcho.Compared
    )]
    [InlineData($"{Read}\n#if($allowed.contains($origin))\n{Echo}\n#end", OriginEcho.Compared)]
    [InlineData($"## {Read}\n{Echo}", OriginEcho.None)]
    public void Echo_is_unchecked_where_nothing_is_asked_of_the_origin(
        string template,
        OriginEcho expected
    ) => Assert.Equal(expected, OriginTemplate.Of(template).Echo);

    [Fact]
    public void Compared_are_the_origins_written_whole()
    {
        OriginTemplate template = OriginTemplate.Of(
            $$"""
            {{Read}}
            #if($origin == "")
              #set($origin = $input.params().header.get("origin"))
            #end
            #if($origin == "https://a.example" || $origin.equals('https://b.example'))
              {{Echo}}
            #end
            """
        );

        Assert.Equal(["https://a.example", "https://b.example"], template.Compared);
        Assert.True(template.SetsOrigin);
        Assert.False(template.SetsVary);
        Assert.Equal(OriginEcho.Compared, template.Echo);
    }

    [Theory]
    [InlineData("""$origin.matches("https://a.example")""", true)]
    [InlineData("""$origin.matches("https://a[.]example")""", false)]
    [InlineData("""$origin.matches("https://a\.example")""", false)]
    [InlineData("""$origin.matches("https://.+[.]a[.]example")""", false)]
    [InlineData("""$origin.matches("https://.*.a.example")""", true)]
    [InlineData("""$origin.matches("https://a[.]example.*")""", true)]
    [InlineData("""$origin.contains("a.example")""", true)]
    [InlineData("""$origin.indexOf('a.example') > -1""", true)]
    [InlineData("""$origin.startsWith("https://a.ex")""", true)]
    [InlineData("""$origin.startsWith("https://")""", false)]
    [InlineData("""$origin.startsWith("http://localhost:")""", false)]
    [InlineData("""$origin.endsWith("a.example")""", true)]
    [InlineData("""$origin.endsWith(".a.example")""", false)]
    [InlineData("""$!{origin}.endsWith("a.example")""", true)]
    [InlineData("""$input.params().header.get('Origin').endsWith("a.example")""", true)]
    [InlineData("""$agent.contains("bot")""", false)]
    public void Tests_are_loose_where_another_origin_passes_too(string condition, bool isLoose) =>
        Assert.Equal(
            isLoose,
            !OriginTemplate.Of($"{Read}\n#if({condition})\n{Echo}\n#end").LooseTests.IsEmpty
        );

    [Theory]
    [InlineData("""$origin.matches("https://a.example")""", """$origin == "https://a.example" """)]
    [InlineData("""$origin.matches( 'https://a.example' )""", "$origin == 'https://a.example' ")]
    [InlineData("""$origin.matches("https://.*.example")""", null)]
    [InlineData("""$origin.contains("https://a.example")""", null)]
    public void Strict_is_the_whole_origin_where_one_is_written(
        string condition,
        string? expected
    ) =>
        Assert.Equal(
            expected?.TrimEnd(),
            Assert
                .Single(OriginTemplate.Of($"{Read}\n#if({condition}){Echo}#end").LooseTests)
                .Strict
        );

    [Theory]
    [InlineData("""#set($o = $input.params("Origin"))""", """$input.params("Origin")""")]
    [InlineData("""#set($o = $input.params('origin'))""", "$input.params('origin')")]
    [InlineData("""#set($o = $input.params().header.get("Origin"))""", null)]
    [InlineData("""## $input.params("Origin")""", null)]
    [InlineData("""#* $input.params("Origin") *#""", null)]
    public void AmbiguousReads_look_in_path_and_query_too(string template, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            OriginTemplate.Of(template).AmbiguousReads
        );

    [Fact]
    public void SetsVary_when_the_template_names_Origin_in_it()
    {
        OriginTemplate template = OriginTemplate.Of(
            """#set($context.responseOverride.header.Vary = "Accept, Origin")"""
        );

        Assert.True(template.SetsVary);
        Assert.False(template.SetsOrigin);
    }
}
