using CfnCorsLint.Text;

namespace CfnCorsLint.Findings;

/// <summary>A comment that a fix means to take away or to rewrite, while all others stay as they are.</summary>
/// <param name="Place">Of the comment, with its mark.</param>
/// <param name="NewText">Without the mark and the blanks around; <see langword="null"/> when it goes.</param>
public sealed record CommentChange(TextSpan Place, string? NewText);
