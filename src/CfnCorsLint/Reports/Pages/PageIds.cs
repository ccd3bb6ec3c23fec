using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Findings;
using CfnCorsLint.Views;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Makes the ids of the elements of a page, which its links lead to.</summary>
internal sealed class PageIds
{
    private readonly ImmutableArray<InspectedFile> _files;

    public PageIds(ImmutableArray<InspectedFile> files)
    {
        _files = files;
    }

    /// <summary>Whether the page is about that file alone.</summary>
    public bool IsOnlyFile(string path) => _files is [var only] && only.View.File == path;

    /// <param name="file">Which of the files, from 0.</param>
    public static string OfFile(int file) =>
        string.Create(CultureInfo.InvariantCulture, $"file-{file + 1}");

    /// <param name="file">Which of the files, from 0.</param>
    /// <param name="api">Which of its APIs, from 0.</param>
    public static string OfApi(int file, int api) =>
        string.Create(CultureInfo.InvariantCulture, $"{OfFile(file)}-api-{api + 1}");

    /// <param name="api">The name of the place of the API.</param>
    /// <param name="row">Which of its rows, from 0.</param>
    public static string OfRow(string api, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{api}-route-{row + 1}");

    /// <summary>The row of the route that a finding is about; <see langword="null"/> when it is about none, or that is not shown.</summary>
    public string? OfRoute(int file, Finding finding)
    {
        ImmutableArray<ApiView> apis = _files[file].View.Apis;
        for (int api = 0; api < apis.Length; api++)
        {
            if (apis[api].Id == finding.Api)
            {
                int row = apis[api]
                    .Rows.Select(route => route.Path)
                    .ToImmutableArray()
                    .IndexOf(finding.Route ?? "");
                return row < 0 ? null : OfRow(OfApi(file, api), row);
            }
        }

        return null;
    }
}
