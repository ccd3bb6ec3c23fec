using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Settings;

/// <summary>Holds what a settings file, <c>.cfncors.yaml</c>, says.</summary>
public sealed record LintSettings
{
    public static LintSettings None { get; } = new();

    /// <summary>The file; <see langword="null"/> when there is none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The origins that the pages are served from: <c>https://app.example.com</c>.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    /// <summary>Whether the pages call with cookies; <see langword="null"/> when the file does not say.</summary>
    public bool? WithCredentials { get; init; }

    /// <summary>Headers that the pages send beyond what the API asks for.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>In seconds; <see langword="null"/> when the file does not say.</summary>
    public int? MaxAge { get; init; }

    /// <summary>Whether the code of functions may be read.</summary>
    public bool ReadsCode { get; init; } = true;

    /// <summary>By API id or title of its specification: <c>off</c>, <c>auto</c> or <c>required</c>.</summary>
    public ImmutableDictionary<string, string> Modes { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>In the order of the text; the last that selects a rule wins.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>Globs of files to pass over, relative to the settings file's folder.</summary>
    public ImmutableArray<string> ExcludedFiles { get; init; } = [];

    public ImmutableArray<SettingsOverride> Overrides { get; init; } = [];
}
