namespace CfnCorsLint.Views.Words;

/// <summary>Says what a piece of a report for people is, so that a terminal can give it a colour.</summary>
public enum TextRole
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
