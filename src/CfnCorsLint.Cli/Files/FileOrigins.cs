using CfnCorsLint.Cli.Files.Disk;
using CfnCorsLint.Cli.Files.Repositories;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Files;

/// <summary>Tells from the path of a file which tool wrote it.</summary>
internal static class FileOrigins
{
    /// <param name="fullPath">Absolute.</param>
    public static TemplateOrigin Of(string fullPath)
    {
        string path = fullPath.Replace(Path.DirectorySeparatorChar, '/');
        // Most paths tell nothing, and then the system need not be asked where the repository begins.
        if (FileNames.OriginOf(path) is not TemplateOrigin.Unknown and var origin)
        {
            // A folder above the repository says nothing of what is in it.
            string? root = Repository.RootAbove(Path.GetDirectoryName(fullPath) ?? fullPath);
            return root is null ? origin : FileNames.OriginOf(FileFinder.Shown(fullPath, root));
        }

        return TemplateOrigin.Unknown;
    }

    /// <summary>Whether the path alone tells that a tool wrote the file.</summary>
    public static bool IsMadeByTool(string fullPath) =>
        Of(fullPath) is not (TemplateOrigin.Unknown or TemplateOrigin.PerhapsPackage);
}
