using System;
using System.Collections.Generic;
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
    private readonly Dictionary<string, int> _known = new Dictionary<string, int>();

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
        var trees = new MemoryStream();
        foreach (string path in paths)
        {
            try
            {
                Pack(path, new BinaryWriter(trees));
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
                output.Write(paths.Length);
                output.Write(trees.ToArray());
            }
        }

        return !Log.HasLoggedErrors;
    }

    private void Pack(string path, BinaryWriter output)
    {
        using (var text = new StreamReader(path))
        {
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            Write(parser, output);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
        }
    }

    /// <summary>One node and all below it: a letter, and the number of its text or of its children.</summary>
    private void Write(IParser parser, BinaryWriter output)
    {
        var node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            throw new YamlException(node.Start, node.End, "A rule has no tags and no anchors.");
        }

        if (node is Scalar scalar)
        {
            output.Write(scalar.Style == ScalarStyle.Plain ? 'p' : 'q');
            output.Write(NumberOf(scalar.Value));
            return;
        }

        var children = new MemoryStream();
        int count = 0;
        for (
            var writer = new BinaryWriter(children);
            !parser.TryConsume<MappingEnd>(out _);
            count++
        )
        {
            if (parser.TryConsume<SequenceEnd>(out _))
            {
                break;
            }

            Write(parser, writer);
        }

        output.Write(node is MappingStart ? 'm' : 's');
        output.Write(node is MappingStart ? count / 2 : count);
        output.Write(children.ToArray());
    }

    private int NumberOf(string text)
    {
        if (!_known.TryGetValue(text, out int number))
        {
            _known[text] = number = _texts.Count;
            _texts.Add(text);
        }

        return number;
    }
}
