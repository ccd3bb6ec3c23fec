using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Rules;

/// <summary>The trees of the built-in rule files, which the build packs: to read the YAML would take longer than to check most templates.</summary>
/// <remarks>No node has a place; <c>PackRules.cs</c> writes them.</remarks>
internal sealed class PackedRules
{
    private const string Resource = "rules.packed";

    private readonly BinaryReader _input;
    private readonly ImmutableArray<string> _texts;

    private PackedRules(BinaryReader input)
    {
        _input = input;
        _texts = ReadMany(input.ReadInt32(), input.ReadString);
    }

    /// <summary>The root of each rule file, in the order of their ids.</summary>
    public static ImmutableArray<SyntaxNode> Read()
    {
        using Stream stream =
            typeof(PackedRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"'{Resource}' is not embedded.");
        using var input = new BinaryReader(stream);
        var rules = new PackedRules(input);
        return ReadMany(input.ReadInt32(), rules.ReadNode);
    }

    private SyntaxNode ReadNode()
    {
        char form = _input.ReadChar();
        int number = _input.ReadInt32();
        return form switch
        {
            'm' => new MappingNode(default, ReadMany(number, ReadEntry), isFlow: false),
            's' => new SequenceNode(default, ReadMany(number, ReadNode), isFlow: false),
            'p' => new ScalarNode(default, 0, _texts[number], ScalarStyle.Plain),
            _ => new ScalarNode(default, 0, _texts[number], ScalarStyle.DoubleQuoted),
        };
    }

    private MappingEntry ReadEntry() => new(ReadNode(), ReadNode());

    private static ImmutableArray<T> ReadMany<T>(int count, Func<T> read)
    {
        var all = new T[count];
        for (int at = 0; at < count; at++)
        {
            all[at] = read();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }
}
