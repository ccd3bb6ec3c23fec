using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Selection;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Findings.Suppressions;

/// <summary>Gathers the suppressions of one text, and what was meant as one and is none.</summary>
internal sealed class SuppressionCollector
{
    private readonly ImmutableArray<Rule> _rules;
    private readonly ImmutableArray<Suppression>.Builder _all =
        ImmutableArray.CreateBuilder<Suppression>();
    private readonly ImmutableArray<MalformedSuppression>.Builder _malformed =
        ImmutableArray.CreateBuilder<MalformedSuppression>();

    /// <param name="rules">All there are.</param>
    public SuppressionCollector(ImmutableArray<Rule> rules)
    {
        _rules = rules;
    }

    public ImmutableArray<Suppression> All => [.. _all];

    public ImmutableArray<MalformedSuppression> Malformed => [.. _malformed];

    public void Report(TextSpan place, string why) =>
        _malformed.Add(new MalformedSuppression(place, why));

    /// <summary>Takes the selectors that mean a rule as a suppression, and reports the others.</summary>
    /// <param name="written">Ids, names or beginnings of ids.</param>
    /// <param name="node">The item of the metadata; <see langword="null"/> for a comment.</param>
    public void Add(
        TextSpan place,
        IEnumerable<string> written,
        string reason,
        TextSpan? scope,
        SyntaxNode? node
    )
    {
        ImmutableArray<string> ids =
        [
            .. written.Select(id => id.Trim()).Where(id => id.Length > 0),
        ];
        if (ids.IsEmpty)
        {
            Report(
                place,
                "A suppression without the id of a rule silences nothing: write it as ignore[CORS101]."
            );
            return;
        }

        ILookup<bool, string> known = ids.ToLookup(id =>
            _rules.Any(rule => RuleSelector.Means(id, rule))
        );
        foreach (string wrong in known[false])
        {
            string near = Spelling.Hint(
                wrong,
                _rules.Select(rule => rule.Id).Concat(_rules.Select(rule => rule.Name))
            );
            Report(place, $"There is no rule '{wrong}', so nothing is silenced{near}");
        }

        if (known[true].Any())
        {
            _all.Add(
                new Suppression(place, [.. known[true]], reason.Trim(), scope) { Node = node }
            );
        }
    }
}
