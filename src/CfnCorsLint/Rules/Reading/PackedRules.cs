using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules.Reading;

/// <summary>The trees of the built-in rule files, which the build packs: to read the YAML would take longer than to check most templates.</summary>
/// <remarks>No node has a place, nor a parent that can be trusted: what stands in several places is one node. <c>PackRules.cs</c> writes them.</remarks>
internal sealed class PackedRules
{
    private const string RuleFiles = "rules.packed";

    private readonly BinaryReader _input;
    private readonly string[] _texts;
    private readonly SyntaxNode[] _nodes;

    private PackedRules(BinaryReader input)
    {
        _input = input;
        _texts = new string[input.ReadInt32()];
        for (int at = 0; at < _texts.Length; at++)
        {
            _texts[at] = input.ReadString();
        }

        _nodes = new SyntaxNode[input.ReadInt32()];
        for (int at = 0; at < _nodes.Length; at++)
        {
            _nodes[at] = ReadNode();
        }
    }

    /// <summary>The root of each rule file, in the order of their ids.</summary>
    public static ImmutableArray<SyntaxNode> Read() => Read(RuleFiles);

    /// <summary>The root of each file that was packed into a resource.</summary>
    public static ImmutableArray<SyntaxNode> Read(string resource)
    {
        using Stream stream =
            typeof(PackedRules).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"'{resource}' is not embedded.");
        using var input = new BinaryReader(stream);
        var rules = new PackedRules(input);
        return rules.ReadItems(input.ReadInt32());
    }

    private SyntaxNode ReadNode()
    {
        byte form = _input.ReadByte();
        int count = _input.ReadUInt16();
        return form switch
        {
            (byte)'m' => new MappingNode(default, ReadEntries(count / 2), isFlow: false),
            (byte)'s' => new SequenceNode(default, ReadItems(count), isFlow: false),
            (byte)'p' => new ScalarNode(default, 0, ReadText(), ScalarStyle.Plain),
            _ => new ScalarNode(default, 0, ReadText(), ScalarStyle.DoubleQuoted),
        };
    }

    private string ReadText() => _texts[_input.ReadUInt16()];

    private SyntaxNode ReadKnown() => _nodes[_input.ReadUInt16()];

    private ImmutableArray<SyntaxNode> ReadItems(int count)
    {
        var items = new SyntaxNode[count];
        for (int at = 0; at < count; at++)
        {
            items[at] = ReadKnown();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private ImmutableArray<MappingEntry> ReadEntries(int count)
    {
        var entries = new MappingEntry[count];
        for (int at = 0; at < count; at++)
        {
            entries[at] = new MappingEntry(ReadKnown(), ReadKnown());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }
}
