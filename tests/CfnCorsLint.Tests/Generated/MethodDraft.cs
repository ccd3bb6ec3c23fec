namespace CfnCorsLint.Tests.Generated;

/// <summary>A method of a drawn API.</summary>
/// <param name="Authorization"><c>NONE</c>, <c>AWS_IAM</c>, or the name of an authorizer of the template.</param>
/// <param name="RequiredHeader">That a validator demands; <see langword="null"/> for none.</param>
/// <param name="Integration">Its type.</param>
/// <param name="Origin">Mapped in the answer, as YAML; <see langword="null"/> when it is not, and for proxies.</param>
/// <param name="Credentials">The same for <c>Access-Control-Allow-Credentials</c>.</param>
internal sealed record MethodDraft(
    string Verb,
    string Authorization,
    bool NeedsKey,
    string? RequiredHeader,
    string Integration,
    string? Origin,
    string? Credentials
)
{
    public static MethodDraft Simplest { get; } =
        new("GET", "NONE", false, null, "HTTP_PROXY", null, null);
}
