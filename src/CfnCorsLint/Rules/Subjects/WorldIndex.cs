using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Subjects;

/// <summary>Tells in which worlds each subject of one API exists.</summary>
internal sealed class WorldIndex
{
    private readonly Dictionary<SubjectKey, List<World>> _bySubject = [];
    private readonly Dictionary<string, List<World>> _byOwner = new(StringComparer.Ordinal);

    public WorldIndex(IEnumerable<Subject> subjects)
    {
        foreach (Subject subject in subjects)
        {
            Add(_bySubject, SubjectKey.Of(subject, WorldScope.Every), subject.World);
            Add(_byOwner, OwnerOf(subject), subject.World);
        }
    }

    /// <summary>The worlds that a rule must fail in to hold without a condition.</summary>
    /// <remarks>Of a part of a method: those of the method, since another branch may have another part in its place.</remarks>
    public ImmutableArray<World> BasisOf(Subject subject) =>
        IsPart(subject.Kind)
            ? [.. _byOwner[OwnerOf(subject)]]
            : [.. _bySubject[SubjectKey.Of(subject, WorldScope.Every)]];

    private static bool IsPart(SubjectKind kind) =>
        kind
            is SubjectKind.Response
                or SubjectKind.Mapping
                or SubjectKind.Declaration
                or SubjectKind.Origin;

    private static void Add<T>(Dictionary<T, List<World>> index, T key, World world)
        where T : notnull
    {
        if (!index.TryGetValue(key, out List<World>? worlds))
        {
            worlds = [];
            index[key] = worlds;
        }

        if (!worlds.Any(known => ReferenceEquals(known, world)))
        {
            worlds.Add(world);
        }
    }

    private static string OwnerOf(Subject subject) =>
        (subject.Method?.Resource ?? subject.GatewayResponse?.Resource)?.LogicalId is { } id
            ? $"{subject.Api?.Id}/{id}"
            : subject.Api?.Id ?? "";
}
