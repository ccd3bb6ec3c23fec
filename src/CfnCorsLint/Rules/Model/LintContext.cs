using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Model;

/// <summary>All that rules may ask about one file.</summary>
/// <param name="Modes">By API id or title of its specification, from the settings: <c>off</c>, <c>auto</c>, <c>required</c>.</param>
public sealed record LintContext(
    ApiModel Model,
    PageSettings PageSettings,
    ImmutableDictionary<string, string> Modes
)
{
    public Template Template => Model.Template;
}
