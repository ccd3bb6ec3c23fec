using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about what in front of an API asks callers for a client certificate.</summary>
internal static class CertificateFacts
{
    /// <summary>The client certificate that callers are asked for, by a custom domain, else by a distribution that pages of other origins call through.</summary>
    public static Fact Certificate(Subject subject) =>
        (subject.Api?.ClientCertificate ?? Asking(subject)?.Distribution.CertificatePlace)
            is { } place
            ? Fact.Of(true, place)
            : Fact.Missing(subject.Api?.Place);

    /// <summary>The thing that asks for a certificate, as a message begins.</summary>
    public static Fact AskedBy(Subject subject) =>
        subject.Api is not { } api ? Fact.Missing()
        : api.ClientCertificate is not null ? Fact.Of($"The custom domain of '{api.Id}'")
        : Fact.Of(
            Asking(subject) is { } passage ? $"The distribution '{passage.Distribution.Id}'" : null
        );

    private static Passage? Asking(Subject subject) =>
        subject.Api?.Passages.FirstOrDefault(passage =>
            passage.Distribution is { CertificatePlace: not null, Exists: Truth.True }
            && subject.Api.Routes.Any(route => IsCalled(subject, passage, route))
        );

    private static bool IsCalled(Subject subject, Passage passage, Route route) =>
        subject.Api is { } api
        && ExpectedOrigins
            .Of(api, route, subject.Context.PageSettings)
            .Any(origin =>
                ForeignPages.Call(passage.Distribution, origin, subject.Context.PageSettings)
                == Truth.True
            );
}
