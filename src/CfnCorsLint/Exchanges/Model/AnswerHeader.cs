using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.Model;

/// <summary>A header of an answer, as the browser gets it from the service.</summary>
/// <param name="Name">As the gateway sends it.</param>
/// <param name="Text">Without the inner quotes; <see langword="null"/> when it is not known.</param>
/// <param name="Source">The expression that decides it; <see langword="null"/> when the service does.</param>
public sealed record AnswerHeader(string Name, string? Text, Value? Source)
{
    /// <summary>Whether a mapping template sets the header, so that <see cref="Source"/> is the whole template.</summary>
    public bool IsOfTemplate { get; init; }

    /// <summary>Whether the code of a function sets it, so that it is only likely.</summary>
    public bool IsOfCode { get; init; }

    /// <summary>Whether the header has <see cref="Text"/> only by the default of a parameter.</summary>
    public bool IsByDefault => Source?.ByDefaultOf is not null;
}
