namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Says where the code goes that tells a framework to allow origins.</summary>
internal enum FrameworkPlace
{
    /// <summary>On a line of its own, below the one that makes the application.</summary>
    Line,

    /// <summary>Among the arguments of what makes it.</summary>
    Argument,

    /// <summary>Behind the call that makes it.</summary>
    Chain,
}
