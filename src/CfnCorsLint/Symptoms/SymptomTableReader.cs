using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Symptoms;

/// <summary>Reads the syntax tree of <c>symptoms.yaml</c> into symptoms, and reports what is wrong with it.</summary>
public static class SymptomTableReader
{
    public static SymptomTableReading Read(SyntaxTree tree) =>
        tree.Errors.IsEmpty ? Read(tree.Root) : new SymptomTableReading(null, tree.Errors);

    /// <param name="node"><see langword="null"/> for an empty file.</param>
    public static SymptomTableReading Read(SyntaxNode? node)
    {
        if (node is not MappingNode { Entries.IsEmpty: false } root)
        {
            return new SymptomTableReading(
                null,
                [new SyntaxError(new(0, 0), "A table of symptoms is expected here.")]
            );
        }

        var nodes = new DocumentNodes();
        nodes.Entries(root, "a table of symptoms", SymptomWords.Keys);
        ImmutableArray<SourceWords> sources = root["sources"] is { } named
            ? SourceWordsReader.Read(named, nodes)
            : [];
        var reader = new SymptomReader(nodes, sources);
        var table = new SymptomTable(
            sources,
            Each(root["symptoms"], nodes, reader.Read),
            Each(root["look-alikes"], nodes, one => ReadLookAlike(one, nodes))
        )
        {
            Statuses =
            [
                .. Each(root["statuses"], nodes, line => ReadStatus(line, nodes))
                    .SelectMany(lines => lines),
            ],
            Bodies = Each(root["bodies"], nodes, one => ReadBody(one, nodes)),
        };
        return new SymptomTableReading(nodes.Errors.IsEmpty ? table : null, nodes.Errors);
    }

    private static ImmutableArray<T> Each<T>(
        SyntaxNode? node,
        DocumentNodes nodes,
        Func<MappingNode, T> read
    )
    {
        if (node is not SequenceNode list)
        {
            if (node is not null)
            {
                nodes.Report(node, "A list is expected here.");
            }

            return [];
        }

        var all = ImmutableArray.CreateBuilder<T>();
        foreach (SyntaxNode item in list.Items)
        {
            if (item.Resolved is MappingNode mapping)
            {
                all.Add(read(mapping));
            }
            else
            {
                nodes.Report(item, "Keys with values are expected here.");
            }
        }

        return all.ToImmutable();
    }

    private static IEnumerable<StatusLine> ReadStatus(MappingNode node, DocumentNodes nodes)
    {
        nodes.Entries(node, "a line with a status", SymptomWords.StatusKeys);
        TextPattern pattern = node["text"] is { } text
            ? SymptomReader.Pattern(text, nodes)
            : TextPattern.Of("?");
        if (!pattern.Parts.Any(part => part is { Hole: not null, Text: Holes.Status }))
        {
            nodes.Report(node, $"A line with a status needs {{{Holes.Status}}}.");
        }

        return StatusLine.Of(
            pattern.Written,
            node["source"] is { } source ? nodes.Text(source) : ""
        );
    }

    private static GatewayBody ReadBody(MappingNode node, DocumentNodes nodes)
    {
        nodes.Entries(node, "a body", SymptomWords.BodyKeys);
        string status = node["status"] is { } written ? nodes.Text(written) : "";
        if (!int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            nodes.Report(node, "The body needs a status, such as 403.");
        }

        return new GatewayBody(
            node["message"] is { } message ? nodes.Text(message) : "",
            number,
            node["source"] is { } source ? nodes.Text(source) : ""
        );
    }

    private static LookAlike ReadLookAlike(MappingNode node, DocumentNodes nodes)
    {
        nodes.Entries(node, "a look-alike", SymptomWords.LookAlikeKeys);
        return new LookAlike(
            node["text"] is { } text ? SymptomReader.Pattern(text, nodes) : TextPattern.Of("?"),
            node["means"] is { } means ? nodes.Text(means) : "",
            node["source"] is { } source ? nodes.Text(source) : ""
        );
    }
}
