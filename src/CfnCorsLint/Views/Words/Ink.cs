namespace CfnCorsLint.Views.Words;

/// <summary>What a piece of a report for people is, as far as its colour goes.</summary>
public enum Ink
{
    Plain,

    Bold,

    Error,

    Warning,

    Note,

    Good,

    /// <summary>What is taken away.</summary>
    Removed,

    /// <summary>Line numbers and the rules beside them.</summary>
    Frame,

    Faint,
}
