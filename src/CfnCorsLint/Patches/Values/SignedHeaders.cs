using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Patches.Values;

/// <summary>Knows the header that signers in browsers send besides the headers that a signature needs.</summary>
/// <remarks>
/// Not every signer does, so its absence is no fault; a list that is written for signed calls holds it. Sources:
/// https://github.com/aws-samples/aws-lex-web-ui/pull/886, https://github.com/aws-amplify/amplify-category-api/issues/519
/// </remarks>
internal static class SignedHeaders
{
    private const string Date = "x-amz-date";

    /// <returns>Nothing where no method is called with a signature.</returns>
    public static ImmutableArray<string> Of(IEnumerable<Method> methods) =>
        methods.Any(method => method.Authorization.Kind == AuthorizationKind.AwsIam)
            ? [HeaderNames.BodyHash]
            : [];

    /// <summary>The names for a list, with the further one where they are names of a signature.</summary>
    public static IEnumerable<string> With(IEnumerable<string> names) =>
        names.Contains(Date, StringComparer.OrdinalIgnoreCase)
            ? names.Append(HeaderNames.BodyHash).Distinct(StringComparer.OrdinalIgnoreCase)
            : names;
}
