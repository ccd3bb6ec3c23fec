using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Puts the methods of an HTTP API that SAM makes on its paths.</summary>
internal sealed class SamHttpRoutes
{
    private readonly Evaluator _evaluator;
    private readonly SamHttpAuth _auth;
    private readonly HashSet<SyntaxNode> _ofEvents = new(ReferenceEqualityComparer.Instance);
    private readonly List<(
        string Path,
        SyntaxNode Place,
        Method? Method,
        string? Unknown
    )> _parts = [];

    public SamHttpRoutes(Evaluator evaluator, SamHttpAuth auth)
    {
        _evaluator = evaluator;
        _auth = auth;
    }

    /// <summary>Whether any method exists in this world.</summary>
    public Truth Exists { get; private set; } = Truth.False;

    /// <summary>What a definition says of paths; comes before the events.</summary>
    public void AddPaths(IEnumerable<RouteParts> paths)
    {
        foreach (RouteParts path in paths)
        {
            _parts.Add((path.Path, path.Place, null, path.Unknown));
            foreach (Method method in path.Methods)
            {
                AddMethod(path.Path, path.Place, _auth.Guard(method, default));
            }
        }
    }

    /// <summary>A method of the definition stays as it is; one without an integration gets the event's.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/eventsources/push.py (<c>HttpApi</c>)</remarks>
    public void AddEvents(IEnumerable<SamEvent> events)
    {
        foreach (SamEvent read in events)
        {
            Truth exists = _evaluator.Exists(read.Owner);
            Exists = Exists.Or(exists);
            if (exists != Truth.False)
            {
                Add(read, exists);
            }
        }
    }

    private void Add(SamEvent read, Truth exists)
    {
        string? path = read.IsDefault ? RouteKey.Default : read.Path;
        string? verb = read.IsDefault ? "ANY" : read.Verb;
        if (path is null || verb is null || exists == Truth.Unknown)
        {
            string why =
                exists == Truth.Unknown
                    ? $"the condition of '{read.Owner.LogicalId}'"
                    : $"what '{read.Key.Value}' says";
            _parts.Add((path ?? "/{?}", read.Key, null, why));
            return;
        }

        var method = new Method
        {
            Verb = verb == "X-AMAZON-APIGATEWAY-ANY-METHOD" ? "ANY" : verb,
            Place = read.Key,
            Body = read.Properties.Node as MappingNode,
            Integration = new Integration { Kind = IntegrationKind.Proxy, Place = read.Key },
        };
        string at = path == $"/{RouteKey.Default}" ? RouteKey.Default : path;
        int written = _parts.FindIndex(part =>
            part.Path == at
            && part.Method is { } other
            && other.Verb == method.Verb
            && !_ofEvents.Contains(other.Place)
        );
        _ofEvents.Add(read.Key);
        if (written < 0)
        {
            AddMethod(at, read.Key, _auth.Guard(method, read.Properties["Auth"]));
            return;
        }

        (string _, SyntaxNode place, Method? known, string? unknown) = _parts[written];
        Method kept = known ?? method;
        _parts[written] = (
            at,
            place,
            _auth.Guard(
                kept with
                {
                    Integration = kept.Integration ?? method.Integration,
                },
                read.Properties["Auth"]
            ),
            unknown
        );
    }

    public void AddMethod(string path, SyntaxNode place, Method method)
    {
        Exists = Truth.True;
        _parts.Add((path, place, method, null));
    }

    /// <summary>The paths that have a method, in the order of the text.</summary>
    public ImmutableArray<RouteParts> Finish() =>
        [
            .. from part in _parts
            group part by part.Path into same
            select new RouteParts(
                same.Key,
                same.First().Place,
                [.. same.Select(part => part.Method).OfType<Method>()],
                same.Select(part => part.Unknown).FirstOrDefault(why => why is not null)
            ),
        ];
}
