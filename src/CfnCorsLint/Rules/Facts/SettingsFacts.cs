using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about what the settings and the command line say of the pages that call.</summary>
internal static class SettingsFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("origins", "the origins of the settings", one => Fact.Of(PageSettings(one).Origins)),
        new(
            "first-origin",
            "the first origin of the settings",
            one => Fact.Of(PageSettings(one).Origins.FirstOrDefault())
        ),
        new("headers", "the headers of the settings", Headers),
        new("credentials", "the credentials of the settings", Credentials),
        new("max-age", "the max-age of the settings", MaxAge),
    ];

    private static PageSettings PageSettings(Subject subject) => subject.Context.PageSettings;

    private static Fact Headers(Subject subject) =>
        Fact.Of(
            PageSettings(subject).Headers.Select(name => new NameItem(name)),
            ignoresCase: true
        );

    private static Fact Credentials(Subject subject) =>
        PageSettings(subject).WithCredentials is { } wanted ? Fact.Of(wanted) : Fact.Missing();

    private static Fact MaxAge(Subject subject) =>
        PageSettings(subject).MaxAge is { } seconds ? Fact.Of(seconds) : Fact.Missing();
}
