namespace CfnCorsLint.Rules.Model;

/// <summary>Says how much trust a fix deserves, least first.</summary>
public enum Trust
{
    /// <summary>Never written: the text has a blank that only a person can fill, or the place must not be edited by a tool.</summary>
    DisplayOnly,

    /// <summary>The fix is written with <c>--unsafe</c>: it changes what the API answers, or who may call it.</summary>
    Unsafe,

    /// <summary>Written by <c>fix</c>: the template does what it already says.</summary>
    Safe,
}
