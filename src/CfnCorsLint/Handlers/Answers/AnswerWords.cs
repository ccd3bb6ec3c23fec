using System.Buffers;
using System.Collections.Immutable;
using CfnCorsLint.Handlers.Lexing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>The words by which code in a language with types names what API Gateway takes for an answer, or the library that makes one.</summary>
/// <remarks>
/// Sources: https://github.com/aws/aws-lambda-java-libs, https://github.com/aws/aws-lambda-go, https://github.com/aws/aws-lambda-dotnet,
/// https://github.com/awslabs/aws-lambda-rust-runtime
/// </remarks>
internal static class AnswerWords
{
    private static readonly ImmutableArray<string> s_all =
    [
        "APIGatewayProxyResponse",
        "APIGatewayV2HTTPResponse",
        "APIGatewayHttpApiV2ProxyResponse",
        "LambdaFunctionURLResponse",
        "APIGatewayProxyResponseEvent",
        "AwsProxyResponse",
        "ApiGatewayProxyResponse",
        "AddAWSLambdaHosting",
        "APIGatewayProxyFunction",
        "APIGatewayHttpApiV2ProxyFunction",
        "lambda_http",
        "statusCode",
    ];

    private static readonly SearchValues<string> s_words = SearchValues.Create(
        s_all.AsSpan(),
        StringComparison.Ordinal
    );

    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(s_words);

    public static bool Are(CodeToken word) =>
        word.Kind is CodeTokenKind.Name or CodeTokenKind.Text && s_all.Contains(word.Value);

    /// <summary>Where code stands whose handler is not read further: its class, its <c>main</c>, or the first of the words that is no import.</summary>
    /// <param name="handlerClass">The name of the handler's class, or of its program.</param>
    public static int PlaceIn(CodeText text, string handlerClass)
    {
        int own = First(
            text,
            at =>
                (text.IsName(at) && text[at].Value == handlerClass && IsDeclared(text, at))
                || (text.Is(at, "main") && (text.Is(at - 1, "fn") || text.Is(at - 1, "func")))
        );
        return own >= 0
            ? own
            : Math.Max(0, First(text, at => Are(text[at]) && !IsImported(text, at)));
    }

    private static bool IsDeclared(CodeText text, int at) =>
        at > 0 && text[at - 1].Value is "class" or "object" or "record" or "def" or "module";

    private static bool IsImported(CodeText text, int at)
    {
        int start = at;
        while (start > 0 && !text[start].IsFirst)
        {
            start--;
        }

        return text[start].Value is "import" or "using" or "use";
    }

    private static int First(CodeText text, Func<int, bool> fits)
    {
        for (int at = 0; at < text.Count; at++)
        {
            if (fits(at))
            {
                return at;
            }
        }

        return -1;
    }
}
