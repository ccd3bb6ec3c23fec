using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates;

/// <summary>Holds the entries of a section, in which loops over lists of plain texts are replaced by what they make.</summary>
/// <param name="Entries">Those that no loop makes are the text's own.</param>
/// <param name="IsWhole">Whether each loop could be expanded, and nothing else adds entries.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html</remarks>
internal sealed record LoopExpansion(ImmutableArray<MappingEntry> Entries, bool IsWhole)
{
    private const string Loop = "Fn::ForEach";

    private const string Extensions = "AWS::LanguageExtensions";

    /// <summary>The most characters that loops may stand for. More is left to the deployment: a loop in a loop soon makes more than can be read.</summary>
    private const long MostCharacters = 4_000_000;

    /// <param name="root">Of the template: without the transform nothing is expanded.</param>
    /// <param name="section">Such as <c>Resources</c>.</param>
    public static LoopExpansion Of(MappingNode root, MappingNode section)
    {
        ImmutableArray<MappingEntry> written = section.EffectiveEntries;
        if (!written.Any(IsExpansion))
        {
            return new LoopExpansion(written, IsWhole: true);
        }

        bool mayLoop = IsExtended(root["Transform"]);
        bool isWhole = true;
        long left = MostCharacters;
        var made = ImmutableArray.CreateBuilder<MappingEntry>();
        var rest = new Stack<MappingEntry>(written.Reverse());
        while (rest.TryPop(out MappingEntry? entry))
        {
            if (!IsExpansion(entry))
            {
                made.Add(entry);
            }
            else if (mayLoop && LiteralLoop.Of(entry) is { } loop && (left -= loop.Length) >= 0)
            {
                foreach (MappingEntry each in loop.Entries().Reverse())
                {
                    rest.Push(each);
                }
            }
            else
            {
                isWhole = false;
            }
        }

        return new LoopExpansion(made.ToImmutable(), isWhole);
    }

    private static bool IsExpansion(MappingEntry entry) =>
        entry.Name is { } name && IntrinsicReader.IsExpansion(name);

    private static bool IsExtended(SyntaxNode? transform) =>
        transform is SequenceNode list
            ? list.Items.Any(item => IsExtensions(item.Resolved))
            : IsExtensions(transform);

    private static bool IsExtensions(SyntaxNode? transform) =>
        transform is ScalarNode { Value: Extensions };

    /// <summary>A loop whose list is written out: it has a name, values, and what is made for each value.</summary>
    private sealed record LiteralLoop(string Name, ImmutableArray<string> Values, MappingNode Body)
    {
        /// <summary>The length in characters of all that the loop makes.</summary>
        public long Length => (long)Values.Length * Body.Span.Length;

        public static LiteralLoop? Of(MappingEntry entry) =>
            entry.Name?.StartsWith(Loop, StringComparison.Ordinal) == true
            && entry.Value.Resolved
                is SequenceNode
                {
                    Items: [ScalarNode { Tag: null, Value: var name }, var values, var body]
                }
            && values.Resolved is SequenceNode { Tag: null } list
            && body.Resolved is MappingNode { Tag: null } made
            && list.Items.All(item => item.Resolved is ScalarNode { Tag: null })
                ? new LiteralLoop(
                    name,
                    [.. list.Items.Select(item => ((ScalarNode)item.Resolved).Value)],
                    made
                )
                : null;

        public IEnumerable<MappingEntry> Entries() =>
            Values.SelectMany(value =>
                new LoopValue(Name, value).In(Body) is MappingNode made ? made.Entries : []
            );
    }
}
