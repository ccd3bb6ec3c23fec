using System.Collections.Immutable;

namespace CfnCorsLint.Apis.Model;

/// <summary>Lists the permissions that a public function URL needs and that no resource of the template gives.</summary>
/// <param name="Missing"><c>lambda:InvokeFunctionUrl</c>, <c>lambda:InvokeFunction</c>.</param>
/// <param name="Unknown">Why they may be given all the same; <see langword="null"/> when they are not.</param>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html</remarks>
public sealed record UrlPermissions(ImmutableArray<string> Missing, string? Unknown)
{
    internal const string ByUrl = "lambda:InvokeFunctionUrl";

    internal const string ByName = "lambda:InvokeFunction";
}
