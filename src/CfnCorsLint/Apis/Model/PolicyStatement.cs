using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Model;

/// <summary>A statement of a resource policy that allows or denies calls.</summary>
/// <param name="Allows">Whether its effect is to allow, rather than to deny.</param>
/// <param name="ToAnyone">Whether it is about a caller of whom nothing is known.</param>
/// <param name="Resources"><c>execute-api:/stage/VERB/path</c> or the same at the end of an ARN, with <see cref="PolicyGlob.Hole"/> for what only the deployment knows; <see langword="null"/> for one that is not known at all.</param>
public sealed record PolicyStatement(
    Truth Allows,
    Truth ToAnyone,
    ImmutableArray<string?> Resources
)
{
    /// <param name="path">Of a route.</param>
    public Truth SpeaksOf(string verb, string path) =>
        Resources
            .Select(resource => resource is null ? Truth.Unknown : Covers(resource, verb, path))
            .Aggregate(Truth.False, TruthExtensions.Or);

    /// <summary>Any stage will do.</summary>
    private static Truth Covers(string resource, string verb, string path)
    {
        string[] parts = resource.Split('/', 3);
        if (parts.Length < 3)
        {
            return resource.EndsWith('*') ? Truth.True
                : resource.Contains(PolicyGlob.Hole, StringComparison.Ordinal) ? Truth.Unknown
                : Truth.False;
        }

        // What a verb without a path means is told nowhere.
        return PolicyGlob
            .Takes(parts[2], verb + Written(path))
            .Or(PolicyGlob.Takes(parts[2], verb).And(Truth.Unknown));
    }

    /// <summary>The path with a hole in the place of each of its variables.</summary>
    private static string Written(string path) =>
        string.Join(
            '/',
            path.Split('/').Select(part => part.StartsWith('{') ? PolicyGlob.Hole.ToString() : part)
        );
}
