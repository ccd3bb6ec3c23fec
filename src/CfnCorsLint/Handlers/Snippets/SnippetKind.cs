namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Lists the ways in which a change of code can make browsers take its answers.</summary>
public enum SnippetKind
{
    /// <summary>The header comes to all answers, which lack it: by the framework that makes them, or one by one.</summary>
    AddOrigin,

    /// <summary>One answer gets the headers that others of the function have.</summary>
    CompleteAnswer,

    /// <summary>One answer gets the form that API Gateway takes.</summary>
    ReshapeAnswer,

    /// <summary>The header goes from the answers that carry it.</summary>
    DropOrigin,

    /// <summary>OPTIONS is answered before anything else.</summary>
    AnswerOptions,
}
