using CfnCorsLint.Text;

namespace CfnCorsLint.Reports;

/// <summary>Names a file that should have been checked and could not be, and says why.</summary>
/// <param name="Path">As it is shown, from the working folder.</param>
/// <param name="At">Where reading ended, from 0; <see langword="null"/> when nothing of the file could be read.</param>
public sealed record UncheckedFile(string Path, LinePosition? At, string Why);
