using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Patches.Values;

/// <summary>Decides whether new answers of an API allow credentials.</summary>
internal static class Credentials
{
    public const string True = "'true'";

    /// <summary>Whether the API's own policy allows credentials, where it has one, else whether the pages need them.</summary>
    public static bool AreAllowed(Api api, PageSettings pageSettings) =>
        api.Once(Read, pageSettings);

    private static bool Read(Api api, PageSettings pageSettings)
    {
        ImmutableArray<IntegrationResponse> own =
        [
            .. MappedValues
                .Responses(MappedValues.Preflights(api))
                .Where(response => response.Find(HeaderNames.AllowOrigin) is not null),
        ];
        return own.IsEmpty
            ? pageSettings.WithCredentials == true
            : own.All(response =>
                MappedValues.Inner(response.Find(HeaderNames.AllowCredentials)) == "true"
            ) || (pageSettings.WithCredentials == true && !own.Any(HasCredentials));
    }

    private static bool HasCredentials(IntegrationResponse response) =>
        response.Find(HeaderNames.AllowCredentials) is not null;
}
