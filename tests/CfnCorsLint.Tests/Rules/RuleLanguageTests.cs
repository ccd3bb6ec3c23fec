using CfnCorsLint.Tests.Support;

namespace CfnCorsLint.Tests.Rules;

/// <summary>The page about the language of rules says what the reader takes.</summary>
public sealed class RuleLanguageTests
{
    [Fact]
    public void The_page_tells_every_key_operator_fact_value_and_recipe() =>
        Snapshot.Match(RuleLanguage.Page(), Repo.PathTo("rules/LANGUAGE.md"));
}
