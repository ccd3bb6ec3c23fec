using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Handlers;
using CfnCorsLint.Handlers.Places;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Functions;

/// <summary>Says where in the repository the code of a function lies, as its template has it.</summary>
/// <param name="Folder">Where the template says, beside itself; a single file may stand there.</param>
/// <param name="Above">Where else the folder may be: the template is built from a folder above it, as with <c>sam build --base-dir</c>.</param>
/// <param name="Why">Why the code lies in no folder of the repository; <see langword="null"/> where it may.</param>
internal sealed record CodeLocation(string Folder, ImmutableArray<string> Above, string? Why)
{
    /// <summary>Whether a tool copied the code there, so that nobody writes it where it is.</summary>
    public bool IsCopy { get; private init; }

    /// <summary>What the template says, in its own words.</summary>
    private string Written { get; init; } = "";

    public static CodeLocation Of(Template template, Resource function, Element code)
    {
        string own = CodePaths.FolderOf(template.Tree.Source.Path);
        bool isSam = function.Type == SamTypes.Function;
        if (!code.Exists)
        {
            return isSam ? new CodeLocation(own, [], null) : Not("its code is written nowhere");
        }

        if (UploadedAsset.Of(function, "Code") is { } copy)
        {
            return UploadedAsset.IsBundled(function)
                ? Not("its code is bundled")
                : new CodeLocation(CodePaths.Join(own, copy.Value), [], null) { IsCopy = true };
        }

        return code.SureText() is not { } path ? Not(WhyNoText(code))
            // The templates of .NET projects write an empty text for the folder of the template.
            : path.Length == 0 ? new CodeLocation(own, [], null)
            : path.StartsWith('/') || !ReferredFiles.IsLocal(path)
                ? Not($"its code lies in '{path}'")
            : path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".jar", StringComparison.OrdinalIgnoreCase)
                ? Not($"its code is the archive '{path}'")
            : new CodeLocation(CodePaths.Join(own, path), [.. FoldersAbove(own, path)], null)
            {
                Written = path,
            };
    }

    /// <summary>Whether the code of any other service might lie under such a path: <c>src/app.handler</c>.</summary>
    public bool IsOfCommonNames(string handler) =>
        $"{Written}/{handler}"
            .Split('/')
            .All(name => name is "" or "." || BuiltFile.IsCommon(name.Split('.')[0]));

    /// <summary>The root of the function: what holds a single file, where the template names one.</summary>
    public CodeRoot In(ICodeFiles files, CodeRoot root) =>
        SourceCode.IsCode(Folder) && files.Find(Folder) is not null
            ? root with
            {
                Folder = CodePaths.FolderOf(Folder),
            }
            : root;

    private static CodeLocation Not(string why) => new("", [], why);

    private static string WhyNoText(Element code) =>
        code["S3Bucket"].Exists || code["Bucket"].Exists
            ? "its code lies in a bucket"
            : "where its code lies is known at deployment alone";

    private static IEnumerable<string> FoldersAbove(string own, string path)
    {
        bool isRelative = path.StartsWith('.') && !path.StartsWith("./", StringComparison.Ordinal);
        while (own.Length > 0 && !isRelative)
        {
            own = CodePaths.FolderOf(own);
            yield return CodePaths.Join(own, path);
        }
    }
}
