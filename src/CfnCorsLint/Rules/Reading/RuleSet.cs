using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Selection;
using CfnCorsLint.Settings;

namespace CfnCorsLint.Rules.Reading;

/// <summary>The rules in force, with the severities the settings give them.</summary>
public sealed record RuleSet(ImmutableArray<Rule> Rules)
{
    /// <summary>Chooses from all rules the ones that are wanted.</summary>
    public static RuleSetReading Choose(ImmutableArray<Rule> all, RuleChoice choice) =>
        new(
            new RuleSet([
                .. from rule in all
                where choice.Select.IsEmpty || IsAmong(rule, choice.Select)
                where !IsAmong(rule, choice.Ignore)
                let selected = IsAmong(rule, choice.Select) ? rule with { IsSelected = true } : rule
                let set = With(
                    selected,
                    [.. choice.Settings.Where(one => RuleSelector.Means(one.Selector, rule))]
                )
                where set is not null
                select set,
            ]),
            [
                .. choice
                    .Select.Concat(choice.Ignore)
                    .Select(selector => RuleSelector.ProblemOf(selector, null, all))
                    .Concat(
                        choice.Settings.Select(setting =>
                            RuleSelector.ProblemOf(setting.Selector, setting.Place, all)
                        )
                    )
                    .OfType<RuleChoiceError>(),
            ]
        );

    private static bool IsAmong(Rule rule, ImmutableArray<string> selectors) =>
        selectors.Any(selector => RuleSelector.Means(selector, rule));

    /// <returns><see langword="null"/> when the rule is off.</returns>
    private static Rule? With(Rule rule, ImmutableArray<RuleSetting> settings)
    {
        Rule? leveled = settings.LastOrDefault(one => one.Level is not null)?.Level switch
        {
            RuleLevel.Off => null,
            RuleLevel.Note => At(rule, Severity.Note),
            RuleLevel.Warning => At(rule, Severity.Warning),
            RuleLevel.Error => At(rule, Severity.Error),
            _ => rule,
        };
        FixLevel? trust = settings.LastOrDefault(one => one.Fix is not null)?.Fix;
        return leveled is not null && trust is { } level ? WithTrust(leveled, level) : leveled;
    }

    private static Rule At(Rule rule, Severity severity) =>
        rule with
        {
            Severity = severity,
            SeverityCases = [],
            Otherwise = severity,
            IsSelected = true,
        };

    /// <summary>Lowers the trust of the rule's fixes to the level of the settings; nothing ever raises it.</summary>
    private static Rule WithTrust(Rule rule, FixLevel level)
    {
        if (level == FixLevel.Off)
        {
            return rule with { Fix = null, Fixes = [] };
        }

        Trust most = level == FixLevel.Safe ? Trust.Safe : Trust.Unsafe;
        ImmutableArray<FixChoice> fixes =
        [
            .. rule.Fixes.Select(fix =>
                fix with
                {
                    Recipe = fix.Recipe with { Trust = Least(fix.Recipe.Trust, most) },
                    Cases =
                    [
                        .. fix.Cases.Select(one => one with { Trust = Least(one.Trust, most) }),
                    ],
                }
            ),
        ];
        return rule with { Fixes = fixes, Fix = fixes.IsEmpty ? null : fixes[0].Recipe };
    }

    private static Trust Least(Trust left, Trust right) => left < right ? left : right;
}
