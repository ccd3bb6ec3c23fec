using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Reads the keys of a rule whose subject is known.</summary>
internal sealed class RuleEntryReader
{
    private readonly MappingNode _root;
    private readonly RuleScope _scope;
    private readonly DocumentNodes _nodes;
    private readonly RequirementReader _conditions;

    public RuleEntryReader(MappingNode root, RuleScope scope)
    {
        _root = root;
        _scope = scope;
        _nodes = scope.Nodes;
        _conditions = new RequirementReader(scope);
    }

    public Rule Read()
    {
        string id = _root["id"] is { } idNode ? ReadId(idNode) : "";
        Concern about =
            WordOf("about", "what a rule is about", RuleWords.Concerns) ?? Concern.Browser;
        CaseReading<Severity> severity = FoundedSeverity.Of(ReadSeverity(), about, _scope.Kind);
        ImmutableArray<FixChoice> fixes = _root["fix"] is { } fix
            ? new FixReader(_scope, _conditions).Read(fix)
            : [];
        return new Rule
        {
            Id = id,
            Name = _root["name"] is { } name ? _nodes.Text(name) : "",
            Severity = severity.Worst,
            SeverityCases =
            [
                .. severity.Cases.Select(one => new SeverityCase(one.Meaning, one.When)),
            ],
            Otherwise = severity.Otherwise,
            About = about,
            StopsDeployment =
                _root["stops-deployment"] is { } stops ? ReadStop(stops)
                : about == Concern.Deployment ? Condition.Always
                : Condition.Never,
            Message = _root["message"] is { } message ? _scope.Message(message) : "",
            Since = _root["since"] is { } since ? _nodes.Text(since) : "",
            Sources = _root["sources"] is { } sources ? _nodes.Texts(sources) : [],
            For = _scope.Kind,
            When = ConditionOf("when") ?? Condition.Always,
            Require = ConditionOf("require"),
            Worlds = WordOf("worlds", "a number of worlds", RuleWords.Worlds) ?? WorldScope.Every,
            NeedsIntent = _root["needs-intent"] is { } intent && _nodes.Flag(intent),
            InFragments = _root["in-fragments"] is { } fragments && _nodes.Flag(fragments),
            OnWhen = _root["default"] is { } on ? ReadDefault(on) : Condition.Always,
            At = _root["at"] is { } at ? ReadPlaces(at) : [],
            Related = _root["related"] is { } related ? ReadRelated(related) : [],
            OncePer = WordOf("once-per", "a grouping", RuleWords.Groupings) ?? Grouping.Subject,
            YieldsTo = _root["yields-to"] is { } first ? _scope.Ids(first) : [],
            Fixes = fixes,
            Fix = fixes.IsEmpty ? null : fixes[0].Recipe,
        };
    }

    private T? WordOf<T>(string key, string what, ImmutableArray<DocumentWord<T>> known)
        where T : struct => _root[key] is { } node ? _nodes.Word(node, what, known) : null;

    private Condition? ConditionOf(string key) =>
        _root[key] is { } node ? _conditions.Read(node) : null;

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

    private CaseReading<Severity> ReadSeverity() =>
        _root["severity"] is { } node
            ? CaseReading<Severity>.Read(
                node,
                "a severity",
                RuleWords.Severities,
                _nodes,
                _conditions
            )
            : new CaseReading<Severity>([], Severity.Note);

    /// <summary>The condition under which the rule is on: <c>off</c> means never, <c>{on: …}</c> names one.</summary>
    private Condition ReadDefault(SyntaxNode node)
    {
        if (node.Resolved is not MappingNode)
        {
            _nodes.Word(node, "a default", [new DocumentWord<bool>("off", true)]);
            return new Condition.Negated(Condition.Always);
        }

        Condition on = new Condition.Negated(Condition.Always);
        foreach (MappingEntry entry in _nodes.Entries(node, "'default'", ["on"]))
        {
            on = _conditions.Read(entry.Value);
        }

        return on;
    }

    /// <summary>Reads the condition under which an error means that nothing is deployed; <c>false</c> means never.</summary>
    private Condition ReadStop(SyntaxNode node) =>
        node.Resolved is MappingNode ? _conditions.Read(node)
        : _nodes.Flag(node) ? Condition.Always
        : Condition.Never;

    private ImmutableArray<PlaceSource> ReadPlaces(SyntaxNode node) =>
        node.Resolved is SequenceNode list
            ? [.. list.Items.Select(_scope.Place).OfType<PlaceSource>()]
        : _scope.Place(node) is { } place ? [place]
        : [];

    private ImmutableArray<RelatedSource> ReadRelated(SyntaxNode node) =>
        node.Resolved is SequenceNode list
            ? [.. list.Items.Select(ReadOneRelated).OfType<RelatedSource>()]
        : ReadOneRelated(node) is { } related ? [related]
        : [];

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
}
