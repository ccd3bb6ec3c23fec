using System.Collections.Immutable;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>The words that a rule about one kind of subject may use.</summary>
internal sealed class RuleScope
{
    /// <param name="isProven">Whether sentences and patterns were checked before: to take them apart costs as much as all else.</param>
    public RuleScope(RuleNodes nodes, SubjectKind kind, bool isProven)
    {
        Nodes = nodes;
        Kind = kind;
        IsProven = isProven;
    }

    public RuleNodes Nodes { get; }

    public SubjectKind Kind { get; }

    public bool IsProven { get; }

    public IEnumerable<string> Facts => FactTable.NamesFor(Kind);

    private string What => $"a fact of '{RuleWords.Of(Kind)}'";

    /// <returns><see langword="null"/>, and an error, when there is no such fact.</returns>
    public FactDefinition? Fact(SyntaxNode node, string name)
    {
        FactDefinition? found = FactTable.Find(Kind, name);
        if (found is null)
        {
            Nodes.ReportUnknown(node, name, What, Facts);
        }

        return found;
    }

    /// <summary>A sentence with holes, all of them checked.</summary>
    /// <param name="more">Words that have a meaning here besides.</param>
    public string Message(SyntaxNode node, params ImmutableArray<string> more)
    {
        string text = Nodes.Text(node);
        if (IsProven)
        {
            return text;
        }

        Sentence template = Sentence.Parse(text);
        if (template.Error is { } error)
        {
            Nodes.Report(node, error);
        }

        string[] words = [.. RuleWords.OperatorWords, .. MessageWords.For(Kind), .. more];
        foreach (string hole in template.Holes)
        {
            if (!words.Contains(hole) && FactTable.Find(Kind, hole) is null)
            {
                Nodes.ReportUnknown(
                    node,
                    hole,
                    "a word that this message can use",
                    [.. words, .. Facts]
                );
            }
        }

        return text;
    }

    /// <summary>Where a finding points: a fact, or a word that an operator leaves.</summary>
    public PlaceSource? Place(SyntaxNode node)
    {
        string name = Nodes.Text(node);
        if (RuleWords.OperatorWords.Contains(name))
        {
            return new PlaceSource(null, name);
        }

        FactDefinition? found = FactTable.Find(Kind, name);
        if (found is null)
        {
            Nodes.ReportUnknown(node, name, What, [.. Facts, .. RuleWords.OperatorWords]);
        }

        return found is null ? null : new PlaceSource(found, null);
    }
}
