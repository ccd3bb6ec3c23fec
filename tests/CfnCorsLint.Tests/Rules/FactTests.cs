using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Subjects;

namespace CfnCorsLint.Tests.Rules;

/// <summary>Facts as they are read from a template.</summary>
public sealed class FactTests
{
    public static TheoryData<string> Kinds => [.. RuleWords.Kinds.Select(kind => kind.Text)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_fact_is_named_twice(string word)
    {
        SubjectKind kind = RuleWords.Kinds.First(one => one.Text == word).Meaning;

        string[] names = [.. FactTable.NamesFor(kind)];

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Equal(name, FactTable.Find(kind, name)?.Name));
    }

    [Theory]
    [InlineData("route", "methods", "DELETE, OPTIONS")]
    [InlineData("route", "methods-to-allow", "DELETE")]
    [InlineData("route", "preflighted-methods", "DELETE")]
    [InlineData("route", "preflight.answered-by", "mock")]
    [InlineData("route", "api.kind", "rest")]
    [InlineData("route", "api.means-cors", "true")]
    [InlineData("route", "api.means-cors-at-edge", "false")]
    [InlineData("route", "api.allowed-origins", "https://app.example.com")]
    [InlineData("route", "api.errors-lacking-origin", "DEFAULT_4XX, DEFAULT_5XX")]
    [InlineData("route", "settings.origins", "https://pages.example.com")]
    [InlineData("preflight", "own", "true")]
    [InlineData("preflight", "verb", "OPTIONS")]
    [InlineData("preflight", "authorization", "NONE")]
    [InlineData("preflight", "lets-preflight", "true")]
    [InlineData("preflight", "needs-key", "false")]
    [InlineData("preflight", "mock-status", "200")]
    [InlineData("preflight", "status", "200")]
    [InlineData("preflight", "allow-origin", "https://app.example.com")]
    [InlineData("preflight", "allow-methods", "DELETE")]
    [InlineData("preflight", "allow-headers", "")]
    [InlineData("preflight", "origin-varies", "false")]
    [InlineData("preflight", "refused-origins", "https://pages.example.com")]
    [InlineData("preflight", "mapped", "Access-Control-Allow-Origin, Access-Control-Allow-Methods")]
    [InlineData("method", "integration", "proxy")]
    [InlineData("response", "status", "200")]
    [InlineData("response", "status-declared", "true")]
    [InlineData("mapping", "header", "Access-Control-Allow-Origin")]
    [InlineData("mapping", "form", "literal")]
    [InlineData("mapping", "on", "preflight")]
    [InlineData("mapping", "inner", "https://app.example.com")]
    [InlineData("mapping", "declared", "true")]
    [InlineData("declaration", "mapped", "true")]
    [InlineData("declaration", "flag", "true")]
    [InlineData("origin", "form", "well-formed")]
    [InlineData("origin", "scheme", "https")]
    [InlineData("origin", "host", "app.example.com")]
    [InlineData("api", "preflights-are-usual", "true")]
    [InlineData("api", "policy-lets-options", "")]
    [InlineData("file", "kind", "cloudformation")]
    [InlineData("file", "repeated-keys", "")]
    public void A_fact_is_read(string kind, string name, string expected)
    {
        PageSettings pageSettings = PageSettings.None with
        {
            Origins = ["https://pages.example.com"],
        };

        Assert.Equal(expected, Read(EngineTemplates.Api(), kind, name, pageSettings).Shown);
    }

    [Theory]
    [InlineData("\"'GET, PUT'\"", "GET, PUT", null)]
    [InlineData("GET,PUT", "GET, PUT", null)]
    [InlineData("!Ref Value", "", "Ref Value")]
    [InlineData("!Sub \"'PUT,${Value}'\"", "PUT", "what Value is")]
    public void A_list_is_read_as_far_as_it_is_known(string value, string items, string? why)
    {
        Fact fact = Read(EngineTemplates.Api(value), "preflight", "allow-methods");

        Assert.Equal(items, fact.Shown);
        Assert.Equal(why, fact.Why);
    }

    [Fact]
    public void A_value_of_several_is_either()
    {
        string template = EngineTemplates
            .Api("!Ref Value")
            .Replace(
                "Value: {Type: String}",
                "Value: {Type: String, AllowedValues: [\"'PUT'\", \"'GET'\"]}",
                StringComparison.Ordinal
            );

        Fact fact = Read(template, "preflight", "allow-methods");

        Assert.IsType<FactValue.Either>(fact.Value);
    }

    [Fact]
    public void A_default_is_named()
    {
        Fact fact = Read(EngineTemplates.Api("!Ref Given"), "preflight", "allow-methods");

        Assert.Equal("GET", fact.Shown);
        Assert.Equal("Given", fact.ByDefaultOf);
    }

    [Fact]
    public void A_repeated_key_is_found()
    {
        string template = EngineTemplates
            .Api()
            .Replace(
                "      AuthorizationType: NONE\n",
                "      AuthorizationType: NONE\n      AuthorizationType: NONE\n",
                StringComparison.Ordinal
            );

        Assert.Equal(
            "AuthorizationType, AuthorizationType",
            Read(template, "file", "repeated-keys").Shown
        );
    }

    private static Fact Read(
        string template,
        string kind,
        string name,
        PageSettings? pageSettings = null
    )
    {
        SubjectKind of = RuleWords.Kinds.First(word => word.Text == kind).Meaning;
        FactDefinition definition =
            FactTable.Find(of, name) ?? throw new ArgumentException($"There is no fact '{name}'.");
        return definition.Read(
            FileSubjects
                .Of(RuleTexts.Context(template, pageSettings))
                .First(subject => subject.Kind == of)
        );
    }
}
