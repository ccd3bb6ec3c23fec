using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Subjects;
using CfnCorsLint.Tests.Cases;
using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Rules;

/// <summary>What facts declare that they can be worth is what they are worth in the cases of all rules.</summary>
public sealed partial class FactValuesTests
{
    private static readonly Lazy<ILookup<string, string>> s_seen = new(Seen);

    /// <summary>The words of all rules, a path of facts as its parts.</summary>
    private static readonly Lazy<HashSet<string>> s_words = new(() =>
        [
            .. from folder in Directory.EnumerateDirectories(Repo.PathTo("rules"), "CORS*")
            from word in Word().Matches(File.ReadAllText(Path.Join(folder, "rule.yaml")))
            select word.Value,
        ]
    );

    public static TheoryData<string> Facts =>
        [
            .. from kind in RuleWords.Kinds
            from fact in FactTable.Own(kind.Meaning)
            select $"{kind.Text}.{fact.Name}",
        ];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_is_worth_what_it_declares(string name)
    {
        FactDefinition fact = Find(name);
        string[] seen = [.. s_seen.Value[name].Distinct()];

        if (fact.Values is { IsClosed: true } values)
        {
            Assert.True(
                !seen.Except(values.Words).Any(),
                $"'{name}' is {Listed(seen.Except(values.Words))} in some case, which its values do not name."
            );
        }
        else
        {
            Assert.False(
                seen.Length > 0 && seen.All(value => value is "true" or "false"),
                $"'{name}' is true or false and does not say so."
            );
        }
    }

    /// <summary>A value that nothing leads to, or that no case shows, is of no use to the author of a rule.</summary>
    [Theory]
    [MemberData(nameof(Facts))]
    public void A_declared_value_is_seen_in_some_case(string name)
    {
        if (Find(name).Values is { IsClosed: true } values && values != ValueSet.Flags)
        {
            string[] unseen = [.. values.Words.Except(s_seen.Value[name])];
            Assert.True(
                unseen.Length == 0,
                $"'{name}' is {Listed(unseen)} in no case of any rule: write one, or do not name the value."
            );
        }
    }

    /// <summary>A fact that nobody asks for is code that nothing holds; the headers of CORS are one table.</summary>
    [Theory]
    [MemberData(nameof(Facts))]
    public void Some_rule_asks_for_a_fact(string name)
    {
        string word = name.Split('.')[^1];

        Assert.True(
            word == "expose-headers" || s_words.Value.Contains(word),
            $"No rule asks for '{name}': take the fact away."
        );
    }

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    private static FactDefinition Find(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        SubjectKind kind = RuleWords.Kinds.First(word => word.Text == name[..dot]).Meaning;
        return FactTable.Own(kind).First(fact => fact.Name == name[(dot + 1)..]);
    }

    private static ILookup<string, string> Seen() =>
        (
            from row in SampleTexts.Names
            let name = row.Data
            let lint = Lint.WithAll(SampleTexts.SettingsOf(name))
            let model = lint.Check(SampleTexts.Named(name)).Model
            where model is not null
            let context = new LintContext(model, lint.PageSettings, lint.Modes)
            from subject in FileSubjects.Of(context)
            from kind in KindsOf(subject)
            from fact in FactTable.Own(kind)
            from value in ValuesOf(fact.Read(subject).Value)
            select (Name: $"{RuleWords.Of(kind)}.{fact.Name}", Value: value)
        ).ToLookup(one => one.Name, one => one.Value);

    /// <summary>A route without a preflight is asked for it, too.</summary>
    private static IEnumerable<SubjectKind> KindsOf(Subject subject) =>
        subject.Kind == SubjectKind.Route
            ? [SubjectKind.Route, SubjectKind.Preflight]
            : [subject.Kind];

    private static IEnumerable<string> ValuesOf(FactValue value) =>
        value switch
        {
            FactValue.Text text => [text.Content],
            FactValue.Flag flag => [flag.IsSet ? "true" : "false"],
            FactValue.Either either => either.Values.SelectMany(ValuesOf),
            _ => [],
        };

    [GeneratedRegex("[a-z0-9]+(-[a-z0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
