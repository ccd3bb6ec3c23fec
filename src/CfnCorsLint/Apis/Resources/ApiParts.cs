using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Resources;

/// <summary>Holds the resource that declares an API, and the resources that name it, in one world.</summary>
/// <param name="Own"><see langword="null"/> when the API is not in the template.</param>
/// <param name="Exists">Whether the API itself does.</param>
/// <param name="Attached">Those that may exist.</param>
internal sealed record ApiParts(
    string Id,
    Resource? Own,
    Truth Exists,
    ImmutableArray<(Resource Resource, Truth Exists)> Attached
)
{
    /// <summary>Whether there is no API in this world: neither itself nor anything that is added to one outside.</summary>
    public bool IsAbsent => Exists == Truth.False || (Own is null && Attached.IsEmpty);

    public SyntaxNode Place => Own?.Key ?? Attached[0].Resource.Key;

    /// <param name="type">Of the API's own resource.</param>
    public static ApiParts Of(
        Evaluator evaluator,
        ResourcesByApi attachments,
        string id,
        string type
    )
    {
        Resource? own = evaluator.Template.Find(id);
        if (own?.Type != type)
        {
            own = null;
        }

        return new ApiParts(
            id,
            own,
            own is null ? Truth.True : evaluator.Exists(own),
            [
                .. from resource in attachments.Of(id)
                let belongs = attachments.Belongs(evaluator, resource, id)
                where belongs != Truth.False
                select (resource, belongs),
            ]
        );
    }

    /// <summary>Why there may be more of the API than these parts say.</summary>
    /// <param name="sources">The properties that take a definition from elsewhere.</param>
    /// <param name="use">What else of the template may add to it; <see langword="null"/> when nothing does.</param>
    public IEnumerable<string> WhyOpen(Evaluator evaluator, string[] sources, string? use)
    {
        if (Own is null)
        {
            yield return "the API is not in the template";
            yield break;
        }

        if (Exists == Truth.Unknown)
        {
            yield return $"the condition of '{Id}'";
        }

        Element properties = evaluator.Properties(Own);
        if (properties.Why is { } why)
        {
            yield return why;
        }

        foreach (string source in sources)
        {
            if (!properties.IsUnknown && properties[source].Exists)
            {
                yield return source;
            }
        }

        if (evaluator.Template.HasLoops)
        {
            yield return "a loop or an include among the resources";
        }

        if (use is not null)
        {
            yield return use;
        }
    }
}
