using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>A word, or words with the conditions under which they hold and the word for all else: <c>{error: …, otherwise: warning}</c>.</summary>
internal sealed record CaseReading<T>(
    ImmutableArray<(T Meaning, Condition When)> Cases,
    T Otherwise
)
    where T : struct, Enum
{
    private const string Else = "otherwise";

    /// <summary>The greatest of all words that may hold.</summary>
    public T Worst =>
        Cases.IsEmpty ? Otherwise : Cases.Select(one => one.Meaning).Append(Otherwise).Max();

    public static CaseReading<T> Read(
        SyntaxNode node,
        string what,
        ImmutableArray<DocumentWord<T>> words,
        DocumentNodes nodes,
        RequirementReader conditions
    )
    {
        if (node.Resolved is not MappingNode)
        {
            return new CaseReading<T>([], nodes.Word(node, what, words));
        }

        ImmutableArray<string> keys = [.. words.Select(word => word.Text), Else];
        ImmutableArray<(T, Condition)>.Builder cases = ImmutableArray.CreateBuilder<(
            T,
            Condition
        )>();
        T otherwise = words[0].Meaning;
        bool isComplete = false;
        foreach (MappingEntry entry in nodes.Entries(node, what, keys))
        {
            if (entry.Name == Else)
            {
                otherwise = nodes.Word(entry.Value, what, words);
                isComplete = true;
            }
            else
            {
                cases.Add(
                    (
                        words.First(word => word.Text == entry.Name).Meaning,
                        conditions.Read(entry.Value)
                    )
                );
            }
        }

        if (!isComplete)
        {
            nodes.Report(node, "'otherwise' is missing here.");
        }

        return new CaseReading<T>(cases.DrainToImmutable(), otherwise);
    }
}
