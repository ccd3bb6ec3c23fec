using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CfnCorsLint.Apis;

namespace CfnCorsLint.Rules;

/// <summary>Makes the readers of a file's subjects; those of one API, and of one route, share what they read of it.</summary>
internal sealed class FactReaders
{
    private readonly Dictionary<Api, FactReader> _ofApis = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Route, FactReader> _ofRoutes = new(
        ReferenceEqualityComparer.Instance
    );

    private readonly Dictionary<SubjectKind, List<FactReader>> _ofKinds = [];

    public FactReaders(ImmutableArray<Subject> subjects)
    {
        foreach (Subject subject in subjects)
        {
            if (!_ofKinds.TryGetValue(subject.Kind, out List<FactReader>? readers))
            {
                readers = [];
                _ofKinds[subject.Kind] = readers;
            }

            readers.Add(Of(subject));
        }
    }

    /// <summary>Of all subjects of one kind, in their order.</summary>
    public ReadOnlySpan<FactReader> Of(SubjectKind kind) =>
        CollectionsMarshal.AsSpan(_ofKinds.GetValueOrDefault(kind));

    private FactReader Of(Subject subject) =>
        new(
            subject,
            Shared(_ofApis, subject.Api, subject),
            Shared(_ofRoutes, subject.Route, subject)
        );

    private static FactReader? Shared<T>(Dictionary<T, FactReader> known, T? owner, Subject subject)
        where T : class
    {
        if (owner is null)
        {
            return null;
        }

        if (!known.TryGetValue(owner, out FactReader? reader))
        {
            reader = new FactReader(subject);
            known[owner] = reader;
        }

        return reader;
    }
}
