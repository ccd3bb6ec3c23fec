using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about the OpenAPI document that an API is made of.</summary>
internal static class DocumentFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("openapi-version", "the version of OpenAPI", Version),
        new(
            "openapi-versions",
            "the versions of OpenAPI that API Gateway takes for such an API",
            one => Fact.Of(one.Api?.Kind == ApiKind.Http ? "3.0" : "2.0 and 3.0")
        ),
        new(
            "cors-extension",
            "whether the definition has x-amazon-apigateway-cors",
            CorsExtension,
            Values: ValueSet.Flags
        ),
        new(
            "deployed-host",
            "the host of a deployed API that the definition names",
            one => Fact.Of(one.Api?.Document?.DeployedHost?.Value, one.Api?.Document?.DeployedHost)
        ),
        new(
            "gateway-extensions",
            "whether the definition has keys of API Gateway",
            one =>
                one.Api?.Document is { } document
                    ? Fact.Of(document.HasExtensions, one.Api.Place)
                    : Fact.Missing(),
            Values: ValueSet.Flags
        ),
    ];

    private static Fact Version(Subject subject) =>
        subject.Api?.Document is not { VersionPlace: { } place } document ? Fact.Missing()
        : document.Version is { } version ? Fact.Of(version, place)
        : Fact.NotKnown("the version of the definition", place);

    private static Fact CorsExtension(Subject subject) =>
        subject.Api?.Document is { } document
            ? document.UnknownCors is { } why
                ? Fact.NotKnown(why, subject.Api.Place)
                : Fact.Of(document.CorsPlace is not null, document.CorsPlace)
            : Fact.Missing();
}
