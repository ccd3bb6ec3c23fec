namespace CfnCorsLint.Rules.Model;

/// <summary>Says what a rule may write for a parameter of a recipe.</summary>
public enum ParameterKind
{
    /// <summary>One of the words that the recipe declares.</summary>
    Choice,

    /// <summary>A word of the message, which stands for what the finding names; or, in quotes, a text that is written as it stands.</summary>
    Words,

    /// <summary>The name of a header of CORS, or a word of the message that stands for one.</summary>
    Header,

    /// <summary>A fact whose value is a list.</summary>
    List,
}
