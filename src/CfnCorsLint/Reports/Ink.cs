namespace CfnCorsLint.Reports;

/// <summary>What a piece of a report for people is, as far as its colour goes.</summary>
public enum Ink
{
    Plain,

    Bold,

    Error,

    Warning,

    Note,

    Good,

    /// <summary>Line numbers and the rules beside them.</summary>
    Frame,

    Faint,
}
