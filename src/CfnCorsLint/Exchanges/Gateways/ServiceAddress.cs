using CfnCorsLint.Apis.Model;

namespace CfnCorsLint.Exchanges.Gateways;

/// <summary>Reads what the address of a call tells of the service behind it: the hosts of AWS name the kind of API, and a stage may stand before the path.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html and
/// https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html
/// </remarks>
public static class ServiceAddress
{
    /// <summary>Whether the host is one that API Gateway gives.</summary>
    public static bool IsOfGateway(Uri url) =>
        url.Host.Contains(".execute-api.", StringComparison.Ordinal);

    /// <summary>Whether an API of that kind may answer at the host.</summary>
    public static bool MayAnswer(ApiKind kind, Uri url) =>
        kind != ApiKind.WebSocket
        && (!IsOfFunction(url) || kind == ApiKind.FunctionUrl)
        && (!IsOfGateway(url) || kind != ApiKind.FunctionUrl);

    /// <summary>The first piece of a path, which may be a stage, and the path behind it.</summary>
    public static (string First, string Behind) Split(string path)
    {
        int end = path.IndexOf('/', 1);
        return end < 0 ? (path[1..], "/") : (path[1..end], path[end..]);
    }

    /// <summary>Whether the host is one that AWS gives to the API itself, so that nothing of the template stands in front of it.</summary>
    public static bool IsOfAws(Uri url) => IsOfGateway(url) || IsOfFunction(url);

    private static bool IsOfFunction(Uri url) =>
        url.Host.Contains(".lambda-url.", StringComparison.Ordinal);
}
