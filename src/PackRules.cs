using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

/// <summary>The build step that writes what <c>Rules/Reading/PackedRules.cs</c> reads.</summary>
public sealed class PackRules : Task
{
    private readonly List<string> _texts = new List<string>();
    private readonly Dictionary<string, ushort> _numbersOfTexts = new Dictionary<string, ushort>();
    private readonly MemoryStream _nodes = new MemoryStream();
    private readonly Dictionary<string, ushort> _numbersOfNodes = new Dictionary<string, ushort>();

    /// <summary>The files <c>rules/*/rule.yaml</c>.</summary>
    [Required]
    public ITaskItem[] Files { get; set; }

    /// <summary>The path of the packed file.</summary>
    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        string[] paths = Files
            .Select(file => file.GetMetadata("FullPath"))
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToArray();
        var roots = new List<ushort>();
        foreach (string path in paths)
        {
            try
            {
                roots.Add(Pack(path));
            }
            catch (YamlException problem)
            {
                Log.LogError("", "", "", path, (int)problem.Start.Line, 0, 0, 0, problem.Message);
            }
        }

        if (!Log.HasLoggedErrors)
        {
            using (var output = new BinaryWriter(File.Create(Output)))
            {
                output.Write(_texts.Count);
                _texts.ForEach(output.Write);
                output.Write(_numbersOfNodes.Count);
                output.Write(_nodes.ToArray());
                output.Write(roots.Count);
                roots.ForEach(output.Write);
            }
        }

        return !Log.HasLoggedErrors;
    }

    /// <returns>The number of the root.</returns>
    private ushort Pack(string path)
    {
        using (var text = new StreamReader(path))
        {
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            ushort root = Pack(parser);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return root;
        }
    }

    /// <returns>The number of the node; equal nodes are one.</returns>
    private ushort Pack(IParser parser)
    {
        var node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            throw new YamlException(node.Start, node.End, "A rule has no tags and no anchors.");
        }

        if (node is Scalar scalar)
        {
            return Keep(
                scalar.Style == ScalarStyle.Plain ? 'p' : 'q',
                new[] { NumberOf(scalar.Value) }
            );
        }

        var children = new List<ushort>();
        while (!parser.TryConsume<MappingEnd>(out _) && !parser.TryConsume<SequenceEnd>(out _))
        {
            children.Add(Pack(parser));
        }

        return Keep(node is MappingStart ? 'm' : 's', children);
    }

    /// <summary>A node is a letter, how many numbers follow, and these: of its text, or of its children, which come before it.</summary>
    private ushort Keep(char form, IReadOnlyList<ushort> numbers)
    {
        string key = $"{form} {string.Join(" ", numbers)}";
        if (!_numbersOfNodes.TryGetValue(key, out ushort number))
        {
            _numbersOfNodes[key] = number = checked((ushort)_numbersOfNodes.Count);
            var output = new BinaryWriter(_nodes);
            output.Write((byte)form);
            output.Write(checked((ushort)numbers.Count));
            numbers.ToList().ForEach(output.Write);
        }

        return number;
    }

    private ushort NumberOf(string text)
    {
        if (!_numbersOfTexts.TryGetValue(text, out ushort number))
        {
            _numbersOfTexts[text] = number = checked((ushort)_texts.Count);
            _texts.Add(text);
        }

        return number;
    }
}
