using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Reads <c>fix</c>: a recipe with its parameters, or a list of them of which the first that applies is offered.</summary>
internal sealed class FixReader
{
    private readonly RuleScope _scope;
    private readonly RuleNodes _nodes;
    private readonly RequirementReader _conditions;

    public FixReader(RuleScope scope, RequirementReader conditions)
    {
        _scope = scope;
        _nodes = scope.Nodes;
        _conditions = conditions;
    }

    public ImmutableArray<FixChoice> Read(SyntaxNode node) =>
        node.Resolved is SequenceNode list ? [.. list.Items.Select(ReadOne).OfType<FixChoice>()]
        : ReadOne(node) is { } fix ? [fix]
        : [];

    private FixChoice? ReadOne(SyntaxNode node)
    {
        if (node.Resolved is not MappingNode { Entries.IsEmpty: false } mapping)
        {
            _nodes.Report(node, "Keys with values are expected here: a fix.");
            return null;
        }

        if (mapping["use"] is not { } use)
        {
            _nodes.Report(mapping.Entries[0].Key, "A fix needs 'use', the name of a recipe.");
            return null;
        }

        string recipe = _nodes.Text(use);
        if (!FixRecipe.Names.TryGetValue(recipe, out ImmutableArray<string> parameters))
        {
            _nodes.ReportUnknown(
                use,
                recipe,
                "a recipe",
                FixRecipe.Names.Keys.Order(StringComparer.Ordinal)
            );
            return null;
        }

        foreach (string absent in parameters.Where(name => mapping.Find(name) is null))
        {
            _nodes.Report(use, $"The recipe '{recipe}' needs '{absent}'.");
        }

        return ReadEntries(mapping, recipe, parameters);
    }

    private FixChoice ReadEntries(
        MappingNode mapping,
        string recipe,
        ImmutableArray<string> parameters
    )
    {
        var fix = new FixRecipe(
            recipe,
            "",
            ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
            FixTrust.DisplayOnly,
            []
        );
        ImmutableArray<TrustCase> cases = [];
        Condition when = Condition.Always;
        foreach (
            MappingEntry entry in _nodes.Entries(
                mapping,
                $"a fix by '{recipe}'",
                [.. RuleWords.FixKeys, .. parameters]
            )
        )
        {
            switch (entry.Name)
            {
                case "use":
                    break;
                case "title":
                    fix = fix with { Title = _scope.Message(entry.Value) };
                    break;
                case "applicability":
                    (FixTrust trust, cases) = ReadTrust(entry.Value);
                    fix = fix with { Trust = trust };
                    break;
                case "brings":
                    fix = fix with { Brings = _nodes.Texts(entry.Value) };
                    break;
                case "when":
                    when = _conditions.Read(entry.Value);
                    break;
                default:
                    fix = fix with
                    {
                        Parameters = fix.Parameters.Add(entry.Name ?? "", _nodes.Text(entry.Value)),
                    };
                    break;
            }
        }

        foreach (string absent in RuleWords.RequiredFixKeys.Where(key => mapping.Find(key) is null))
        {
            _nodes.Report(mapping.Entries[0].Key, $"A fix needs '{absent}'.");
        }

        return new FixChoice(when, fix, cases);
    }

    /// <summary><c>safe</c>, or <c>{safe: …, otherwise: unsafe}</c>.</summary>
    private (FixTrust Otherwise, ImmutableArray<TrustCase> Cases) ReadTrust(SyntaxNode node)
    {
        CaseReading<FixTrust> read = CaseReading<FixTrust>.Read(
            node,
            "an applicability",
            RuleWords.Trusts,
            _nodes,
            _conditions
        );
        return (
            read.Otherwise,
            [.. read.Cases.Select(one => new TrustCase(one.Meaning, one.When))]
        );
    }
}
