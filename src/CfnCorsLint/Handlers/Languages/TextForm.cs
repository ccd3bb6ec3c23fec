namespace CfnCorsLint.Handlers.Languages;

/// <summary>Describes one way in which a language writes texts: in which quotes, with which escapes.</summary>
/// <param name="Open">What begins the text, letters before the quote in lower case.</param>
/// <param name="Close">What ends it.</param>
/// <param name="HasEscapes">Whether a backslash takes its meaning from the next character.</param>
/// <param name="MayBreak">Whether it may go on in the next line.</param>
/// <param name="Hole">What begins an expression in it, up to its closing brace; <see langword="null"/> for none.</param>
internal sealed record TextForm(
    string Open,
    string Close,
    bool HasEscapes = true,
    bool MayBreak = false,
    string? Hole = null
);
