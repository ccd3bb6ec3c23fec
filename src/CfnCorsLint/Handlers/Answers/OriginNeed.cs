using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Knows the libraries that set headers for pages only where a call carries <c>Origin</c>.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/powertools/python/latest/core/event_handler/api_gateway/#cors,
/// https://www.starlette.io/middleware/#corsmiddleware, https://github.com/rs/cors, https://github.com/cyu/rack-cors
/// </remarks>
internal static class OriginNeed
{
    private const string Header = "access-control-allow-origin";

    /// <summary>Whether one of them sets the header, and nothing else does.</summary>
    public static bool IsIn(ImmutableArray<CodeModule> modules) =>
        modules.Any(IsSetUp) && !modules.Any(module => HasText(module, text => text == Header));

    private static bool IsSetUp(CodeModule module) =>
        module.Text.Language == CodeLanguages.Python
            ? Imports(module, "aws_lambda_powertools.event_handler") && Names(module, "CORSConfig")
                || (Imports(module, "starlette") || Imports(module, "fastapi"))
                    && Names(module, "CORSMiddleware")
        : module.Text.Language == CodeLanguages.JavaScript
            ? Imports(module, "@aws-lambda-powertools/event-handler") && Names(module, "cors")
        : HasText(module, text => text is "github.com/rs/cors" or "rack/cors");

    private static bool Imports(CodeModule module, string package) =>
        module.Imports.Any(import => import.Module.StartsWith(package, StringComparison.Ordinal));

    private static bool Names(CodeModule module, string name) =>
        module.Text.Tokens.Any(word => word.Kind == CodeTokenKind.Name && word.Value == name);

    private static bool HasText(CodeModule module, Func<string, bool> isMeant) =>
        module.Text.Tokens.Any(word =>
            word.Kind == CodeTokenKind.Text && isMeant(word.Value.ToLowerInvariant())
        );
}
