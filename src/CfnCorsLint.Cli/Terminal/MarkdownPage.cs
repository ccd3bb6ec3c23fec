using System.Globalization;
using System.Text;
using CfnCorsLint.Reports.Layout;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CfnCorsLint.Cli.Terminal;

/// <summary>Renders Markdown for a terminal with ANSI codes, by Markdig; the only file that names it.</summary>
internal sealed class MarkdownPage
{
    private const string Bold = "\e[1m";

    private const string Faint = "\e[2m";

    private const string Underlined = "\e[4m";

    private const string Code = "\e[36m";

    private const string Gone = "\e[31m";

    private const string New = "\e[32m";

    private const string Reset = "\e[0m";

    private const string CodeIndent = "    ";

    /// <summary>The width of a line, in columns, where no terminal says how many it has.</summary>
    private const int UsualWidth = 80;

    /// <summary>Columns beyond which text is hard to read.</summary>
    private const int MostWidth = 100;

    private readonly int _width;
    private readonly TextWriter _output;

    private MarkdownPage(int width, TextWriter output)
    {
        _width = width;
        _output = output;
    }

    /// <param name="width">Columns of the terminal; <see langword="null"/> when they are not known.</param>
    public static void Write(string markdown, int? width, TextWriter output)
    {
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        new MarkdownPage(Math.Min(width ?? UsualWidth, MostWidth), output).WriteBlocks(
            Markdown.Parse(markdown, pipeline),
            ""
        );
    }

    private void WriteBlocks(ContainerBlock blocks, string indent)
    {
        foreach (Block block in blocks)
        {
            WriteBlock(block, indent);
        }
    }

    private void WriteBlock(Block block, string indent)
    {
        switch (block)
        {
            case HeadingBlock heading:
                string style = heading.Level == 1 ? Bold + Underlined : Bold;
                _output.WriteLine($"{indent}{style}{InlinesOf(heading)}{Reset}");
                _output.WriteLine();
                break;
            case ParagraphBlock paragraph:
                WriteLines(InlinesOf(paragraph), indent, indent);
                _output.WriteLine();
                break;
            case ListBlock list:
                WriteList(list, indent);
                break;
            case CodeBlock code:
                WriteCode(code, indent);
                break;
            case Table table:
                WriteTable(table, indent);
                break;
            case QuoteBlock quote:
                WriteBlocks(quote, $"{indent}{Faint}│{Reset} ");
                break;
            case ContainerBlock others:
                WriteBlocks(others, indent);
                break;
            default:
                break;
        }
    }

    private void WriteList(ListBlock list, string indent)
    {
        int number = 1;
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            string mark = list.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ")
                : "• ";
            string hanging = indent + new string(' ', mark.Length);
            string first = indent + mark;
            foreach (Block part in item)
            {
                if (part is ParagraphBlock paragraph)
                {
                    WriteLines(InlinesOf(paragraph), first, hanging);
                }
                else
                {
                    WriteBlock(part, hanging);
                }

                first = hanging;
            }
        }

        _output.WriteLine();
    }

    private void WriteCode(CodeBlock code, string indent)
    {
        bool isDiff = code is FencedCodeBlock { Info: "diff" };
        foreach (string line in code.Lines.ToString().Split('\n'))
        {
            string text = line.TrimEnd('\r');
            string colour = isDiff ? ColourOf(text) : Code;
            int start = text.Length - text.AsSpan().TrimStart(' ').Length;
            int room = _width - indent.Length - CodeIndent.Length;
            foreach (string part in WrappedText.Of(text, room, start + CodeIndent.Length))
            {
                _output.WriteLine($"{indent}{CodeIndent}{colour}{part}{Reset}");
            }
        }

        _output.WriteLine();
    }

    /// <summary>What goes is red, what comes is green, and what is around them has no colour.</summary>
    private static string ColourOf(string line) =>
        line.StartsWith('-') ? Gone
        : line.StartsWith('+') ? New
        : "";

    private void WriteTable(Table table, string indent)
    {
        foreach (TableRow row in table.OfType<TableRow>())
        {
            IEnumerable<string> cells = row.OfType<TableCell>()
                .Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(InlinesOf)));
            string line = string.Join($" {Faint}│{Reset} ", cells);
            _output.WriteLine(row.IsHeader ? $"{indent}{Bold}{line}{Reset}" : indent + line);
        }

        _output.WriteLine();
    }

    private void WriteLines(string text, string first, string others)
    {
        string indent = first;
        foreach (string line in text.Split('\n'))
        {
            // Quotes are marked at the left, and the mark is no blank.
            int room = _width - WrappedText.WidthOf(others);
            foreach (string part in WrappedText.Of(line, room, 0))
            {
                _output.WriteLine(indent + part);
                indent = others;
            }
        }
    }

    private static string InlinesOf(LeafBlock block)
    {
        var text = new StringBuilder();
        Append(text, block.Inline);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline? inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(Code).Append(code.Content).Append(Reset);
                break;
            case LineBreakInline { IsHard: true }:
                text.Append('\n');
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case AutolinkInline link:
                text.Append(Underlined).Append(link.Url).Append(Reset);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case EmphasisInline emphasis:
                text.Append(emphasis.DelimiterCount > 1 ? Bold : Underlined);
                AppendAll(text, emphasis);
                text.Append(Reset);
                break;
            case LinkInline { IsImage: false, Url: { } url } link:
                AppendAll(text, link);
                text.Append(Faint).Append(" (").Append(url).Append(')').Append(Reset);
                break;
            case ContainerInline container:
                AppendAll(text, container);
                break;
            default:
                break;
        }
    }

    private static void AppendAll(StringBuilder text, ContainerInline container)
    {
        foreach (Inline child in container)
        {
            Append(text, child);
        }
    }
}
