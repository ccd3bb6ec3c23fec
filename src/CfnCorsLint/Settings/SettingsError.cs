using CfnCorsLint.Text;

namespace CfnCorsLint.Settings;

/// <summary>A mistake in a settings file: a place that is not understood, and why.</summary>
/// <param name="Message">One sentence.</param>
public sealed record SettingsError(SourceText Source, TextSpan Span, string Message);
