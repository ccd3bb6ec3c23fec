using System.Collections.Immutable;

namespace CfnCorsLint.Symptoms.Live;

/// <summary>Tells from several calls whether a live API lets every origin in by sending each back.</summary>
public static class LiveEcho
{
    private const string NullOrigin = "null";

    /// <summary>What is said of a call that passes, by what the calls from other origins got.</summary>
    /// <param name="calls">All calls of the run.</param>
    /// <returns><see langword="null"/> unless its origin was given back, and so was one that has nothing to do with it.</returns>
    public static LiveDiagnosis? Of(LiveCall call, IEnumerable<LiveCall> calls)
    {
        if (!IsEchoed(call))
        {
            return null;
        }

        ImmutableArray<string> others =
        [
            .. calls
                .Where(other => IsEchoed(other) && !AreAlike(other, call))
                .Select(other => other.Request.Origin)
                .Distinct(),
        ];
        return others.IsEmpty
            ? null
            : new LiveDiagnosis(
                $"The API gives back '{call.Request.Origin}' as it does '{others[0]}'{WithCredentials(call)}: unless both are yours, it lets every origin in without a look.",
                ["CORS308"],
                IsCertain: false,
                ["https://fetch.spec.whatwg.org/#cors-protocol-and-credentials"]
            );
    }

    /// <summary>Whether an answer names the origin that asked, and not <c>*</c>.</summary>
    internal static bool IsEchoed(LiveCall call) =>
        (call.Answer ?? call.Preflight)?.AllowedOrigin == call.Request.Origin;

    /// <summary>A clause about the cookies that go with it; empty where none do.</summary>
    internal static string WithCredentials(LiveCall call) =>
        (call.Answer ?? call.Preflight)?.AllowsCredentials == true ? ", with credentials" : "";

    /// <summary>Whether the names of two pages show one owner, or one of the pages belongs to nobody.</summary>
    private static bool AreAlike(LiveCall left, LiveCall right) =>
        left.Request.Origin == right.Request.Origin
        || SiteOf(left.Request.Origin) == SiteOf(right.Request.Origin);

    /// <summary>The last two parts of the name of the host: near enough to tell strangers.</summary>
    private static string SiteOf(string origin)
    {
        if (origin == NullOrigin || !Uri.TryCreate(origin, UriKind.Absolute, out Uri? url))
        {
            return origin;
        }

        string[] parts = url.Host.Split('.');
        return url.IsLoopback || parts.Length < 2 ? "localhost" : $"{parts[^2]}.{parts[^1]}";
    }
}
