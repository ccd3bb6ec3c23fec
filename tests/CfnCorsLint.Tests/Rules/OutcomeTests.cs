using CfnCorsLint.Rules.Conditions;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Tests.Rules;

/// <summary>What several conditions together rest on.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("", "True", "False")]
    [InlineData("T T", "True", "True")]
    [InlineData("T F", "False", "True")]
    [InlineData("T U", "Unknown", "True")]
    [InlineData("F U", "False", "Unknown")]
    [InlineData("F F", "False", "False")]
    [InlineData("U U", "Unknown", "Unknown")]
    public void Parts_are_put_together_after_Kleene(string parts, string all, string any)
    {
        Outcome[] outcomes =
        [
            .. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read),
        ];

        Assert.Equal(all, Outcome.AllOf([.. outcomes]).Truth.ToString());
        Assert.Equal(any, Outcome.AnyOf([.. outcomes]).Truth.ToString());
    }

    [Fact]
    public void What_is_false_without_a_default_does_not_rest_on_one()
    {
        Outcome byDefault = Resting("Origin");
        Outcome plain = Resting(null);

        Assert.Null(Outcome.AllOf([byDefault, plain]).ByDefaultOf);
        Assert.Equal("Origin", Outcome.AllOf([byDefault]).ByDefaultOf);
        Assert.Equal("Origin", Outcome.AnyOf([byDefault, plain]).ByDefaultOf);
    }

    private static Outcome Read(string letter) =>
        Outcome.Of(
            letter == "T" ? Truth.True
            : letter == "F" ? Truth.False
            : Truth.Unknown
        );

    private static Outcome Resting(string? parameter) =>
        new(
            Truth.False,
            [
                new Evidence(
                    new FactDefinition("a", "a", _ => Fact.Missing()),
                    new Fact(new FactValue.Absent(), ByDefaultOf: parameter)
                ),
            ],
            Outcome.NoWords
        );
}
