using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Reads <c>when</c>, <c>require</c> and the conditions of severities and fixes.</summary>
internal sealed class RequirementReader
{
    private static readonly FactTest s_none = new FactTest.AllOf([]);

    private readonly RuleScope _scope;
    private readonly RuleNodes _nodes;

    public RequirementReader(RuleScope scope)
    {
        _scope = scope;
        _nodes = scope.Nodes;
    }

    /// <summary>Facts with their tests, all of which must hold.</summary>
    public Condition Read(SyntaxNode node)
    {
        ImmutableArray<MappingEntry> entries = _nodes.Entries(node, "facts, 'all', 'any', 'not'");
        return entries.Length == 1
            ? ReadEntry(entries[0])
            : new Condition.AllOf(ImmutableArray.CreateRange(entries, ReadEntry));
    }

    private Condition ReadEntry(MappingEntry entry)
    {
        string name = entry.Name ?? "";
        switch (name)
        {
            case "all":
                return new Condition.AllOf(ReadList(entry.Value));
            case "any":
                return new Condition.AnyOf(ReadList(entry.Value));
            case "not":
                return new Condition.Negated(Read(entry.Value));
            default:
                FactTest test = ReadTests(entry.Value);
                return Fact(entry.Key, name) is { } definition
                    ? new Condition.Holds(definition, test)
                    : Condition.Always;
        }
    }

    private FactDefinition? Fact(SyntaxNode key, string name)
    {
        if (Facts.FactTable.Find(_scope.Kind, name) is { } found)
        {
            return found;
        }

        _nodes.ReportUnknown(
            key,
            name,
            $"a fact of '{RuleWords.Of(_scope.Kind)}'",
            [.. _scope.Facts, .. RuleWords.Junctions]
        );
        return null;
    }

    private ImmutableArray<Condition> ReadList(SyntaxNode node)
    {
        if (node.Resolved is SequenceNode list)
        {
            return ImmutableArray.CreateRange(list.Items, Read);
        }

        _nodes.Report(node, "A list of conditions is expected here.");
        return [];
    }

    private FactTest ReadTests(SyntaxNode node)
    {
        ImmutableArray<MappingEntry> entries = _nodes.Entries(node, "an operator with its value");
        return entries.Length == 1
            ? ReadTest(entries[0])
            : new FactTest.AllOf(ImmutableArray.CreateRange(entries, ReadTest));
    }

    /// <summary>What cannot be read is reported, and asks nothing.</summary>
    private FactTest ReadTest(MappingEntry entry)
    {
        string word = entry.Name ?? "";
        switch (word)
        {
            case "each":
                return new FactTest.EachItem(ReadTests(entry.Value));
            case "not":
                return new FactTest.Negated(ReadTests(entry.Value));
            case "all":
                return new FactTest.AllOf(ReadTestList(entry.Value));
            case "any":
                return new FactTest.AnyOf(ReadTestList(entry.Value));
        }

        foreach (OperatorDefinition definition in OperatorDefinition.All)
        {
            if (definition.Word == word)
            {
                return ReadComparison(definition, entry.Value);
            }
        }

        _nodes.ReportUnknown(entry.Key, word, "an operator", OperatorDefinition.Words);
        return s_none;
    }

    private ImmutableArray<FactTest> ReadTestList(SyntaxNode node)
    {
        if (node.Resolved is SequenceNode list)
        {
            return ImmutableArray.CreateRange(list.Items, ReadTests);
        }

        _nodes.Report(node, "A list of tests is expected here.");
        return [];
    }

    private FactTest ReadComparison(OperatorDefinition definition, SyntaxNode node)
    {
        switch (definition.Form)
        {
            case OperatorForm.Flag:
                string flag = _nodes.Flag(node) ? "true" : "false";
                return new FactTest.Compare(definition.Operator, new Operand.Literal([flag]));
            case OperatorForm.Pattern:
                return ReadPattern(node);
            case OperatorForm.Range:
                return ReadRange(definition, node);
            default:
                return ReadOperand(definition, node) is { } operand
                    ? new FactTest.Compare(definition.Operator, operand)
                    : s_none;
        }
    }

    private FactTest ReadPattern(SyntaxNode node)
    {
        var test = new FactTest.MatchesPattern(_nodes.Text(node));
        if (_scope.IsProven)
        {
            return test;
        }

        try
        {
            _ = test.Pattern;
            return test;
        }
        catch (ArgumentException)
        {
            _nodes.Report(node, $"'{test.Text}' is not a regular expression.");
            return s_none;
        }
    }

    private FactTest.Compare ReadRange(OperatorDefinition definition, SyntaxNode node)
    {
        ImmutableArray<string> bounds = _nodes.Texts(node);
        bool isRange =
            bounds.Length == 2
            && bounds.All(bound =>
                int.TryParse(
                    bound,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out _
                )
            );
        if (!isRange)
        {
            _nodes.Report(node, "Two whole numbers are expected here: [200, 299].");
        }

        return new FactTest.Compare(definition.Operator, new Operand.Literal(bounds));
    }

    private Operand? ReadOperand(OperatorDefinition definition, SyntaxNode node)
    {
        if (node.Resolved is ScalarNode { IsPlain: true, Value: ['=', .. { Length: > 0 } fact] })
        {
            return _scope.Fact(node, fact) is { } found ? new Operand.OfFact(found) : null;
        }

        ImmutableArray<string> texts = _nodes.Texts(node);
        if (definition.Form == OperatorForm.One && texts.Length != 1)
        {
            _nodes.Report(node, $"'{definition.Word}' takes one text or a fact.");
        }

        return new Operand.Literal(texts);
    }
}
