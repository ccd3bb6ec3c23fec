using System.Collections.Immutable;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Templates;

namespace CfnCorsLint;

/// <summary>Holds what a run is asked to do with a file: the rules in force, the settings of the pages, and what is known of the file.</summary>
/// <param name="Rules">Chosen when the first template is judged.</param>
/// <param name="Modes">By API id or title of its specification, from the settings: <c>off</c>, <c>auto</c>, <c>required</c>.</param>
/// <param name="IsNamed">Whether the file was named, not found in a folder: only then is a syntax error reported.</param>
public sealed record LintOptions(
    Lazy<RuleSet> Rules,
    PageSettings PageSettings,
    ImmutableDictionary<string, string> Modes,
    bool IsNamed
)
{
    public StackUse Use { get; init; } = StackUse.None;

    /// <summary>Adds headers that pages send besides to what is known of them.</summary>
    public LintOptions WithHeaders(ImmutableArray<string> headers) =>
        this with
        {
            PageSettings = PageSettings with
            {
                Headers =
                [
                    .. PageSettings
                        .Headers.Concat(headers)
                        .Distinct(StringComparer.OrdinalIgnoreCase),
                ],
            },
        };

    /// <summary>Says that pages call with cookies or other credentials.</summary>
    public LintOptions WithCredentials() =>
        this with
        {
            PageSettings = PageSettings with { WithCredentials = true },
        };

    /// <summary>The values of parameters that the user gives: they are certain.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Values of parameters in files beside the template.</summary>
    public ImmutableArray<ParameterSource> Sources { get; init; } = [];

    /// <summary>What wrote the file, as far as its path tells.</summary>
    public TemplateOrigin Origin { get; init; }
}
