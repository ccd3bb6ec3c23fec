using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Reads an <c>AWS::Serverless::WebSocketApi</c>, which browsers open without asking: it has no routes that CORS is about.</summary>
/// <remarks>
/// Sources: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/api/websocket_api_generator.py and
/// https://websockets.spec.whatwg.org/
/// </remarks>
internal static class SamWebSocketReader
{
    /// <returns><see langword="null"/> when it does not exist in this world.</returns>
    public static Api? Read(Evaluator evaluator, string id) =>
        evaluator.Template.Find(id) is { Type: SamTypes.WebSocketApi } own
        && evaluator.Exists(own) != Truth.False
            ? new Api
            {
                Id = id,
                Kind = ApiKind.WebSocket,
                Definition = ApiDefinition.Resources,
                Place = own.Key,
                Resource = own,
                CorsMode = RestApiSettings.CorsMode(evaluator.Body(own)),
            }
            : null;
}
