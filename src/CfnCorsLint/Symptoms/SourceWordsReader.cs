using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Symptoms;

/// <summary>Reads what <c>symptoms.yaml</c> says of the programs that print messages.</summary>
internal static class SourceWordsReader
{
    public static ImmutableArray<SourceWords> Read(SyntaxNode node, DocumentNodes nodes) =>
        [
            .. nodes
                .Entries(node, "the sources")
                .Select(entry =>
                    Read(
                        nodes.Word(entry.Key, "a source", SymptomWords.Sources),
                        entry.Value,
                        nodes
                    )
                ),
        ];

    private static SourceWords Read(SymptomSource source, SyntaxNode node, DocumentNodes nodes)
    {
        string name = "";
        ImmutableArray<string> links = [];
        ImmutableArray<SymptomFrame> frames = [];
        foreach (MappingEntry entry in nodes.Entries(node, "a source", SymptomWords.SourceKeys))
        {
            switch (entry.Name)
            {
                case "name":
                    name = nodes.Text(entry.Value);
                    break;
                case "sources":
                    links = nodes.Texts(entry.Value);
                    break;
                default:
                    frames =
                    [
                        .. frames,
                        .. Frames(entry.Value, source, entry.Name == "repeats", nodes),
                    ];
                    break;
            }
        }

        return new SourceWords(source, name, links, frames);
    }

    private static IEnumerable<SymptomFrame> Frames(
        SyntaxNode node,
        SymptomSource source,
        bool repeats,
        DocumentNodes nodes
    )
    {
        foreach (string text in nodes.Texts(node))
        {
            if (!text.Contains(SymptomFrame.Reason, StringComparison.Ordinal))
            {
                nodes.Report(node, $"A frame needs {SymptomFrame.Reason}.");
            }

            SymptomReader.ReportUnknownHoles(node, text, nodes);
            yield return SymptomFrame.Of(text, source, repeats);
        }
    }
}
