namespace CfnCorsLint.Syntax;

/// <summary>What a text is written in.</summary>
public enum SyntaxLanguage
{
    Yaml,

    Json,
}
