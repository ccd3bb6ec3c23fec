using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model.Fronts;

/// <summary>A setting by which a stage of a REST API keeps answers, before any integration is asked.</summary>
/// <param name="Verb">Upper case; <c>*</c> for all that are kept without being named: <c>GET</c>.</param>
/// <param name="Path"><c>/*</c> for all, else as it is written, with <c>~1</c> for each slash behind the first.</param>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html</remarks>
public sealed record StageCache(string Verb, string Path, SyntaxNode Place)
{
    /// <summary>Whether the stage keeps answers of the method.</summary>
    public bool Keeps(Route route, Method method)
    {
        string verb = method.Verb == "ANY" ? "GET" : method.Verb;
        string path = Path.Replace("~1", "/", StringComparison.Ordinal)
            .Replace("//", "/", StringComparison.Ordinal);
        return (Verb == "*" ? verb == "GET" : Verb == verb) && (path == "/*" || path == route.Path);
    }
}
