using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CfnCorsLint.Symptoms;

namespace CfnCorsLint.Cli.Probing;

/// <summary>The connection to the one server that is asked: no redirect is followed, no cookie kept, no proxy used, nothing else is asked.</summary>
internal sealed class ServerConnection : IDisposable
{
    /// <summary>What is read of a body, in bytes: enough for any error text.</summary>
    private const int MostBody = 64 * 1024;

    /// <summary>How long an answer may take: a gateway gives up on its integration after 29 seconds.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html</remarks>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(35);

    private readonly TimeSpan _patience;
    private readonly CertificateFault _certificate = new();
    private readonly SocketsHttpHandler _usual;
    private readonly SocketsHttpHandler _exact;
    private string _method = "";

    /// <param name="patience">How long an answer may take; <see langword="null"/> for as long as that of a gateway does.</param>
    public ServerConnection(TimeSpan? patience = null)
    {
        _patience = patience ?? s_patience;
        _usual = HandlerOf(isExact: false);
        _exact = HandlerOf(isExact: true);
    }

    public void Dispose()
    {
        _usual.Dispose();
        _exact.Dispose();
    }

    /// <summary>Sends a request, and waits for the answer.</summary>
    /// <exception cref="NoAnswerException">None came.</exception>
    public LiveAnswer Ask(SentRequest request)
    {
        OpenSsl.StopWithout(request.Url);
        try
        {
            return AskAsync(request).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (ConnectionFault.IsOne(problem))
        {
            throw new NoAnswerException(
                ConnectionFault.Sentence(problem, request.Url, _certificate.Why, _patience),
                problem
            );
        }
    }

    private async Task<LiveAnswer> AskAsync(SentRequest request)
    {
        using var limit = new CancellationTokenSource(_patience);
        using HttpRequestMessage message = MessageOf(request);
        using var invoker = new HttpMessageInvoker(HandlerFor(request), disposeHandler: false);
        using HttpResponseMessage answer = await invoker
            .SendAsync(message, limit.Token)
            .ConfigureAwait(false);
        return new LiveAnswer(
            request.IsPreflight ? SymptomStep.Preflight : SymptomStep.Call,
            (int)answer.StatusCode,
            [
                .. from header in answer.Headers.NonValidated.Concat(
                    answer.Content.Headers.NonValidated
                )
                from value in header.Value
                select KeyValuePair.Create(header.Key, value),
            ],
            await BodyOf(answer, limit.Token).ConfigureAwait(false),
            request.Url.Host
        )
        {
            AskedBy = request.Origin,
        };
    }

    private static HttpRequestMessage MessageOf(SentRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Url)
        {
            Version =
                ExactMethod.IsChanged(request.Method) ? HttpVersion.Version11
                : request.Url.Scheme == Uri.UriSchemeHttps ? HttpVersion.Version20
                : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        if (request.Method is "POST" or "PUT" or "PATCH" or "patch")
        {
            message.Content = new ByteArrayContent([]);
        }

        foreach ((string name, string value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private SocketsHttpHandler HandlerFor(SentRequest request)
    {
        _method = request.Method;
        return ExactMethod.IsChanged(request.Method) ? _exact : _usual;
    }

    /// <param name="isExact">Whether it sends methods whose case would be lost.</param>
    private SocketsHttpHandler HandlerOf(bool isExact)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            SslOptions = new SslClientAuthenticationOptions
            {
                // What a certificate lacks would be fetched from elsewhere.
                CertificateChainPolicy = new X509ChainPolicy
                {
                    DisableCertificateDownloads = true,
                    RevocationMode = X509RevocationMode.NoCheck,
                },
                RemoteCertificateValidationCallback = _certificate.Judge,
            },
        };
        if (isExact)
        {
            handler.PlaintextStreamFilter = (context, _) =>
                ValueTask.FromResult<Stream>(
                    new ExactMethod(context.PlaintextStream, () => _method)
                );
        }

        return handler;
    }

    /// <summary>The beginning of the body; what comes too late, or is cut off, does not count.</summary>
    private static async Task<string> BodyOf(HttpResponseMessage answer, CancellationToken limit)
    {
        byte[] body = new byte[MostBody];
        int read = 0;
        try
        {
            Stream stream = await answer.Content.ReadAsStreamAsync(limit).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int more;
                do
                {
                    more = await stream.ReadAsync(body.AsMemory(read), limit).ConfigureAwait(false);
                    read += more;
                } while (more > 0 && read < body.Length);
            }
        }
        catch (Exception problem) when (ConnectionFault.IsOne(problem))
        {
            // Browsers judge by the head of an answer alone.
        }

        return Encoding.UTF8.GetString(body, 0, read);
    }
}
