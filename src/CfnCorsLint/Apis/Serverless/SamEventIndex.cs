using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Tells for each API which functions and state machines have events for it, so that the others need not be read: a template may have thousands.</summary>
/// <remarks>What hangs on a condition is read for every API, as is what names an API that is not known.</remarks>
internal sealed class SamEventIndex
{
    private readonly ILookup<string, (Resource Owner, string Name)> _byApi;
    private readonly Dictionary<Resource, int> _order = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<Resource> _ofAll;

    private SamEventIndex(Template template, ApiKind kind)
    {
        var byApi = new List<(string Api, Resource Owner, string Name)>();
        ImmutableArray<Resource>.Builder ofAll = ImmutableArray.CreateBuilder<Resource>();
        var logic = new ConditionLogic(template);
        foreach (Resource owner in template.Resources.Where(SamEvents.MayHave))
        {
            _order[owner] = _order.Count;
            var evaluator = new Evaluator(template, World.Any, logic);
            SamEvent[] events = [.. SamEvents.Of(evaluator, owner, kind)];
            if (evaluator.MissingCondition is not null || Array.Exists(events, IsOpen))
            {
                ofAll.Add(owner);
            }
            else
            {
                byApi.AddRange(events.Select(one => (one.ApiId ?? "", owner, one.Key.Value)));
            }
        }

        _ofAll = ofAll.DrainToImmutable();
        _byApi = byApi.ToLookup(
            one => one.Api,
            one => (one.Owner, one.Name),
            StringComparer.Ordinal
        );
    }

    public static SamEventIndex Of(Template template, ApiKind kind) =>
        template.Once((template, kind) => new SamEventIndex(template, kind), kind);

    /// <summary>The events of an API, and those whose API is not known, in the order of the text.</summary>
    public IEnumerable<SamEvent> Read(Evaluator evaluator, ApiKind kind, string api) =>
        _byApi[api]
            .Select(one => (one.Owner, Name: (string?)one.Name))
            .Concat(_ofAll.Select(owner => (Owner: owner, Name: (string?)null)))
            .OrderBy(one => _order[one.Owner])
            .SelectMany(one =>
                one.Name is { } name
                    ? SamEvents.Of(evaluator, one.Owner, kind, name)
                    : SamEvents.Of(evaluator, one.Owner, kind)
            )
            .Where(one => one.ApiId is null || one.ApiId == api);

    private static bool IsOpen(SamEvent one) => one.ApiId is null;
}
