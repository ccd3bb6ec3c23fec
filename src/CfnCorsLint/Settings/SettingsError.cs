using CfnCorsLint.Text;

namespace CfnCorsLint.Settings;

/// <summary>A place in a settings file that is not understood.</summary>
/// <param name="Message">One sentence.</param>
public sealed record SettingsError(SourceText Source, TextSpan Span, string Message);
