using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Patches;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Findings;

/// <summary>What a violation becomes for the user.</summary>
public sealed class FindingFactoryTests
{
    [Fact]
    public void Says_under_which_circumstances()
    {
        Violation violation = OnOrders() with { When = "IsProd is false", ByDefaultOf = "Origin" };

        Finding finding = Make(violation)[0];

        Assert.Equal(
            "'/orders' lacks GET and PUT, so browsers refuse them (when IsProd is false, by default of 'Origin').",
            finding.Message
        );
        Assert.Equal("/Resources/OrdersResource", finding.Location.Path);
        Assert.Equal(("Api", "/orders", null), (finding.Api, finding.Route, finding.Method));
        Assert.Null(finding.Fix);
    }

    [Fact]
    public void Tells_what_the_browser_sees()
    {
        Finding finding = Make(OnOrders() with { Header = "access-control-allow-origin" })[0];

        Assert.Equal(
            "GET /orders → 200: it carries no Access-Control-Allow-Origin",
            finding.Browser
        );
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_differ_among_equals()
    {
        ImmutableArray<Finding> here = Make(OnOrders(), OnOrders());
        ImmutableArray<Finding> moved = Make(OnOrders("# one line more\n"));

        Assert.Equal(here[0].Fingerprint, moved[0].Fingerprint);
        Assert.NotEqual(here[0].Fingerprint, here[1].Fingerprint);
        Assert.Matches("^[0-9a-f]{32}$", here[0].Fingerprint.Hash);
    }

    [Fact]
    public void Fingerprints_tell_apart_what_is_said_of_what()
    {
        Violation here = OnOrders();
        Violation otherWords = here with { Arguments = here.Arguments.SetItem("missing", ["PUT"]) };
        Violation otherRoute = here with
        {
            Subject = Kitchen.Of(ShopTemplate.Yaml).Subject(SubjectKind.Route, "/items"),
        };

        Assert.Distinct(
            Make(here, otherWords, otherRoute).Select(finding => finding.Fingerprint.Hash)
        );
        Assert.Distinct(
            new[] { here, otherWords, otherRoute }.Select(one => Make(one)[0].Fingerprint.Hash)
        );
    }

    [Fact]
    public void Syntax_errors_are_findings()
    {
        SyntaxTree tree = SyntaxReader.Read(new SourceText("t.yaml", "a: [\n"));
        var rule = new Rule
        {
            Id = "CORS001",
            Name = "syntax-error",
            Severity = Severity.Error,
            About = Concern.Deployment,
            Message = "",
        };

        Finding finding = Assert.Single(FindingFactory.Of(tree, rule));

        Assert.Equal(tree.Errors[0].Message, finding.Message);
        Assert.Equal(tree.Errors[0].Span, finding.Location.Span);
    }

    private static Violation OnOrders(string head = "")
    {
        Kitchen kitchen = Kitchen.Of(head + ShopTemplate.Yaml);
        Violation violation = Kitchen.Violation(
            kitchen.Subject(SubjectKind.Route, "/orders"),
            "advise"
        );
        return violation with
        {
            Rule = violation.Rule with
            {
                Message = "'{path}' lacks {missing}, so browsers refuse {missing:it|them}.",
            },
            Arguments = ImmutableDictionary
                .Create<string, ImmutableArray<string>>(StringComparer.Ordinal)
                .Add("path", ["/orders"])
                .Add("missing", ["GET", "PUT"]),
        };
    }

    private static ImmutableArray<Finding> Make(params ImmutableArray<Violation> violations) =>
        FindingFactory.Of(violations);
}
