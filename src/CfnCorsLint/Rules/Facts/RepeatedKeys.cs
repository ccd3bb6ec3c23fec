using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Finds the keys that a mapping holds twice, in what is read of a file for its APIs; elsewhere they are no matter of this tool.</summary>
internal sealed class RepeatedKeys
{
    /// <summary>How the types begin that describe APIs.</summary>
    private static readonly ImmutableArray<string> s_apis =
    [
        "AWS::ApiGateway",
        "AWS::Serverless::Api",
        "AWS::Serverless::HttpApi",
        "AWS::Serverless::WebSocketApi",
        "AWS::Lambda::Url",
    ];

    private static readonly ImmutableArray<string> s_withEvents =
    [
        "AWS::Serverless::Function",
        "AWS::Serverless::StateMachine",
    ];

    /// <summary>The sections whose entries count when something that describes an API names them.</summary>
    private static readonly ImmutableArray<string> s_named =
    [
        "Parameters",
        "Conditions",
        "Mappings",
    ];

    private readonly List<SyntaxNode> _read = [];
    private readonly List<NameItem> _found = [];

    private RepeatedKeys() { }

    public static Fact Of(Template template)
    {
        var keys = new RepeatedKeys();
        if (template.Kind == TemplateKind.OpenApi)
        {
            keys.AddAll(template.Root);
        }
        else
        {
            keys.AddTemplate(template.Root);
        }

        foreach (SyntaxTree file in template.Files.Trees)
        {
            keys.AddAll(file.Root);
        }

        NameItem[] repeated = [.. keys._found.OrderBy(one => one.Place?.Span.Start)];
        return Fact.Of(repeated, place: repeated.Length > 0 ? repeated[0].Place : null);
    }

    private void AddTemplate(MappingNode root)
    {
        // Of a section that stands twice the first is void, and may be the one with the APIs.
        foreach (MappingNode resources in ValuesOf(root, "Resources"))
        {
            Add(resources, entry => IsOfApi(entry.Value) || HasRoutes(entry.Value));
            foreach (MappingEntry entry in resources.Entries)
            {
                AddResource(entry.Value);
            }
        }

        if (_read.Count == 0)
        {
            return;
        }

        Add(root, _ => true);
        foreach (MappingNode globals in ValuesOf(root, "Globals"))
        {
            AddGlobals(globals);
        }

        foreach (MappingNode section in s_named.SelectMany(name => ValuesOf(root, name)))
        {
            Add(section, entry => entry.Name is { } name && IsNamed(name));
        }
    }

    private void AddResource(SyntaxNode body)
    {
        if (IsOfApi(body))
        {
            AddAll(body);
        }
        else if (HasRoutes(body) && body.Resolved is MappingNode owner)
        {
            Add(owner, _ => true);
            foreach (MappingNode properties in ValuesOf(owner, "Properties"))
            {
                AddOwner(properties);
            }
        }
    }

    /// <summary>The properties of a function or state machine that make routes.</summary>
    private void AddOwner(MappingNode properties)
    {
        Add(properties, entry => entry.Name is "Events" or "FunctionUrlConfig");
        foreach (MappingNode url in ValuesOf(properties, "FunctionUrlConfig"))
        {
            AddAll(url);
        }

        foreach (MappingNode events in ValuesOf(properties, "Events"))
        {
            Add(events, entry => IsRoute(entry.Value));
            foreach (MappingEntry written in events.Entries.Where(one => IsRoute(one.Value)))
            {
                AddAll(written.Value);
            }
        }
    }

    private void AddGlobals(MappingNode globals)
    {
        Add(globals, _ => true);
        foreach (MappingEntry section in globals.Entries)
        {
            if (section.Name is "Api" or "HttpApi" or "WebSocketApi")
            {
                AddAll(section.Value);
            }
            else if (section.Value.Resolved is MappingNode properties)
            {
                AddOwner(properties);
            }
        }
    }

    private void AddAll(SyntaxNode? node)
    {
        if (node is null)
        {
            return;
        }

        _read.Add(node);
        foreach (MappingNode mapping in NodeWalk.Within(node).OfType<MappingNode>())
        {
            Add(mapping, _ => true);
        }
    }

    /// <summary>Adds the keys of one mapping that a later one makes void.</summary>
    private void Add(MappingNode mapping, Func<MappingEntry, bool> matters)
    {
        if (mapping.RepeatsKeys)
        {
            _found.AddRange(
                from entry in mapping.Entries
                where entry.Name != "<<" && mapping.IsRepeated(entry) && matters(entry)
                select new NameItem(entry.Name ?? "", entry.Key)
            );
        }
    }

    /// <summary>Whether an expression in what describes an API holds the name.</summary>
    private bool IsNamed(string name) =>
        _read
            .SelectMany(NodeWalk.Within)
            .OfType<ScalarNode>()
            .Any(text =>
                text.Value == name || text.Value.Contains($"${{{name}", StringComparison.Ordinal)
            );

    private static bool IsOfApi(SyntaxNode body) =>
        TypeOf(body) is { } type
        && s_apis.Any(start => type.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether the body is a function or state machine with an event that makes a route, or with an URL.</summary>
    private static bool HasRoutes(SyntaxNode body) =>
        TypeOf(body) is { } type
        && s_withEvents.Contains(type)
        && body.Resolved is MappingNode owner
        && ValuesOf(owner, "Properties")
            .Any(properties =>
                ValuesOf(properties, "FunctionUrlConfig").Any()
                || ValuesOf(properties, "Events")
                    .Any(events => events.Entries.Any(one => IsRoute(one.Value)))
            );

    private static bool IsRoute(SyntaxNode written) => TypeOf(written) is "Api" or "HttpApi";

    private static string? TypeOf(SyntaxNode body) =>
        ((body.Resolved as MappingNode)?["Type"] as ScalarNode)?.Value;

    /// <summary>The mappings of a key, also of an earlier key that a later one makes void.</summary>
    private static IEnumerable<MappingNode> ValuesOf(MappingNode mapping, string key) =>
        mapping
            .Entries.Where(entry => entry.Name == key)
            .Select(entry => entry.Value.Resolved)
            .OfType<MappingNode>();
}
