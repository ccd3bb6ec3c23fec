using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Reads <c>fix</c>: a recipe with its parameters, or a list of them of which the first that applies is offered.</summary>
internal sealed class FixReader
{
    private readonly RuleScope _scope;
    private readonly DocumentNodes _nodes;
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

        string word = _nodes.Text(use);
        if (RecipeDefinition.All.FirstOrDefault(one => one.Word == word) is not { } recipe)
        {
            _nodes.ReportUnknown(
                use,
                word,
                "a recipe",
                RecipeDefinition.All.Select(one => one.Word)
            );
            return null;
        }

        foreach (RecipeParameter absent in recipe.Parameters)
        {
            if (mapping.Find(absent.Name) is null)
            {
                _nodes.Report(use, $"The recipe '{word}' needs '{absent.Name}'.");
            }
        }

        return ReadEntries(mapping, recipe);
    }

    private FixChoice ReadEntries(MappingNode mapping, RecipeDefinition recipe)
    {
        var fix = new FixRecipe(
            recipe.Name,
            "",
            ImmutableDictionary.Create<string, RecipeArgument>(StringComparer.Ordinal),
            Trust.DisplayOnly,
            []
        );
        ImmutableArray<TrustCase> cases = [];
        Condition when = Condition.Always;
        foreach (
            MappingEntry entry in _nodes.Entries(
                mapping,
                $"a fix by '{recipe.Word}'",
                [.. RuleWords.FixKeys, .. recipe.Parameters.Select(parameter => parameter.Name)]
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
                    (Trust trust, cases) = ReadTrust(entry.Value);
                    fix = fix with { Trust = trust };
                    break;
                case "brings":
                    fix = fix with { Brings = _scope.Ids(entry.Value) };
                    break;
                case "when":
                    when = _conditions.Read(entry.Value);
                    break;
                default:
                    RecipeParameter parameter = recipe.Parameters.First(one =>
                        one.Name == entry.Name
                    );
                    fix = fix with
                    {
                        Arguments = fix.Arguments.Add(
                            parameter.Name,
                            _scope.Argument(parameter, entry.Value)
                        ),
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

    /// <summary>Reads how far a fix is trusted: <c>safe</c>, or <c>{safe: …, otherwise: unsafe}</c>.</summary>
    private (Trust Otherwise, ImmutableArray<TrustCase> Cases) ReadTrust(SyntaxNode node)
    {
        CaseReading<Trust> read = CaseReading<Trust>.Read(
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
