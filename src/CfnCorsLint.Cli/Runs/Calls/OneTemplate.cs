using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs.Calls;

/// <summary>Reads the one template that a call is meant for, and finds the API that is meant among those it makes.</summary>
internal static class OneTemplate
{
    /// <returns>The file, and the APIs that it makes, with those of its nested stacks.</returns>
    /// <exception cref="CannotRunException">It cannot be read, is none, or is not one.</exception>
    public static (LintedFile File, ImmutableArray<ApiInFile> Apis) Read(
        LintRequest request,
        Shell shell
    )
    {
        var workspace = new Workspace(shell, request);
        (ImmutableArray<WorkItem> items, ImmutableArray<LintedFile> files) = Reading.Of(
            workspace,
            shell,
            Read,
            areAll: true
        );
        if (workspace.IsIncomplete)
        {
            throw new CannotRunException("");
        }

        if (files.Count(file => !file.File.IsOfStack) != 1)
        {
            throw new CannotRunException(NotOne(files));
        }

        StopAtProblem(files[0]);
        return (
            files[0],
            [.. items.Zip(files).SelectMany(pair => ApiInFile.Of(pair.First, pair.Second))]
        );
    }

    /// <param name="name">The id of the API, or the title of its specification; <see langword="null"/> where nobody named one.</param>
    /// <exception cref="CannotRunException">It is not told which of several is meant.</exception>
    public static ApiInFile ApiOf(ImmutableArray<ApiInFile> apis, string? name)
    {
        string ids = string.Join(
            ", ",
            apis.Select(api => api.Id.Length > 0 ? api.Id : api.Title ?? "one without a name")
                .Distinct(StringComparer.Ordinal)
        );
        ImmutableArray<ApiInFile> meant = name is { } id ? Named(apis, id) : apis;
        return meant switch
        {
            [var only] => only,
            [] => throw new CannotRunException(
                $"there is no API '{name}': write --api with one of {ids}"
            ),
            _ when name is null => throw new CannotRunException(
                $"several APIs have such a route: add --api with one of {ids}"
            ),
            _ => throw new CannotRunException(
                $"several nested templates make an API '{name}': name one of them ({string.Join(", ", meant.Select(api => api.File))})"
            ),
        };
    }

    /// <summary>Reads a file without judging it: what is wrong with it is asked only when a call to it is told of.</summary>
    private static LintedFile Read(WorkItem item, FileText text, SourceText source) =>
        new(item.File, text.Bytes, item.Linter.Read(source, item.Files), null, null);

    /// <summary>Says that one file is to be named, and which there are.</summary>
    private static string NotOne(ImmutableArray<LintedFile> files)
    {
        string[] apis =
        [
            .. files
                .Where(file => file.Result is { Model.Apis.IsEmpty: false })
                .Select(file => file.File.ShownPath),
        ];
        return apis switch
        {
            [] => "there is no template or spec with an API: name one",
            [var only] => $"name one template or spec: {only}",
            _ => $"name one template or spec of {apis.Length}, such as {apis[0]}",
        };
    }

    private static void StopAtProblem(LintedFile file)
    {
        if (file.Result is { Tree.Errors: [{ } error, ..], Source: var source })
        {
            LinePosition at = source.PositionAt(error.Span.Start);
            throw new CannotRunException(
                $"{file.File.ShownPath}: line {at.Line + 1}: {error.Message.TrimEnd('.')}"
            );
        }

        if (file.Result?.Model is null)
        {
            throw new CannotRunException(
                $"{file.File.ShownPath}: {file.Problem ?? "is no template and no spec: name a CloudFormation or SAM template, or an OpenAPI spec"}"
            );
        }
    }

    /// <summary>The APIs of that id, else those whose specification has that title.</summary>
    private static ImmutableArray<ApiInFile> Named(ImmutableArray<ApiInFile> apis, string name) =>
        apis.Any(api => api.Id == name)
            ? [.. apis.Where(api => api.Id == name)]
            : [.. apis.Where(api => api.Title == name)];
}
