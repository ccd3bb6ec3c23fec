using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules;

/// <summary>Reads one key of a rule after the other.</summary>
internal sealed class RuleEntryReader
{
    private readonly RuleScope _scope;
    private readonly RuleNodes _nodes;
    private readonly ConditionReader _conditions;

    public RuleEntryReader(RuleScope scope, ConditionReader conditions)
    {
        _scope = scope;
        _nodes = scope.Nodes;
        _conditions = conditions;
    }

    public Rule With(Rule rule, string key, SyntaxNode value) =>
        key switch
        {
            "id" => rule with { Id = ReadId(value) },
            "name" => rule with { Name = _nodes.Text(value) },
            "severity" => WithSeverity(rule, value),
            "since" => rule with { Since = _nodes.Text(value) },
            "sources" => rule with { Sources = _nodes.Texts(value) },
            "worlds" => rule with
            {
                Worlds = _nodes.Word(value, "a number of worlds", RuleWords.Worlds),
            },
            "needs-intent" => rule with { NeedsIntent = _nodes.Flag(value) },
            "in-fragments" => rule with { InFragments = _nodes.Flag(value) },
            "default" => rule with { OnWhen = ReadDefault(value) },
            "when" => rule with { When = _conditions.Read(value) },
            "require" => rule with { Require = _conditions.Read(value) },
            "message" => rule with { Message = _scope.Message(value) },
            "at" => rule with { At = ReadPlaces(value) },
            "related" => rule with { Related = ReadRelated(value) },
            "about" => rule with
            {
                About = _nodes.Word(value, "what a rule is about", RuleWords.Concerns),
            },
            "yields-to" => rule with { YieldsTo = [.. _nodes.Texts(value)] },
            "once-per" => rule with
            {
                OncePer = _nodes.Word(value, "a grouping", RuleWords.Groupings),
            },
            "fix" => WithFixes(rule, value),
            _ => rule,
        };

    private string ReadId(SyntaxNode node)
    {
        string id = _nodes.Text(node);
        bool isId =
            id.Length == 7
            && id.StartsWith("CORS", StringComparison.Ordinal)
            && id.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isId && id.Length > 0)
        {
            _nodes.Report(node, $"'{id}' is no id: CORS and three digits.");
        }

        return id;
    }

    private Rule WithSeverity(Rule rule, SyntaxNode node)
    {
        if (node.Resolved is not MappingNode)
        {
            Severity always = _nodes.Word(node, "a severity", RuleWords.Severities);
            return rule with { Severity = always, Otherwise = always };
        }

        CaseReading<Severity> read = CaseReading<Severity>.Read(
            node,
            "a severity",
            RuleWords.Severities,
            _nodes,
            _conditions
        );
        return rule with
        {
            Severity = read.Cases.Select(one => one.Meaning).Append(read.Otherwise).Max(),
            SeverityCases = [.. read.Cases.Select(one => new SeverityCase(one.Meaning, one.When))],
            Otherwise = read.Otherwise,
        };
    }

    /// <summary><c>off</c>, or <c>{on: …}</c> with the condition under which it is on all the same.</summary>
    private Condition ReadDefault(SyntaxNode node)
    {
        if (node.Resolved is not MappingNode)
        {
            _nodes.Word(node, "a default", [new RuleWord<bool>("off", true)]);
            return new Condition.Negated(Condition.Always);
        }

        Condition on = new Condition.Negated(Condition.Always);
        foreach (MappingEntry entry in _nodes.Entries(node, "'default'", ["on"]))
        {
            on = _conditions.Read(entry.Value);
        }

        return on;
    }

    private ImmutableArray<PlaceSource> ReadPlaces(SyntaxNode node) =>
        node.Resolved is SequenceNode list
            ? [.. list.Items.Select(_scope.Place).OfType<PlaceSource>()]
            : [.. new[] { _scope.Place(node) }.OfType<PlaceSource>()];

    private ImmutableArray<RelatedSource> ReadRelated(SyntaxNode node) =>
        node.Resolved is SequenceNode list
            ? [.. list.Items.Select(ReadOneRelated).OfType<RelatedSource>()]
            : [.. new[] { ReadOneRelated(node) }.OfType<RelatedSource>()];

    private RelatedSource? ReadOneRelated(SyntaxNode node)
    {
        PlaceSource? source = null;
        bool isEach = false;
        string label = "";
        foreach (MappingEntry entry in _nodes.Entries(node, "'related'", RuleWords.RelatedKeys))
        {
            switch (entry.Name)
            {
                case "label":
                    label = _scope.Message(entry.Value, "name");
                    break;
                default:
                    isEach = entry.Name == "each";
                    source = _scope.Place(entry.Value);
                    break;
            }
        }

        if (label.Length == 0 && node.Resolved is MappingNode)
        {
            _nodes.Report(node, "A related place needs a 'label'.");
        }

        return source is null ? null : new RelatedSource(source, isEach, label);
    }

    private Rule WithFixes(Rule rule, SyntaxNode node)
    {
        ImmutableArray<FixChoice> fixes = new FixReader(_scope, _conditions).Read(node);
        return rule with { Fixes = fixes, Fix = fixes.IsEmpty ? null : fixes[0].Recipe };
    }
}
