using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Elements;

/// <summary>Finds the resources of a template that belong to each API by one of their properties, such as <c>RestApiId</c>, before any condition is decided.</summary>
internal sealed class ResourcesByApi
{
    private readonly string _property;
    private readonly Dictionary<string, List<Resource>> _byApi = new(StringComparer.Ordinal);

    /// <param name="evaluator">Of no world in particular.</param>
    /// <param name="property">What names the API: <c>ApiId</c>.</param>
    public ResourcesByApi(Evaluator evaluator, string property, params ImmutableArray<string> types)
    {
        _property = property;
        foreach (
            Resource resource in evaluator.Template.Resources.Where(one => types.Contains(one.Type))
        )
        {
            SyntaxNode? written = (resource.Body["Properties"] as MappingNode)?[property];
            foreach (
                string id in Alternatives
                    .Of(written)
                    .Select(node => KeyOf(evaluator.Evaluate(node)))
                    .Distinct(StringComparer.Ordinal)
            )
            {
                if (!_byApi.TryGetValue(id, out List<Resource>? list))
                {
                    _byApi[id] = list = [];
                }

                list.Add(resource);
            }
        }
    }

    /// <summary>The ids of the APIs that are declared, and of APIs outside that are added to, in the order of the text.</summary>
    /// <param name="type">Of the resources that declare one.</param>
    /// <param name="isOutside">Whether an id that something names is that of an API which no such resource declares.</param>
    /// <param name="isPart">Whether a resource adds to an API.</param>
    public ImmutableArray<string> IdsWith(
        Template template,
        string type,
        Func<string, bool> isOutside,
        Func<Resource, bool> isPart
    )
    {
        IEnumerable<(string Id, int Place)> declared =
            from resource in template.Resources
            where resource.Type == type
            select (resource.LogicalId, resource.Key.Span.Start);
        IEnumerable<(string Id, int Place)> outside =
            from id in _byApi.Keys
            where isOutside(id)
            let first = Of(id).FirstOrDefault(isPart)
            where first is not null
            select (id, first.Key.Span.Start);
        return
        [
            .. declared
                .Concat(outside)
                .DistinctBy(api => api.Id)
                .OrderBy(api => api.Place)
                .Select(api => api.Id),
        ];
    }

    /// <summary>What names an API: its logical id, or the text of an expression.</summary>
    public IEnumerable<string> Ids => _byApi.Keys;

    /// <summary>The resources that name the API, in some world at least, in the order of the text.</summary>
    public IReadOnlyList<Resource> Of(string id) => _byApi.GetValueOrDefault(id) ?? [];

    /// <summary>Whether such a resource hangs on the API, and exists, in the evaluator's world.</summary>
    public Truth Belongs(Evaluator evaluator, Resource resource, string id)
    {
        Truth exists = evaluator.Exists(resource);
        Element named = evaluator.Properties(resource)[_property];
        if (exists == Truth.False || (named.Value is { } value && KeyOf(value) == id))
        {
            return exists;
        }

        bool isUndecided =
            named.Node is { } settled && IntrinsicReader.Read(settled) is { Name: "Fn::If" };
        return isUndecided ? Truth.Unknown : Truth.False;
    }

    private static string KeyOf(Value value) =>
        value is Value.Reference reference
            ? reference.Attribute is null or "ApiId" or "RestApiId"
                ? reference.LogicalId
                : $"{reference.LogicalId}.{reference.Attribute}"
            : ExpressionText.Of(value.Node);
}
