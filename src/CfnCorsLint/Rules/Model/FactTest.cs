using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Model;

/// <summary>A test that a rule makes of a fact.</summary>
public abstract record FactTest
{
    private FactTest() { }

    /// <summary>The fact stands in a relation to what the rule says or to another fact.</summary>
    public sealed record Compare(FactOperator Operator, Operand Right) : FactTest;

    /// <summary>The test that a text passes in which a regular expression matches somewhere.</summary>
    public sealed record MatchesPattern(string Text) : FactTest
    {
        /// <summary>How long a pattern may take: rules may be written by anybody, and no pattern may take the tool down.</summary>
        private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

        private Regex? _pattern;

        /// <summary>The regular expression, made when it is first asked for: most rules that have one never come to it.</summary>
        /// <exception cref="ArgumentException">The text is not a regular expression.</exception>
        public Regex Pattern =>
            _pattern ??= new Regex(
                Text,
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
                s_patience
            );

        /// <summary>Whether the pattern matches the text; unknown where to tell takes too long.</summary>
        public Truth Matches(string text)
        {
            try
            {
                return Pattern.IsMatch(text).ToTruth();
            }
            catch (RegexMatchTimeoutException)
            {
                return Truth.Unknown;
            }
        }
    }

    /// <summary>Each name of a list passes the test; those that do not are the items.</summary>
    public sealed record EachItem(FactTest Part) : FactTest;

    /// <summary>The test that a fact passes which passes all of its parts.</summary>
    public sealed record AllOf(ImmutableArray<FactTest> Parts) : FactTest;

    /// <summary>The test that a fact passes which passes some of its parts.</summary>
    public sealed record AnyOf(ImmutableArray<FactTest> Parts) : FactTest;

    /// <summary>The test that a fact passes which does not pass its part.</summary>
    public sealed record Negated(FactTest Part) : FactTest;
}
