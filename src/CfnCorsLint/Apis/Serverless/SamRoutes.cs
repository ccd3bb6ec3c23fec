using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Puts the methods of one API that SAM makes on its paths, its OPTIONS methods among them.</summary>
internal sealed class SamRoutes
{
    private const string AnyKey = "X-AMAZON-APIGATEWAY-ANY-METHOD";

    private readonly Evaluator _evaluator;
    private readonly SamAuth _auth;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private readonly List<Draft> _inOrder = [];
    private readonly HashSet<SyntaxNode> _ofEvents = new(ReferenceEqualityComparer.Instance);

    public SamRoutes(Evaluator evaluator, SamAuth auth)
    {
        _evaluator = evaluator;
        _auth = auth;
    }

    /// <summary>Whether any method exists in this world.</summary>
    public Truth Exists =>
        _inOrder.Select(draft => draft.Exists).Aggregate(Truth.False, TruthExtensions.Or);

    /// <summary>Adds what a definition says of paths.</summary>
    /// <param name="events">Those that may put their own authorization in the place of the definition's.</param>
    public void AddPaths(ImmutableArray<RouteParts> paths, ImmutableArray<SamEvent> events)
    {
        ILookup<(string?, string?), SamEvent> byMethod = events.ToLookup(one =>
            (one.Path, one.Verb)
        );
        foreach (RouteParts parts in paths)
        {
            Draft draft = DraftOf(parts.Path, parts.Place);
            draft.Exists = Truth.True;
            draft.Unknown ??= parts.Unknown;
            draft.UnknownVerbs ??= parts.Unknown;
            draft.Verbs.UnionWith(KeysOf(parts));
            draft.Methods.AddRange(
                parts.Methods.Select(method =>
                    _auth.Guard(method, OwnAuth(byMethod[(parts.Path, method.Verb)]))
                )
            );
        }
    }

    public void AddEvents(IEnumerable<SamEvent> events)
    {
        foreach (SamEvent read in events)
        {
            Draft draft = DraftOf(read.Path ?? "/{?}", read.Key);
            if (read is not { Path: not null, Verb: { } verb })
            {
                draft.Unknown ??= $"what '{read.Key.Value}' says";
                draft.Exists = Truth.True;
                continue;
            }

            // SAM lists the methods of functions that a condition leaves out, too.
            draft.Verbs.Add(verb);
            Truth exists = _evaluator.Exists(read.Owner);
            draft.Exists = draft.Exists.Or(exists);
            if (exists == Truth.True)
            {
                // SAM refuses a second event for a method.
                draft.Methods.RemoveAll(other =>
                    other.Verb == verb && !_ofEvents.Contains(other.Place)
                );
                _ofEvents.Add(read.Key);
                draft.Methods.Add(_auth.Guard(SamMethods.Of(read, verb), read.Properties["Auth"]));
            }
            else if (exists == Truth.Unknown)
            {
                draft.Unknown ??= $"the condition of '{read.Owner.LogicalId}'";
            }
        }
    }

    /// <summary>Adds a method that is a resource: SAM knows nothing of it.</summary>
    /// <param name="method"><see langword="null"/> when it is not known.</param>
    /// <param name="why">Why it may be another, if it is not known.</param>
    public void AddResource(string path, SyntaxNode place, Method? method, string why)
    {
        Draft draft = DraftOf(path, place);
        draft.Exists = Truth.True;
        if (method is null)
        {
            draft.Unknown ??= why;
        }
        else
        {
            draft.Methods.Add(method);
        }
    }

    /// <summary>The paths that have a method, in the order of the text.</summary>
    public ImmutableArray<RouteParts> Finish(SamCors? cors)
    {
        if (cors is not null)
        {
            foreach (
                IGrouping<string, Draft> spellings in _inOrder
                    .Where(draft => draft.Verbs.Count > 0)
                    .GroupBy(draft => RoutePaths.HeldAs(ApiKind.Rest, draft.Path))
            )
            {
                AddOptions(cors, [.. spellings]);
            }
        }

        return
        [
            .. from draft in _inOrder
            where draft.Exists != Truth.False
            select new RouteParts(draft.Path, draft.Place, [.. draft.Methods], draft.Unknown),
        ];
    }

    /// <summary>One OPTIONS method for all spellings of a path, with the methods of the one that SAM meets first.</summary>
    /// <remarks>Source: https://github.com/aws/serverless-application-model/pull/3844</remarks>
    private void AddOptions(SamCors cors, ImmutableArray<Draft> spellings)
    {
        Draft first = spellings[0];
        string? unknown = null;
        if (spellings.Length > 1)
        {
            ImmutableArray<string> paths = [.. _inOrder.Select(draft => draft.Path)];
            string? met = SamPathOrder.First(paths, [.. spellings.Select(one => one.Path)]);
            first = spellings.FirstOrDefault(one => one.Path == met) ?? first;
            unknown = met is null ? $"which spelling of '{first.Path}' SAM meets first" : null;
        }

        if (!first.Verbs.Contains("OPTIONS"))
        {
            first.Methods.Add(
                _auth.Guard(cors.Options(first.Verbs, first.UnknownVerbs ?? unknown), default)
            );
        }
    }

    /// <summary>The keys of the path as SAM lists them: every key, <c>parameters</c> and all.</summary>
    private static IEnumerable<string> KeysOf(RouteParts parts) =>
        parts.Methods.FirstOrDefault()?.Place.Parent is MappingNode item
            ? item
                .EffectiveEntries.Select(entry => entry.Name?.ToUpperInvariant())
                .OfType<string>()
                .Select(key => key == AnyKey ? "ANY" : key)
            : parts.Methods.Select(method => method.Verb);

    private static Element OwnAuth(IEnumerable<SamEvent> events) =>
        events
            .Select(one => one.Properties["Auth"])
            .FirstOrDefault(auth =>
                auth["OverrideApiAuth"].IsTruthy(absent: Truth.False) == Truth.True
            );

    private Draft DraftOf(string path, SyntaxNode place)
    {
        if (!_drafts.TryGetValue(path, out Draft? draft))
        {
            _drafts[path] = draft = new Draft(path, place);
            _inOrder.Add(draft);
        }

        return draft;
    }

    /// <summary>A path of an API that is not complete yet: its methods are still gathered.</summary>
    private sealed class Draft
    {
        public Draft(string path, SyntaxNode place)
        {
            Path = path;
            Place = place;
        }

        public string Path { get; }

        public SyntaxNode Place { get; }

        public List<Method> Methods { get; } = [];

        /// <summary>The keys of the path item, also of methods that do not exist in this world.</summary>
        public HashSet<string> Verbs { get; } = new(StringComparer.Ordinal);

        public string? UnknownVerbs { get; set; }

        public Truth Exists { get; set; }

        public string? Unknown { get; set; }
    }
}
