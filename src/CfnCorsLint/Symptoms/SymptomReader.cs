using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Symptoms;

/// <summary>Reads one entry of <c>symptoms.yaml</c>.</summary>
internal sealed partial class SymptomReader
{
    /// <summary>How many certain letters a text must have: with fewer it would be found too often.</summary>
    private const int FewestLetters = 12;

    private readonly DocumentNodes _nodes;
    private readonly ImmutableArray<SourceWords> _sources;
    private readonly AnswerReader _answers;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public SymptomReader(DocumentNodes nodes, ImmutableArray<SourceWords> sources)
    {
        _nodes = nodes;
        _sources = sources;
        _answers = new AnswerReader(nodes);
    }

    public Symptom Read(MappingNode node)
    {
        _nodes.Entries(node, "a symptom", SymptomWords.SymptomKeys);
        SyntaxNode first = node.Entries.IsEmpty ? node : node.Entries[0].Key;
        foreach (string key in SymptomWords.RequiredSymptomKeys)
        {
            if (node.Find(key) is null)
            {
                _nodes.Report(first, $"The symptom needs '{key}'.");
            }
        }

        if (node.Find("texts") is null == node.Find("answer") is null)
        {
            _nodes.Report(first, "The symptom needs 'texts' or 'answer', and not both.");
        }

        string id = node["id"] is { } name ? _nodes.Text(name) : "";
        if (!_ids.Add(id))
        {
            _nodes.Report(first, $"There is another symptom '{id}'.");
        }

        SymptomSource from = node["from"] is { } source
            ? _nodes.Word(source, "a source", SymptomWords.Sources)
            : SymptomSource.Chromium;
        bool isAnswer = node["answer"] is not null;
        return new Symptom
        {
            Id = id,
            From = from,
            About = node["about"] is { } about
                ? _nodes.Word(about, "an answer", SymptomWords.Steps)
                : SymptomStep.Either,
            Texts = node["texts"] is { } texts ? Patterns(texts) : [],
            Answer = node["answer"] is { } answer ? _answers.Read(answer) : null,
            IsDetail = node["is-detail"] is { } detail && _nodes.Flag(detail),
            TakesReason = node["takes-reason"] is { } takes && _nodes.Flag(takes),
            IsWithCredentials =
                node["with-credentials"] is { } credentials && _nodes.Flag(credentials),
            Means = node["means"] is { } means ? _nodes.Text(means) : "",
            Unknown = node["unknown"] is { } unknown ? _nodes.Text(unknown) : null,
            ToldBy = node["told-by"] is { } told ? HoleOf(told) : null,
            Rules = node["rules"] is { } rules ? _nodes.Texts(rules) : [],
            Cases = node["cases"] is SequenceNode cases
                ? [.. cases.Items.Select(one => ReadCase(one))]
                : [],
            IsCertain =
                node["confidence"] is { } confidence
                && _nodes.Word(confidence, "a confidence", SymptomWords.Confidences),
            Sources = node["sources"] is { } links
                ? _nodes.Texts(links)
                : [.. _sources.Where(one => one.Source == from).SelectMany(one => one.Sources)],
            Example = !isAnswer && node["example"] is { } example ? _nodes.Text(example) : null,
            ExampleAnswer =
                isAnswer && node["example"] is { } shown ? _answers.ReadExample(shown) : null,
        };
    }

    /// <summary>Reads a text with holes.</summary>
    public static TextPattern Pattern(SyntaxNode node, DocumentNodes nodes)
    {
        string text = nodes.Text(node);
        ReportUnknownHoles(node, text, nodes);
        return TextPattern.Of(text.Length == 0 ? "?" : text);
    }

    public static void ReportUnknownHoles(SyntaxNode node, string text, DocumentNodes nodes)
    {
        foreach (string name in TextPattern.UnknownHoles(text))
        {
            nodes.ReportUnknown(node, name, "a hole", Holes.All.Select(hole => hole.Name));
        }
    }

    private ImmutableArray<TextPattern> Patterns(SyntaxNode node)
    {
        SyntaxNode[] items = node is SequenceNode list ? [.. list.Items] : [node];
        var all = ImmutableArray.CreateBuilder<TextPattern>();
        foreach (SyntaxNode item in items)
        {
            TextPattern pattern = Pattern(item, _nodes);
            if (
                pattern.Parts[0].Hole is not null
                || (WeightOf(pattern) < FewestLetters && !BeginsWithCode(pattern.Written))
            )
            {
                _nodes.Report(
                    item,
                    $"A text begins with a letter and has {FewestLetters} that are certain."
                );
            }

            all.Add(pattern);
        }

        return all.ToImmutable();
    }

    /// <summary>A sign of Chinese or Japanese says as much as two letters.</summary>
    private static int WeightOf(TextPattern pattern)
    {
        const char FirstSign = '\u2e80';
        return pattern
            .Parts.Where(part => part.Hole is null)
            .Sum(part => part.Text.Sum(letter => letter >= FirstSign ? 2 : 1));
    }

    /// <summary>Whether a text begins with the number of a message, which stands for its whole text in any language: <c>SEC7123</c>.</summary>
    private static bool BeginsWithCode(string text) => Code().IsMatch(text);

    [GeneratedRegex("^[A-Z]{3,}[0-9]{4}:")]
    private static partial Regex Code();

    private string HoleOf(SyntaxNode node)
    {
        string hole = _nodes.Text(node);
        ReportUnknownHoles(node, $"{{{hole}}}", _nodes);
        return hole;
    }

    private SymptomCase ReadCase(SyntaxNode node)
    {
        string hole = "";
        string text = "";
        string? means = null;
        SymptomCaseTest test = SymptomCaseTest.Is;
        ImmutableArray<string> rules = [];
        foreach (MappingEntry entry in _nodes.Entries(node, "a case", SymptomWords.CaseKeys))
        {
            switch (entry.Name)
            {
                case "of":
                    hole = HoleOf(entry.Value);
                    break;
                case "rules":
                    rules = _nodes.Texts(entry.Value);
                    break;
                case "means":
                    means = _nodes.Text(entry.Value);
                    break;
                default:
                    test = _nodes.Word(entry.Key, "a test", SymptomWords.Tests);
                    text = (entry.Value.Resolved as ScalarNode)?.Value ?? "";
                    break;
            }
        }

        return new SymptomCase(hole, test, text, rules, means);
    }
}
