using System.Collections.Immutable;
using CfnCorsLint.Handlers;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Handlers;

/// <summary>A repository of source code that lies in no folder.</summary>
/// <param name="texts">By path.</param>
internal sealed class MemoryCode(ImmutableDictionary<string, SourceText> texts) : ICodeFiles
{
    public SourceText? Find(string path) => texts.GetValueOrDefault(path);

    public IEnumerable<SourceText> All =>
        texts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value);

    /// <summary>A copy of the folder with another text of a file.</summary>
    public MemoryCode With(SourceText text) => new(texts.SetItem(text.Path, text));

    public ImmutableArray<string>? Under(string folder) =>
        [
            .. texts
                .Keys.Where(path =>
                    folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal)
                )
                .Where(SourceCode.IsCode)
                .Order(StringComparer.Ordinal),
        ];

    public bool HaveSigns() => texts.Values.Any(SourceCode.HasSigns);
}
