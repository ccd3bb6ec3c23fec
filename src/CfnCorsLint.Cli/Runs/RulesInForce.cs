using System.Collections.Immutable;
using CfnCorsLint.Reports;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Rules.Selection;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Holds the built-in rules as settings and the command line want them. They are read only when something asks for them.</summary>
internal sealed class RulesInForce
{
    private readonly ImmutableArray<string> _select;
    private readonly ImmutableArray<string> _ignore;
    private readonly Dictionary<ImmutableArray<RuleSetting>, Lazy<RuleSet>> _known = [];

    /// <exception cref="CannotRunException">A selector means no rule.</exception>
    public RulesInForce(ImmutableArray<string> select, ImmutableArray<string> ignore)
    {
        _select = select;
        _ignore = ignore;
        ThrowIfUnknown(select);
        ThrowIfUnknown(ignore);
    }

    /// <summary>Chooses the rules that these settings leave, when somebody first needs them.</summary>
    /// <param name="errors">Gets what the settings call a rule and is none.</param>
    public Lazy<RuleSet> Choose(
        LintSettings settings,
        ImmutableArray<RuleSetting> ruleSettings,
        ICollection<SettingsError> errors
    )
    {
        if (_known.TryGetValue(ruleSettings, out Lazy<RuleSet>? known))
        {
            return known;
        }

        var choice = new RuleChoice(_select, _ignore, ruleSettings);
        var rules = new Lazy<RuleSet>(() => RuleSet.Choose(BuiltInRules.All, choice).Rules);
        _known.Add(ruleSettings, rules);
        if (settings.Source is { } source && !ruleSettings.IsEmpty)
        {
            foreach (RuleSetting setting in ruleSettings)
            {
                if (
                    RuleSelector.ProblemOf(setting.Selector, setting.Place, BuiltInRules.All) is
                    { } problem
                )
                {
                    errors.Add(new SettingsError(source, setting.Place, problem.Message));
                }
            }
        }

        return rules;
    }

    /// <summary>The ids of the rules that some selectors mean.</summary>
    /// <exception cref="CannotRunException">A selector means no rule.</exception>
    public static ImmutableHashSet<string> IdsOf(ImmutableArray<string> selectors)
    {
        if (selectors.IsEmpty)
        {
            return [];
        }

        ThrowIfUnknown(selectors);
        return
        [
            .. from rule in BuiltInRules.All
            where selectors.Any(selector => RuleSelector.Means(selector, rule))
            select rule.Id,
        ];
    }

    /// <summary>The rules whose ids begin with the word; none where the word is the id of one.</summary>
    public static ImmutableArray<Rule> RangeOf(string word) =>
        BuiltInRules.All.Any(rule => rule.Id.Equals(word, StringComparison.OrdinalIgnoreCase))
            ? []
            :
            [
                .. BuiltInRules.All.Where(rule =>
                    RuleSelector.Means(word, rule)
                    && !rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
                ),
            ];

    /// <summary>Whether a word is the id or the name of a rule, or the beginning of ids.</summary>
    public static bool Knows(string word) =>
        !RangeOf(word).IsEmpty
        || BuiltInRules.All.Any(rule =>
            rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || rule.Id.Equals(word, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The page of one rule, as Markdown.</summary>
    /// <param name="word">Its id or its name.</param>
    /// <exception cref="CannotRunException">There is no such rule, or it has no page.</exception>
    public static string PageOf(string word)
    {
        Rule? rule = BuiltInRules.All.FirstOrDefault(rule =>
            rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || rule.Id.Equals(word, StringComparison.OrdinalIgnoreCase)
        );
        if (rule is not null)
        {
            return BuiltInRules.PageOf(rule.Id) is { } page
                ? ExplainedPage.Of(rule, page)
                : throw new CannotRunException($"{rule.Id} has no page");
        }

        ThrowIfUnknown([word]);
        throw new CannotRunException(
            $"'{word}' means several rules: name one that `cfncors rules` lists"
        );
    }

    private static void ThrowIfUnknown(ImmutableArray<string> selectors)
    {
        foreach (string selector in selectors)
        {
            if (
                RuleSelector.ProblemOf(selector, null, BuiltInRules.All) is { Message: var message }
            )
            {
                string clause = char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
                throw new CannotRunException(
                    message.EndsWith('?') ? clause : $"{clause}: `cfncors rules` lists them"
                );
            }
        }
    }
}
