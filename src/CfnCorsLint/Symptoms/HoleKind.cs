namespace CfnCorsLint.Symptoms;

/// <summary>What may stand in a hole of a text.</summary>
public enum HoleKind
{
    /// <summary>One word.</summary>
    Word,

    /// <summary>One word that is not the beginning of what the validator of mappings says.</summary>
    Expression,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Anything of some length, with blanks.</summary>
    Phrase,
}
