using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Adds to an API what stands in front of it: custom domains, distributions, routing rules and the caches of its stages.</summary>
/// <remarks>It comes after all else, so that conditions of its own are told apart last.</remarks>
internal static class FrontReader
{
    public static Api With(Evaluator evaluator, Api api)
    {
        ImmutableArray<ApiDomain> domains = DomainReader.Of(evaluator, api);
        ImmutableArray<Passage> passages =
            api.Kind == ApiKind.WebSocket ? [] : PassageReader.Of(evaluator, api, domains);
        (HeaderRouting? routing, string? unknownRouting) =
            api.Kind == ApiKind.Rest ? RoutingRules.Of(evaluator, api.Id) : (null, null);
        return api with
        {
            Domains = domains,
            Passages = passages,
            Caches = StageCacheReader.Of(evaluator, api),
            IsBehindCors = AddCors(passages),
            HeaderRouting = routing,
            UnknownHeaderRouting = unknownRouting,
            ClientCertificate = domains
                .Select(domain => domain.CertificatePlace)
                .FirstOrDefault(place => place is not null),
        };
    }

    /// <summary>Whether all behaviours of a distribution that lead to the API add headers of CORS.</summary>
    private static Truth AddCors(ImmutableArray<Passage> passages) =>
        passages
            .GroupBy(passage => passage.Distribution.Id)
            .Select(same =>
                same.Aggregate(
                    same.First().Distribution.Exists,
                    (all, passage) => all.And(passage.Behavior.Adds.AreAdded)
                )
            )
            .DefaultIfEmpty(Truth.False)
            .Max();
}
