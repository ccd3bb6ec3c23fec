namespace CfnCorsLint.Reports;

/// <summary>A finding as a baseline file remembers it, to keep it silent in later runs.</summary>
/// <param name="File">The path of the file, as seen from the folder of the baseline.</param>
/// <param name="Rule">Its id; <c>""</c> where nobody wrote one.</param>
/// <param name="Fingerprint">That of the finding in its file.</param>
public sealed record BaselineEntry(string File, string Rule, string Fingerprint);
