namespace CfnCorsLint.Syntax;

/// <summary>Says what kind of token comes next in a JSON text.</summary>
internal enum JsonTokenKind
{
    /// <summary>The end of the text, or of what can be read of it.</summary>
    None,

    /// <summary>The <c>{</c> or <c>[</c> of a collection.</summary>
    Open,

    /// <summary>The <c>}</c> or <c>]</c> of a collection.</summary>
    Close,

    /// <summary>A key or a value in double quotes.</summary>
    String,

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Word,
}
