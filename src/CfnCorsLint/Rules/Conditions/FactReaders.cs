using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Conditions;

/// <summary>Makes the readers of subjects that come in the order of the text; those of one API, and of one route, share what they read of it.</summary>
internal sealed class FactReaders
{
    private FactReader? _ofApi;
    private FactReader? _ofRoute;

    public FactReader Of(Subject subject)
    {
        if (!ReferenceEquals(_ofApi?.Subject.Api, subject.Api))
        {
            _ofApi = new FactReader(subject);
        }

        if (!ReferenceEquals(_ofRoute?.Subject.Route, subject.Route))
        {
            _ofRoute = new FactReader(subject);
        }

        return new FactReader(
            subject,
            subject.Api is null ? null : _ofApi,
            subject.Route is null ? null : _ofRoute
        );
    }
}
