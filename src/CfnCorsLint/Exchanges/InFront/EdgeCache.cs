using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges.InFront;

/// <summary>Decides whether a cache behaviour keeps an answer for one origin and gives it to another.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/header-caching.html#header-caching-web-cors</remarks>
internal static class EdgeCache
{
    /// <summary>Whether answers to the method are certainly kept, for all origins alike.</summary>
    /// <remarks>What nobody knows of the policy is no reason to doubt what is known of the answer.</remarks>
    /// <param name="verb">Upper case.</param>
    public static bool MixesOrigins(Behavior behavior, string verb)
    {
        Truth keeps = verb switch
        {
            "GET" or "HEAD" => Truth.True,
            "OPTIONS" => behavior.KeepsOptions,
            _ => Truth.False,
        };
        return behavior.Cache.Caches.And(keeps).And(behavior.Cache.Key.Takes("Origin").Not())
            == Truth.True;
    }

    /// <summary>Whether the API answers several origins, each with itself.</summary>
    public static bool MayVary(Api api, Answer answer) =>
        answer.Find(HeaderNames.AllowOrigin) is { Text: not "*" } header
        && (
            header.IsOfTemplate
            || api is { IsServed: true, Cors.Origins.Value: Value.List { Items.Length: > 1 } }
        );
}
