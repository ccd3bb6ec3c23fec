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
    private readonly DocumentNodes _nodes;

    public RequirementReader(RuleScope scope)
    {
        _scope = scope;
        _nodes = scope.Nodes;
    }

    /// <summary>Reads facts with their tests, all of which must hold.</summary>
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
                FactDefinition? fact = _scope.Fact(entry.Key, name, RuleWords.Junctions);
                FactTest test = ReadTests(entry.Value, fact);
                return fact is null ? Condition.Always : new Condition.Holds(fact, test);
        }
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

    /// <param name="fact">What is tested; <see langword="null"/> where there is no such fact.</param>
    private FactTest ReadTests(SyntaxNode node, FactDefinition? fact)
    {
        ImmutableArray<MappingEntry> entries = _nodes.Entries(node, "an operator with its value");
        return entries.Length == 1
            ? ReadTest(entries[0], fact)
            : new FactTest.AllOf([.. entries.Select(entry => ReadTest(entry, fact))]);
    }

    /// <summary>What cannot be read is reported, and asks nothing.</summary>
    private FactTest ReadTest(MappingEntry entry, FactDefinition? fact)
    {
        string word = entry.Name ?? "";
        switch (word)
        {
            case "each":
                return new FactTest.EachItem(ReadTests(entry.Value, fact));
            case "not":
                return new FactTest.Negated(ReadTests(entry.Value, fact));
            case "all":
                return new FactTest.AllOf(ReadTestList(entry.Value, fact));
            case "any":
                return new FactTest.AnyOf(ReadTestList(entry.Value, fact));
        }

        foreach (OperatorDefinition definition in OperatorDefinition.All)
        {
            if (definition.Word == word)
            {
                return ReadComparison(definition, entry.Value, fact);
            }
        }

        _nodes.ReportUnknown(entry.Key, word, "an operator", OperatorDefinition.Words);
        return s_none;
    }

    private ImmutableArray<FactTest> ReadTestList(SyntaxNode node, FactDefinition? fact)
    {
        if (node.Resolved is SequenceNode list)
        {
            return [.. list.Items.Select(item => ReadTests(item, fact))];
        }

        _nodes.Report(node, "A list of tests is expected here.");
        return [];
    }

    private FactTest ReadComparison(
        OperatorDefinition definition,
        SyntaxNode node,
        FactDefinition? fact
    )
    {
        switch (definition.Form)
        {
            case OperatorForm.Flag:
                string flag = _nodes.Flag(node) ? "true" : "false";
                return new FactTest.Compare(definition.Operator, new Operand.Literal([flag]));
            case OperatorForm.Pattern:
                return _scope.Pattern(node);
            case OperatorForm.Range:
                return ReadRange(definition, node);
            default:
                return ReadOperand(definition, node, fact) is { } operand
                    ? new FactTest.Compare(definition.Operator, operand)
                    : s_none;
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

    private Operand? ReadOperand(
        OperatorDefinition definition,
        SyntaxNode node,
        FactDefinition? fact
    )
    {
        if (node.Resolved is ScalarNode { IsPlain: true, Value: ['=', .. { Length: > 0 } other] })
        {
            return _scope.Fact(node, other) is { } found ? new Operand.OfFact(found) : null;
        }

        Operand.Literal literal = _scope.Literal(node, fact);
        if (definition.Form == OperatorForm.One && literal.Texts.Length != 1)
        {
            _nodes.Report(node, $"'{definition.Word}' takes one text or a fact.");
        }

        return literal;
    }
}
