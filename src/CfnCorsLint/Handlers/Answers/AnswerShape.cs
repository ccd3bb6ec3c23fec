using System.Collections.Frozen;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Decides whether API Gateway takes what a function returns for an answer: an object with keys of its own, such as <c>statusCode</c>.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response
/// </remarks>
internal static class AnswerShape
{
    private static readonly FrozenSet<string> s_keys = FrozenSet.Create(
        StringComparer.Ordinal,
        "statusCode",
        "headers",
        "multiValueHeaders",
        "body",
        "isBase64Encoded",
        "cookies"
    );

    /// <summary>Why a REST API refuses the answer; <see langword="null"/> where it may take the answer.</summary>
    public static string? WhyMalformed(CodeExpression.Map answer)
    {
        foreach (CodeEntry entry in answer.Entries)
        {
            if (entry.Key is not { } key)
            {
                return null;
            }

            if (WhyRefused(key, entry.Value) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    /// <summary>Why the whole value becomes the body, though it is written as an answer; <see langword="null"/> where that is not so.</summary>
    public static string? WhyTakenWhole(CodeExpression.Map answer)
    {
        string[] keys = [.. answer.Entries.Select(entry => entry.Key ?? "")];
        bool isOpen = keys.Contains("") || keys.Contains("statusCode");
        bool isMeant =
            keys.Contains("headers")
            || (keys.Contains("body") && keys.Any(key => key is "httpStatus" or "status"))
            || keys.Contains("httpStatus");
        return !isOpen && isMeant ? "it has no statusCode" : null;
    }

    /// <summary>Whether answers have such a key.</summary>
    public static bool IsKey(string key) => s_keys.Contains(key);

    /// <summary>Why a REST API refuses an answer with such an entry; <see langword="null"/> where it may take it.</summary>
    public static string? WhyRefused(string key, CodeExpression value) =>
        (key, value) switch
        {
            ("body", CodeExpression.Map) => "its body is an object and no text",
            ("body", CodeExpression.Sequence) => "its body is a list and no text",
            ("headers", CodeExpression.Sequence) => "its headers are a list",
            ("headers", CodeExpression.Literal { Kind: CodeTokenKind.Text }) =>
                "its headers are a text",
            ("headers", CodeExpression.Map map) when ListIn(map) is { } name =>
                $"its header {name} is a list",
            ("multiValueHeaders", CodeExpression.Map map) when TextIn(map) is { } name =>
                $"its {name} among multiValueHeaders is no list",
            ("statusCode", CodeExpression.Literal { Kind: CodeTokenKind.Text, Value: { } text })
                when !text.All(char.IsAsciiDigit) || text.Length == 0 =>
                "its statusCode is no number",
            _ when !s_keys.Contains(key) => $"it has the key {key}, which no answer has",
            _ => null,
        };

    private static string? ListIn(CodeExpression.Map map) =>
        map.Entries.FirstOrDefault(entry => entry.Value is CodeExpression.Sequence)?.Key;

    private static string? TextIn(CodeExpression.Map map) =>
        map
            .Entries.FirstOrDefault(entry =>
                entry.Value is CodeExpression.Literal { Kind: CodeTokenKind.Text }
            )
            ?.Key;
}
