namespace CfnCorsLint.Rules.Model;

/// <summary>Says what may stand to the right of an operator.</summary>
public enum OperatorForm
{
    /// <summary>The right side is <c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>The right side is a text or a fact.</summary>
    One,

    /// <summary>The right side is a list of texts or a fact.</summary>
    Several,

    /// <summary>The right side consists of two whole numbers, both included.</summary>
    Range,

    /// <summary>The right side is a regular expression.</summary>
    Pattern,
}
