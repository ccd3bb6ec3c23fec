using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CfnCorsLint.Tests.Probing;

/// <summary>An API that answers one call as its template says.</summary>
internal static class LiveTemplate
{
    /// <param name="foretold">The call, as <c>simulate --format json</c> plays it.</param>
    public static async Task Answer(HttpContext context, JsonNode foretold)
    {
        string step = HttpMethods.IsOptions(context.Request.Method) ? "preflight" : "answer";
        JsonNode? answer = foretold[step];
        int status = answer?["status"]?.GetValue<int>() ?? 200;
        context.Response.StatusCode = status;
        context.Response.Headers["x-amz-apigw-id"] = "abc=";
        foreach (JsonNode? header in answer?["headers"]?.AsArray() ?? [])
        {
            if (header?["value"] is { } value)
            {
                context.Response.Headers.Append($"{header["name"]}", $"{value}");
            }
        }

        if (status is 401 or 403)
        {
            context.Response.Headers["x-amzn-ErrorType"] =
                status == 401 ? "UnauthorizedException" : "MissingAuthenticationTokenException";
            await context.Response.WriteAsync(
                status == 401
                    ? """{"message":"Unauthorized"}"""
                    : """{"message":"Missing Authentication Token"}"""
            );
        }
    }
}
