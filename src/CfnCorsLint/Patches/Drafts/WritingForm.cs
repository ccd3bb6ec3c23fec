using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Patches.Writing;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Says in which form a part of an API is written: as resources of CloudFormation, or in one of OpenAPI's dialects.</summary>
/// <param name="Dialect"><see langword="null"/> for the properties of resources.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html</remarks>
internal sealed record WritingForm(OpenApiDialect? Dialect)
{
    public static WritingForm OfResources { get; } = new((OpenApiDialect?)null);

    public bool IsOpenApi => Dialect is not null;

    /// <summary>The key under which a method's integration stands.</summary>
    public string Integration => IsOpenApi ? OpenApiKeys.Integration : "Integration";

    /// <summary>The key under which a method declares what it answers.</summary>
    public string MethodResponses => IsOpenApi ? "responses" : "MethodResponses";

    /// <summary>The key of the declared headers of a response.</summary>
    public string Declarations => IsOpenApi ? "headers" : "ResponseParameters";

    /// <summary>The form of a method, and of all that stands in it.</summary>
    /// <returns><see langword="null"/> when the definition does not say in which dialect it is written.</returns>
    public static WritingForm? Of(Api api, Method method) =>
        method.Resource is not null ? OfResources : OfDocument(api);

    /// <summary>The form of a gateway response.</summary>
    /// <returns><see langword="null"/> when it is neither a resource nor a part of a definition.</returns>
    public static WritingForm? Of(Api api, GatewayResponse response) =>
        response.Resource is not null ? OfResources
        : response.Body is { } body
        && api.Document?.Root?[OpenApiKeys.GatewayResponses] == body.Parent
            ? OfDocument(api)
        : null;

    /// <summary>The word that resources use, as this form writes it: <c>responseParameters</c>.</summary>
    public string Word(string word) =>
        IsOpenApi ? char.ToLowerInvariant(word[0]) + word[1..] : word;

    /// <summary>The value of a setting, which exports write in lower case: <c>when_no_match</c>.</summary>
    public string Setting(string value) => IsOpenApi ? value.ToLowerInvariant() : value;

    /// <summary>The entry that maps a header on an integration response.</summary>
    public static FragmentEntry Mapped(string header, Fragment value) =>
        new($"method.response.header.{header}", value);

    /// <summary>The entry that declares a header on a method response.</summary>
    /// <param name="flag">What stands beside it, where it is a flag.</param>
    public FragmentEntry Declared(string header, bool flag)
    {
        Fragment type = Fragment.MapOf(FragmentEntry.OfText("type", "string"));
        return Dialect switch
        {
            null => new FragmentEntry($"method.response.header.{header}", Fragment.Boolean(flag)),
            OpenApiDialect.Swagger2 => new FragmentEntry(header, type),
            _ => new FragmentEntry(header, Fragment.MapOf(new FragmentEntry("schema", type))),
        };
    }

    private static WritingForm? OfDocument(Api api) =>
        api.Document?.Dialect is { } dialect ? new WritingForm(dialect) : null;
}
