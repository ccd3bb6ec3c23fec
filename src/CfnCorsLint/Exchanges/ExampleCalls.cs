using System.Collections.Immutable;
using CfnCorsLint.Apis;

namespace CfnCorsLint.Exchanges;

/// <summary>A call that stands for those of a route of which none is known: <c>ANY</c>, <c>$default</c>, a function URL.</summary>
public static class ExampleCalls
{
    private const string ContentType = "content-type";

    /// <summary>One that the browser asks for first, with nothing that the answer might only forget to name.</summary>
    /// <returns><see langword="null"/> for a WebSocket API, which no page calls so.</returns>
    public static BrowserRequest? Of(Api api, Route route, Wishes wishes)
    {
        if (api.Kind == ApiKind.WebSocket)
        {
            return null;
        }

        string origin = ExpectedOrigins.OfSites(api, route, wishes)[0];
        AnswerHeader? listed = Gateway
            .AnswerPreflight(api, route, origin)
            .Find(HeaderNames.AllowHeaders);
        ImmutableArray<string> names = HeaderList.Items((listed?.Text ?? "").ToLowerInvariant());
        string header =
            names.IsEmpty || names.Contains("*") || names.Contains(ContentType)
                ? ContentType
                : names[0];
        return new BrowserRequest(origin, "POST", [header], wishes.WithCredentials ?? false);
    }
}
