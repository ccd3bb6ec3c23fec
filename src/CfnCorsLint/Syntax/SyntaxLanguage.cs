namespace CfnCorsLint.Syntax;

/// <summary>Says which language a text is written in.</summary>
public enum SyntaxLanguage
{
    Yaml,

    Json,

    /// <summary>A programming language: its text is no tree here.</summary>
    Code,
}
