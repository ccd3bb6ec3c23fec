namespace CfnCorsLint.Symptoms;

/// <summary>Says what a hole in a known message may stand for.</summary>
public enum HoleKind
{
    /// <summary>The hole stands for one word.</summary>
    Word,

    /// <summary>One word that is not the beginning of what the validator of mappings says.</summary>
    Expression,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Anything of some length, with blanks.</summary>
    Phrase,
}
