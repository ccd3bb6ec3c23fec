using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>The law of the stages is worth as much as the reader of compiled code sees: tried on the tests themselves.</summary>
public sealed class TypeUsesTests
{
    private static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> s_uses =
        TypeUses.Of(typeof(TypeUsesTests).Assembly.Location);

    [Theory]
    [InlineData("Architecture.TypeUses", "Architecture.SignatureTypes", "a field")]
    [InlineData("Architecture.TypeUses", "Architecture.IlTokens", "a call in a body")]
    [InlineData("Architecture.PackageHome", "Support.SourceFile", "a parameter")]
    [InlineData("Architecture.FileSizeTests", "Support.SourceFile", "a type argument")]
    [InlineData("Support.SourceFile", "Support.Repo", "a call in a lambda")]
    public void A_use_is_seen(string user, string used, string how)
    {
        Assert.True(
            s_uses[$"CfnCorsLint.Tests.{user}"].Contains($"CfnCorsLint.Tests.{used}"),
            $"{user} uses {used} by {how}"
        );
    }

    [Fact]
    public void What_is_not_used_is_not_seen()
    {
        Assert.DoesNotContain(
            s_uses["CfnCorsLint.Tests.Support.Repo"],
            used => used.StartsWith("CfnCorsLint.Tests.", StringComparison.Ordinal)
        );
    }
}
