using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Advice;

/// <summary>Reads the tree of <c>generators.yaml</c> into what to write where a tool makes the template, and reports what is wrong with it.</summary>
public sealed class GeneratorTableReader
{
    private readonly DocumentNodes _nodes = new();
    private readonly ImmutableArray<string> _ids;
    private readonly Dictionary<string, ImmutableArray<ToolAdvice>> _byRule = new(
        StringComparer.Ordinal
    );

    /// <param name="ids">The rules that there are.</param>
    private GeneratorTableReader(ImmutableArray<string> ids)
    {
        _ids = ids;
    }

    /// <param name="ids">The rules that there are.</param>
    public static GeneratorTableReading Read(SyntaxTree tree, ImmutableArray<string> ids) =>
        tree.Errors.IsEmpty ? Read(tree.Root, ids) : new GeneratorTableReading(null, tree.Errors);

    /// <param name="node"><see langword="null"/> for an empty file.</param>
    /// <param name="ids">The rules that there are.</param>
    public static GeneratorTableReading Read(SyntaxNode? node, ImmutableArray<string> ids) =>
        node is MappingNode { Entries.IsEmpty: false } root
            ? new GeneratorTableReader(ids).Read(root)
            : new GeneratorTableReading(
                null,
                [new SyntaxError(new(0, 0), "A table of generators is expected here.")]
            );

    private GeneratorTableReading Read(MappingNode root)
    {
        _nodes.Entries(root, "a table of generators", GeneratorWords.Keys);
        ImmutableArray<GeneratorTool> tools = root["tools"] is { } named ? ToolsOf(named) : [];
        foreach (SyntaxNode row in (root["advice"] as SequenceNode)?.Items ?? [])
        {
            ReadRow(row);
        }

        return _nodes.Errors.IsEmpty
            ? new GeneratorTableReading(
                new GeneratorTable(tools, _byRule.ToImmutableDictionary(StringComparer.Ordinal)),
                []
            )
            : new GeneratorTableReading(null, _nodes.Errors);
    }

    private ImmutableArray<GeneratorTool> ToolsOf(SyntaxNode node)
    {
        var tools = ImmutableArray.CreateBuilder<GeneratorTool>();
        foreach (MappingEntry entry in _nodes.Entries(node, "a list of tools"))
        {
            TemplateOrigin tool = _nodes.Word(entry.Key, "a tool", GeneratorWords.Tools);
            _nodes.Entries(entry.Value, "a tool", GeneratorWords.ToolKeys);
            if (entry.Value.Resolved is MappingNode mapping)
            {
                tools.Add(
                    new GeneratorTool(
                        tool,
                        TextOf(mapping, "name"),
                        TextOf(mapping, "otherwise"),
                        mapping["sources"] is { } sources ? _nodes.Texts(sources) : []
                    )
                );
            }
        }

        return tools.ToImmutable();
    }

    private string TextOf(MappingNode mapping, string key)
    {
        if (mapping[key] is { } text)
        {
            return _nodes.Text(text);
        }

        _nodes.Report(mapping, $"'{key}' is missing here.");
        return "";
    }

    private void ReadRow(SyntaxNode row)
    {
        SyntaxNode? rules = null;
        var advice = ImmutableArray.CreateBuilder<ToolAdvice>();
        foreach (MappingEntry entry in _nodes.Entries(row, "a row", GeneratorWords.RowKeys))
        {
            if (entry.Name == GeneratorWords.Rules)
            {
                rules = entry.Value.Resolved;
            }
            else
            {
                advice.Add(AdviceOf(entry));
            }
        }

        if (rules is null)
        {
            _nodes.Report(row, "The row needs 'rules'.");
            return;
        }

        foreach (SyntaxNode rule in rules is SequenceNode list ? list.Items : [rules])
        {
            string id = _nodes.Text(rule);
            if (!_ids.Contains(id))
            {
                _nodes.ReportUnknown(rule, id, "a rule", _ids);
            }

            if (!_byRule.TryAdd(id, advice.ToImmutable()))
            {
                _nodes.Report(rule, $"There is another row for '{id}'.");
            }
        }
    }

    private ToolAdvice AdviceOf(MappingEntry row)
    {
        TemplateOrigin tool = _nodes.Word(row.Key, "a tool", GeneratorWords.Tools);
        string? never = null;
        var texts = ImmutableArray.CreateBuilder<(AdvisedPart, string)>();
        foreach (
            MappingEntry entry in _nodes.Entries(row.Value, "an advice", GeneratorWords.AdviceKeys)
        )
        {
            if (entry.Name == GeneratorWords.Never)
            {
                never = _nodes.Text(entry.Value);
            }
            else
            {
                texts.Add(
                    (_nodes.Word(entry.Key, "a part", GeneratorWords.Parts), OrderOf(entry.Value))
                );
            }
        }

        if (never is null == (texts.Count == 0))
        {
            _nodes.Report(row.Key, "An order is expected here, or 'never', and not both.");
        }

        return new ToolAdvice(tool, never, texts.ToImmutable());
    }

    /// <summary>An order is shown as the title of a fix.</summary>
    private string OrderOf(SyntaxNode node)
    {
        string text = _nodes.Text(node);
        if (text.EndsWith('.') || text.Contains('\n', StringComparison.Ordinal))
        {
            _nodes.Report(node, "An order is one line without a full stop.");
        }

        return text;
    }
}
