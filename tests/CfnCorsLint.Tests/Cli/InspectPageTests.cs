using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CfnCorsLint.Tests.Cli;

/// <summary>That the page of <c>inspect</c> is safe to open and to read.</summary>
public sealed class InspectPageTests
{
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
        Assert.All(marks, mark => Assert.Equal(2, mark.Elements().Count()));
        Assert.All(marks, mark => Assert.True(mark.Value.Length > 2, mark.Value));
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
                Assert.Contains(
                    reason.Descendants(),
                    element => element.Attribute("class")?.Value == "turn"
                );
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
