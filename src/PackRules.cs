using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

/// <summary>The build step that writes what <c>Rules/PackedRules.cs</c> reads.</summary>
public sealed class PackRules : Task
{
    private readonly List<string> _texts = new List<string>();
    private readonly Dictionary<string, int> _numbersOfTexts = new Dictionary<string, int>();
    private readonly List<string> _nodes = new List<string>();
    private readonly Dictionary<string, int> _numbersOfNodes = new Dictionary<string, int>();

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
        var roots = new List<int>();
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
                output.Write(_nodes.Count);
                _nodes.ForEach(node => Write(node, output));
                output.Write(roots.Count);
                roots.ForEach(root => output.Write((ushort)root));
            }
        }

        return !Log.HasLoggedErrors;
    }

    /// <returns>The number of the root.</returns>
    private int Pack(string path)
    {
        using (var text = new StreamReader(path))
        {
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            int root = Pack(parser);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return root;
        }
    }

    /// <summary>A node is a letter, and the number of its text or those of its children, which come before it; equal nodes are one.</summary>
    private int Pack(IParser parser)
    {
        var node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            throw new YamlException(node.Start, node.End, "A rule has no tags and no anchors.");
        }

        if (node is Scalar scalar)
        {
            string form = scalar.Style == ScalarStyle.Plain ? "p" : "q";
            return NumberOf(
                $"{form} {NumberOf(scalar.Value, _texts, _numbersOfTexts)}",
                _nodes,
                _numbersOfNodes
            );
        }

        var children = new List<int>();
        while (!parser.TryConsume<MappingEnd>(out _) && !parser.TryConsume<SequenceEnd>(out _))
        {
            children.Add(Pack(parser));
        }

        string letter = node is MappingStart ? "m" : "s";
        return NumberOf(
            string.Join(" ", new[] { letter }.Concat(children.Select(child => $"{child}"))),
            _nodes,
            _numbersOfNodes
        );
    }

    /// <summary>Numbers of two bytes: more than 65,536 nodes are an error of the build.</summary>
    private static void Write(string node, BinaryWriter output)
    {
        string[] words = node.Split(' ');
        output.Write((byte)words[0][0]);
        if (words[0] == "m" || words[0] == "s")
        {
            output.Write(checked((ushort)(words.Length - 1)));
        }

        foreach (string word in words.Skip(1))
        {
            output.Write(ushort.Parse(word, CultureInfo.InvariantCulture));
        }
    }

    private static int NumberOf(string what, List<string> all, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(what, out int number))
        {
            numbers[what] = number = all.Count;
            all.Add(what);
        }

        return number;
    }
}
