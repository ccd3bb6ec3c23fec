using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Knows how libraries that answer events by themselves take OPTIONS, as they are set up.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/powertools/python/latest/core/event_handler/api_gateway/#cors</remarks>
internal static class FrameworkOptions
{
    /// <summary>Why no preflight passes, in words; <see langword="null"/> where that is not known.</summary>
    public static string? WhyRefused(CodeClosure closure) =>
        closure.Modules.Any(module => module.Text.Language == CodeLanguages.Python)
        && closure.Modules.All(module => !Names(module, "CORSConfig") && !Names(module, "options"))
        && Resolver(closure) is { } resolver
            ? $"{resolver} answers OPTIONS only with a CORSConfig of its own"
            : null;

    /// <summary>The name of the resolver that the handler is made with; <see langword="null"/> where it is made with none or with several.</summary>
    private static string? Resolver(CodeClosure closure)
    {
        string[] made =
        [
            .. from module in closure.Modules
            from at in Enumerable.Range(0, module.Text.Count)
            where
                module.Text.IsName(at)
                && module.Text.Is(at + 1, "(")
                && module.Text[at].Value
                    is "APIGatewayRestResolver"
                        or "APIGatewayHttpResolver"
                        or "LambdaFunctionUrlResolver"
            select module.Text.Partners[at + 1] == at + 2 ? module.Text[at].Value : "",
        ];
        return made is [{ Length: > 0 } only] ? only : null;
    }

    private static bool Names(CodeModule module, string name)
    {
        CodeText text = module.Text;
        return text.Tokens.Any(word =>
            word.Kind is CodeTokenKind.Name or CodeTokenKind.Text
            && word.Value.Equals(name, StringComparison.OrdinalIgnoreCase)
        );
    }
}
