namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Where the code comes by which a framework is told to allow origins.</summary>
internal enum FrameworkPlace
{
    /// <summary>On a line of its own, below the one that makes the application.</summary>
    Line,

    /// <summary>Among the arguments of what makes it.</summary>
    Argument,

    /// <summary>Behind the call that makes it.</summary>
    Chain,
}
