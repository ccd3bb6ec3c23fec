using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Symptoms;

/// <summary>Reads what <c>symptoms.yaml</c> says of live answers.</summary>
internal sealed class AnswerReader
{
    private readonly DocumentNodes _nodes;

    public AnswerReader(DocumentNodes nodes)
    {
        _nodes = nodes;
    }

    public AnswerPattern Read(SyntaxNode node)
    {
        var answer = new AnswerPattern(SymptomStep.Either, [], [], null, [], [], []);
        foreach (MappingEntry entry in _nodes.Entries(node, "an answer", SymptomWords.AnswerKeys))
        {
            SyntaxNode value = entry.Value;
            answer = entry.Name switch
            {
                "to" => answer with { To = _nodes.Word(value, "an answer", SymptomWords.Answered) },
                "status" => answer with { Statuses = [.. ItemsOf(value).Select(Statuses)] },
                "by" => answer with
                {
                    By =
                    [
                        .. ItemsOf(value)
                            .Select(item => _nodes.Word(item, "a service", SymptomWords.Answerers)),
                    ],
                },
                "body" => answer with { Body = _nodes.Text(value) },
                "with" => answer with { With = _nodes.Texts(value) },
                "known-by-body" => answer with { IsKnownByBody = _nodes.Flag(value) },
                "allows-origin" => answer with { AllowsOrigin = _nodes.Flag(value) },
                "without" => answer with { Without = _nodes.Texts(value) },
                _ => answer with { Repeats = _nodes.Texts(value) },
            };
        }

        return answer;
    }

    public LiveAnswer ReadExample(SyntaxNode node)
    {
        var answer = new LiveAnswer(SymptomStep.Call, 0, [], "", "");
        foreach (MappingEntry entry in _nodes.Entries(node, "an example", SymptomWords.ExampleKeys))
        {
            SyntaxNode value = entry.Value;
            answer = entry.Name switch
            {
                "to" => answer with { To = _nodes.Word(value, "an answer", SymptomWords.Answered) },
                "status" => answer with { Status = Statuses(value).From },
                "body" => answer with { Body = (value.Resolved as ScalarNode)?.Value ?? "" },
                _ => answer with
                {
                    Headers =
                    [
                        .. from header in _nodes.Entries(value, "headers")
                        from item in ItemsOf(header.Value)
                        select KeyValuePair.Create(header.Name ?? "", _nodes.Text(item)),
                    ],
                },
            };
        }

        return answer;
    }

    private static ImmutableArray<SyntaxNode> ItemsOf(SyntaxNode node) =>
        node.Resolved is SequenceNode list ? list.Items : [node];

    /// <summary>The range of statuses that the text means: one status, or two with a stroke between them.</summary>
    private (int From, int To) Statuses(SyntaxNode node)
    {
        string[] ends = _nodes.Text(node).Split('-');
        if (
            ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
        )
        {
            return (from, to);
        }

        _nodes.Report(node, "A status is expected here, such as 403 or 400-499.");
        return (0, 0);
    }
}
