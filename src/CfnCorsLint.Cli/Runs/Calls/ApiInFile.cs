using CfnCorsLint.Apis.Model;
using CfnCorsLint.Findings;

namespace CfnCorsLint.Cli.Runs.Calls;

/// <summary>An API that a call may be meant for, with the file that makes it.</summary>
internal sealed record ApiInFile(ApiWorlds Api, ApiModel Model, CheckResult Read, WorkItem Item)
{
    public static IEnumerable<ApiInFile> Of(WorkItem item, LintedFile file) =>
        file.Result is { Model: { } model } read
            ? model.Apis.Select(api => new ApiInFile(api, model, read, item))
            : [];

    public string Id => Api.Id;

    /// <summary>The title of the API's specification; <see langword="null"/> when it has none.</summary>
    public string? Title => Api.Worlds[0].Api.Document?.Title;

    /// <summary>Whether the API means to be called by pages of other origins, as far as that is known.</summary>
    public bool MeansCors => Item.Linter.MeansCors(Model, Api);

    /// <summary>The name that sentences call the API by: its id, or its title, or else words that fit any.</summary>
    public string ShownName =>
        Id.Length > 0 ? $"'{Id}'"
        : Title is { } title ? $"'{title}'"
        : "this API";

    /// <summary>The path of the file, as it is shown.</summary>
    public string File => Item.File.ShownPath;
}
