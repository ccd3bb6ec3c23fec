using CfnCorsLint.Apis;

namespace CfnCorsLint.Rules;

/// <summary>Makes the readers of a file's subjects; those of one API, and of one route, share what they read of it.</summary>
internal sealed class FactReaders
{
    private readonly Dictionary<Api, FactReader> _ofApis = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Route, FactReader> _ofRoutes = new(
        ReferenceEqualityComparer.Instance
    );

    public FactReader Of(Subject subject) =>
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
