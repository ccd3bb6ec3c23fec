using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Cli;

/// <summary>Holds everything outside of the command that it may look at or write to, so that tests need no process.</summary>
/// <param name="Out">Ends lines with <c>\n</c>, like <paramref name="Error"/>.</param>
/// <param name="Folder">The working folder, absolute.</param>
/// <param name="Variable">An environment variable; <see langword="null"/> or empty when it is not set.</param>
/// <param name="OutIsTerminal">Whether a person watches <paramref name="Out"/>.</param>
/// <param name="ErrorIsTerminal">Whether a person watches <paramref name="Error"/>.</param>
internal sealed record Shell(
    Stream In,
    TextWriter Out,
    TextWriter Error,
    string Folder,
    Func<string, string?> Variable,
    bool OutIsTerminal,
    bool ErrorIsTerminal
)
{
    /// <summary>Columns of the terminal that <see cref="Out"/> is shown on; <see langword="null"/> where it is none, or nobody knows.</summary>
    public int? Columns { get; init; }

    /// <summary>The name of this build, as pages show it.</summary>
    public string Tool { get; init; } = ToolVersion.Line;

    /// <summary>The time of the run, which a page and a report may tell.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Prints one line on stderr, whatever text is quoted in it.</summary>
    public void Complain(string message) => Error.WriteLine($"cfncors: {Printable.Of(message)}");
}
