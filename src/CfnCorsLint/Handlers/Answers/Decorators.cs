using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Tells which decorators of Python leave the answers of a function as they are.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/powertools/python/latest/</remarks>
internal static class Decorators
{
    public static bool ArePlain(CodeExpression decorator) =>
        NameOf(decorator) is { } path
        && path.Split('.')[^1]
            is "inject_lambda_context"
                or "capture_lambda_handler"
                or "log_metrics"
                or "capture"
                or "capture_method"
                or "event_source"
                or "lru_cache"
                or "cache"
                or "staticmethod"
                or "classmethod"
                or "contextmanager";

    private static string? NameOf(CodeExpression decorator) =>
        decorator switch
        {
            CodeExpression.Name name => name.Path,
            CodeExpression.Call { Callee: CodeExpression.Name name } => name.Path,
            _ => null,
        };
}
