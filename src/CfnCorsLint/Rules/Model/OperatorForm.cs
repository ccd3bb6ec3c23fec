namespace CfnCorsLint.Rules.Model;

/// <summary>What may stand to the right of an operator.</summary>
public enum OperatorForm
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A text or a fact.</summary>
    One,

    /// <summary>A list of texts or a fact.</summary>
    Several,

    /// <summary>Two whole numbers, both included.</summary>
    Range,

    /// <summary>A regular expression.</summary>
    Pattern,
}
