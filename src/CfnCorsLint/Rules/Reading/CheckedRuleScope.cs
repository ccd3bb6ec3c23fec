using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>Reads the words of a rule that a person just wrote: looks each of them up, and reports those that mean nothing.</summary>
internal sealed class CheckedRuleScope : RuleScope
{
    private readonly string _id;

    /// <param name="id">The rule's own id, which other rules need not know yet.</param>
    public CheckedRuleScope(DocumentNodes nodes, SubjectKind kind, string id)
        : base(nodes, kind)
    {
        _id = id;
    }

    private ImmutableArray<string> Words => [.. RuleWords.OperatorWords, .. MessageWords.For(Kind)];

    public override string Message(SyntaxNode node, params ImmutableArray<string> more)
    {
        string text = base.Message(node, more);
        Sentence sentence = Sentence.Parse(text);
        if (sentence.Error is { } error)
        {
            Nodes.Report(node, error);
        }

        foreach (string hole in sentence.Holes)
        {
            CheckWord(node, hole, "a word that this message can use", more);
        }

        return text;
    }

    public override FactTest.MatchesPattern Pattern(SyntaxNode node)
    {
        FactTest.MatchesPattern test = base.Pattern(node);
        try
        {
            _ = test.Pattern;
        }
        catch (ArgumentException)
        {
            Nodes.Report(node, $"'{test.Text}' is not a regular expression.");
        }

        return test;
    }

    public override Operand.Literal Literal(SyntaxNode node, FactDefinition? fact)
    {
        Operand.Literal literal = base.Literal(node, fact);
        if (fact?.Values is { } values)
        {
            foreach ((SyntaxNode item, string text) in ItemsOf(node).Zip(literal.Texts))
            {
                if (!values.Words.Contains(text))
                {
                    Nodes.ReportUnknown(item, text, $"a value of '{fact.Name}'", values.Words);
                }
            }
        }

        return literal;
    }

    public override RecipeArgument Argument(RecipeParameter parameter, SyntaxNode node)
    {
        RecipeArgument argument = base.Argument(parameter, node);
        string what = $"something for '{parameter.Name}'";
        switch (parameter.Kind)
        {
            case ParameterKind.Choice when !parameter.Choices.Contains(argument.Text):
                Nodes.ReportUnknown(node, argument.Text, what, parameter.Choices);
                break;
            case ParameterKind.Words or ParameterKind.Header when argument.IsWord:
                CheckWord(
                    node,
                    argument.Text,
                    what,
                    parameter.Kind == ParameterKind.Header ? HeaderNames.OfAnswers : []
                );
                break;
            case ParameterKind.List:
                Fact(node, argument.Text);
                break;
            default:
                break;
        }

        return argument;
    }

    public override ImmutableArray<string> Ids(SyntaxNode node)
    {
        ImmutableArray<string> ids = base.Ids(node);
        foreach ((SyntaxNode item, string id) in ItemsOf(node).Zip(ids))
        {
            if (id != _id && !BuiltInRules.Ids.Contains(id))
            {
                Nodes.ReportUnknown(item, id, "the id of a rule", BuiltInRules.Ids);
            }
        }

        return ids;
    }

    private void CheckWord(SyntaxNode node, string word, string what, ImmutableArray<string> more)
    {
        if (!Words.Contains(word) && !more.Contains(word) && FactTable.Find(Kind, word) is null)
        {
            Nodes.ReportUnknown(node, word, what, [.. Words, .. more, .. Facts]);
        }
    }

    private static ImmutableArray<SyntaxNode> ItemsOf(SyntaxNode node) =>
        node.Resolved is SequenceNode list ? list.Items : [node];
}
