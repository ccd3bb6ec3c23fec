using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Decides which conditions of a template can be true together.</summary>
/// <remarks>
/// An expression equals one text at most; a parameter with allowed values equals one of them. What goes beyond the effort
/// set here counts as possible.
/// </remarks>
internal sealed class ConditionLogic
{
    private readonly ConditionFormulas _formulas;
    private readonly Dictionary<(string Condition, string World), Truth> _decided = [];

    public ConditionLogic(Template template)
    {
        _formulas = new ConditionFormulas(template);
    }

    /// <summary>Whether the condition is true in the world: by its own formula, and by what the world says of other conditions.</summary>
    public Truth Decide(World world, string condition)
    {
        World related = RelatedTo(condition, world);
        (string, string) question = (condition, related.ToString());
        if (!_decided.TryGetValue(question, out Truth decided))
        {
            bool canHold = IsPossible(related.With(condition, true));
            bool canFail = IsPossible(related.With(condition, false));
            decided = canHold == canFail ? Truth.Unknown : canHold.ToTruth();
            _decided[question] = decided;
        }

        return decided;
    }

    private bool IsPossible(World world) => new ConditionSearch(_formulas, world).Succeeds();

    /// <summary>Only what has a say in the condition: what hangs on a thing that it hangs on, too, or on a thing of those.</summary>
    private World RelatedTo(string condition, World world)
    {
        var subjects = new HashSet<string>(SubjectsOf(condition), StringComparer.Ordinal);
        List<string> open = [.. world.Assigned.Keys];
        ImmutableSortedDictionary<string, bool> related = World.Any.Assigned;
        while (open.Find(other => SubjectsOf(other).Any(subjects.Contains)) is { } found)
        {
            open.Remove(found);
            subjects.UnionWith(SubjectsOf(found));
            related = related.Add(found, world.Assigned[found]);
        }

        return new World(related);
    }

    private IEnumerable<string> SubjectsOf(string condition) =>
        _formulas.EqualitiesOf(condition).Select(equality => equality.Subject);
}
