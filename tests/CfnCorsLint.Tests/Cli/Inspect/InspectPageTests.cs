using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Cli.Inspect;

/// <summary>That the page of <c>inspect</c> is safe to open and to read.</summary>
public sealed class InspectPageTests
{
    /// <summary>What the run is given, which a repair needs, too.</summary>
    private const string Given = "--origin https://app.example.com --isolated";

    private static readonly XDocument s_page = Parsed(HostilePage.Html);

    private static IEnumerable<XElement> Elements => s_page.Descendants();

    [Fact]
    public void What_a_template_says_is_text()
    {
        Assert.DoesNotContain(
            Elements,
            element => element.Name.LocalName is "script" or "img" or "b"
        );
        Assert.DoesNotContain(
            Elements.Attributes(),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
        Assert.Contains(Elements, element => element.Value == HostilePage.Path);
        Assert.Contains(
            Elements,
            element =>
                element.Value.Contains(
                    "</style><script>didRun=1</script>\\x07\\u202e\\ufffe]]>",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void It_needs_no_network_and_says_so()
    {
        string sheet = Elements.Single(element => element.Name.LocalName == "style").Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)));

        Assert.Contains(
            Elements,
            element =>
                element.Attribute("http-equiv")?.Value == "Content-Security-Policy"
                && element.Attribute("content")?.Value
                    == $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
        );
        Assert.DoesNotContain("url(", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(Elements.Attributes(), one => one.Name.LocalName is "src" or "style");
        Assert.All(
            Elements.Attributes("href"),
            link => Assert.Matches("^(#|https://)", link.Value)
        );
    }

    [Fact]
    public void It_can_be_used_without_seeing_it()
    {
        Assert.Equal("en", s_page.Root?.Attribute("lang")?.Value);
        Assert.All(
            Elements.Where(element => element.Name.LocalName == "th"),
            head => Assert.NotNull(head.Attribute("scope"))
        );
        Assert.All(
            Elements.Where(element => element.Name.LocalName == "table"),
            table => Assert.NotEmpty(table.Element("caption")?.Value ?? "")
        );
        XElement[] marks =
        [
            .. Elements.Where(element =>
                (element.Attribute("class")?.Value ?? "").StartsWith(
                    "mark ",
                    StringComparison.Ordinal
                ) && element.Ancestors().All(one => one.Attribute("class")?.Value != "legend")
            ),
        ];
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Equal("img", mark.Attribute("role")?.Value));
        Assert.All(marks, mark => Assert.NotEmpty(mark.Attribute("aria-label")?.Value ?? ""));
    }

    [Fact]
    public void Each_mark_leads_to_a_sentence_about_it_and_the_step_that_decides_it()
    {
        XElement[] cells =
        [
            .. Elements.Where(element => element.Attribute("data-head") is not null),
        ];

        Assert.NotEmpty(cells);
        foreach (XElement cell in cells)
        {
            string? href = cell.Element("a")?.Attribute("href")?.Value;
            bool isDash = cell.Value.StartsWith('–');
            Assert.Equal(isDash, href is null);
            if (href is not null)
            {
                XElement reason = Assert.Single(
                    Elements,
                    element => $"#{element.Attribute("id")?.Value}" == href
                );
                Assert.Contains(
                    reason.Descendants("strong"),
                    head => head.Value == $"{cell.Attribute("data-head")?.Value}:"
                );
                bool isToldThere = reason
                    .Descendants()
                    .Any(element => element.Attribute("class")?.Value == "turn");
                bool isToldBelow = reason
                    .Descendants("a")
                    .Any(link => link.Value == "The whole call");
                Assert.True(isToldThere || isToldBelow);
                Assert.True(isToldThere || !cell.Value.StartsWith('✗'));
            }
        }
    }

    [Fact]
    public void No_two_places_have_the_same_name()
    {
        string[] ids = [.. Elements.Attributes("id").Select(id => id.Value)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(
            Elements
                .Attributes("href")
                .Where(link => link.Value[0] == '#')
                .Select(link => link.Value[1..])
                .Except(ids)
        );
    }

    [Fact]
    public void It_is_the_same_each_time() => Assert.Equal(HostilePage.Html, HostilePage.Html);

    [Fact]
    public void In_a_summary_what_a_template_says_is_text_too()
    {
        string row = HostilePage
            .Markdown.Split('\n')
            .Single(line => line.Contains("didRun", StringComparison.Ordinal) && line[0] == '|');

        Assert.StartsWith(
            @"| /\<script\>didRun=1\</script\>\|\`x\`\&lt;""' | GET DELETE OPTIONS | ",
            row,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_says_what_to_do_first_with_the_command_and_each_cause_once()
    {
        XDocument page = Parsed(PageOf(ManyRoutes(41)));

        XElement[] causes =
        [
            .. page.Descendants("li")
                .Where(item => item.Parent?.Attribute("class")?.Value == "todo"),
        ];

        XElement cause = Assert.Single(
            causes,
            item => item.Value.Contains("CORS101", StringComparison.Ordinal)
        );
        Assert.Contains("And 40 more places like it.", cause.Value, StringComparison.Ordinal);
        Assert.Contains(
            cause.Descendants("code"),
            code => code.Value == $"cfncors fix --only CORS101 t.yaml {Given}"
        );
        // One of the refused calls is told in full, and every mark leads to its own panel.
        Assert.Single(
            page.Descendants("details"),
            call =>
                call.Attribute("class")?.Value.StartsWith("call bad", StringComparison.Ordinal)
                == true
        );
        Assert.Equal(
            41,
            page.Descendants("td")
                .Count(cell =>
                    cell.Attribute("data-head")?.Value == "preflight" && cell.Value[0] == '✗'
                )
        );
    }

    [Fact]
    public void Of_several_repairs_the_one_is_told_that_the_command_makes()
    {
        var ran = Ran.In(
            Repo.PathTo("fixtures"),
            "",
            "inspect",
            "--format",
            "html",
            "culprits/deployment-fails.yaml",
            "every-defect/template.yaml"
        );

        XElement cause = Parsed(ran.Out)
            .Descendants()
            .First(element =>
                element.Name.LocalName == "li"
                && element.Value.Contains("CORS301", StringComparison.Ordinal)
            );
        Assert.Contains(
            "Fix (unsafe): Allow https://app.example.com in the place of '*'.\ncfncors fix --unsafe",
            cause.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_panel_of_a_mark_names_the_rule_the_line_and_the_fix()
    {
        XDocument page = Parsed(PageOf(File.ReadAllText(Repo.PathTo("fixtures/orders-api.yaml"))));

        string[] panels =
        [
            .. page.Descendants("div")
                .Where(panel => panel.Attribute("class")?.Value == "reason")
                .Select(panel => panel.Value),
        ];

        Assert.Contains(panels, panel => Names(panel, "allowed methods:", "CORS401", "t.yaml:91"));
        Assert.Contains(panels, panel => Names(panel, "allowed headers:", "CORS405", "t.yaml:92"));
        Assert.Contains(panels, panel => Names(panel, "preflight:", "CORS101", "t.yaml:102"));
        Assert.Contains(panels, panel => Names(panel, "error answers:", "CORS203", "t.yaml:12"));

        static bool Names(string panel, string head, string rule, string line) =>
            new[]
            {
                head,
                rule,
                line,
                "Fix (safe):",
                $"cfncors fix --only {rule} t.yaml {Given}",
            }.All(part => panel.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_which_tool_made_it_and_when()
    {
        Assert.Contains(
            Elements,
            element =>
                element.Name == "p"
                && element.Value.StartsWith("cfncors ", StringComparison.Ordinal)
                && element.Value.EndsWith(", 1970-01-01 00:00 UTC", StringComparison.Ordinal)
        );
        Assert.Equal(
            5,
            Elements.Single(one => one.Attribute("class")?.Value == "legend").Elements().Count()
        );
    }

    [Fact]
    public void Fifteen_hundred_templates_stay_below_30_MB()
    {
        const int Files = 300;
        const int All = 1500;
        using var folder = new TempFolder();
        string template = File.ReadAllText(Repo.PathTo("fixtures/orders-api.yaml"));
        for (int at = 0; at < Files; at++)
        {
            folder.Write($"t{at}.yaml", template);
        }

        string page = Ran.In(folder, "inspect", "--isolated", ".", "--format", "html").Out;

        Assert.InRange((long)Encoding.UTF8.GetByteCount(page) * All / Files, 1_000_000, 30_000_000);
    }

    private static string PageOf(string template)
    {
        using var folder = new TempFolder();
        folder.Write("t.yaml", template);
        return Ran.In(
            folder,
            "inspect",
            "--isolated",
            "--origin",
            "https://app.example.com",
            "t.yaml",
            "--format",
            "html"
        ).Out;
    }

    private static string ManyRoutes(int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(at =>
                    $$"""
                          R{{at}}:
                            Type: AWS::ApiGateway::Resource
                            Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: "items{{at}}" }
                          M{{at}}:
                            Type: AWS::ApiGateway::Method
                            Properties: {RestApiId: !Ref Api, ResourceId: !Ref R{{at}}, HttpMethod: DELETE, AuthorizationType: NONE, Integration: {Type: AWS_PROXY} }

                        """
                )
                .Prepend(
                    "Resources:\n  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}\n"
                )
        );

    private static XDocument Parsed(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html ", page, StringComparison.Ordinal);
        using var text = new StringReader(page);
        using var reader = XmlReader.Create(
            text,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }
        );
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
