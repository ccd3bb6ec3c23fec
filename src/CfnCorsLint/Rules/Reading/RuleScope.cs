using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Reads the words of a rule about one kind of subject. It takes for granted that they are right, as those of packed rules are.</summary>
internal class RuleScope
{
    public RuleScope(DocumentNodes nodes, SubjectKind kind)
    {
        Nodes = nodes;
        Kind = kind;
    }

    public DocumentNodes Nodes { get; }

    public SubjectKind Kind { get; }

    /// <summary>The facts that the rule may ask for.</summary>
    public IEnumerable<string> Facts => FactTable.NamesFor(Kind);

    protected string What => $"a fact of '{RuleWords.Of(Kind)}'";

    /// <param name="more">Words that could stand there besides.</param>
    /// <returns><see langword="null"/>, and an error, when there is no such fact.</returns>
    public FactDefinition? Fact(SyntaxNode node, string name, params ImmutableArray<string> more)
    {
        FactDefinition? found = FactTable.Find(Kind, name);
        if (found is null)
        {
            Nodes.ReportUnknown(node, name, What, [.. Facts, .. more]);
        }

        return found;
    }

    /// <summary>Reads where a finding points: to a fact, or to a word that an operator leaves.</summary>
    public PlaceSource? Place(SyntaxNode node)
    {
        string name = Nodes.Text(node);
        return RuleWords.OperatorWords.Contains(name) ? new PlaceSource(null, name)
            : Fact(node, name, RuleWords.OperatorWords) is { } found ? new PlaceSource(found, null)
            : null;
    }

    /// <summary>Reads a sentence with holes.</summary>
    /// <param name="more">Words that have a meaning there besides those of all messages.</param>
    public virtual string Message(SyntaxNode node, params ImmutableArray<string> more) =>
        Nodes.Text(node);

    /// <summary>Reads a regular expression.</summary>
    public virtual FactTest.MatchesPattern Pattern(SyntaxNode node) => new(Nodes.Text(node));

    /// <summary>Reads what a fact is compared with.</summary>
    /// <param name="fact">The fact; <see langword="null"/> where the rule names none that there is.</param>
    public virtual Operand.Literal Literal(SyntaxNode node, FactDefinition? fact) =>
        new(Nodes.Texts(node));

    /// <summary>Reads what a parameter of a recipe is given.</summary>
    public virtual RecipeArgument Argument(RecipeParameter parameter, SyntaxNode node)
    {
        string text = Nodes.Text(node);
        bool isWord = parameter.Kind switch
        {
            ParameterKind.Words => node.Resolved is ScalarNode { IsPlain: true },
            ParameterKind.Header => !HeaderNames.OfAnswers.Contains(text),
            _ => false,
        };
        return new RecipeArgument(text, isWord);
    }

    /// <summary>Reads ids of rules.</summary>
    public virtual ImmutableArray<string> Ids(SyntaxNode node) => Nodes.Texts(node);
}
