using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Finds in a file where it tells a web framework to set the header on all answers, under no condition.</summary>
/// <remarks>
/// Sources: https://www.starlette.io/middleware/#corsmiddleware, https://flask-cors.readthedocs.io, https://github.com/expressjs/cors,
/// https://hono.dev/docs/middleware/builtin/cors, https://github.com/fastify/fastify-cors, https://middy.js.org/docs/middlewares/http-cors
/// </remarks>
internal static class CorsMiddleware
{
    private const string OfMiddy = "@middy/http-cors";

    public static IEnumerable<CodePlace> In(CodeModule module, Scope scope)
    {
        CodeText text = module.Text;
        return from import in module.Imports
            where import.Local is not null && IsCors(text.Language, import)
            from at in Enumerable.Range(0, text.Count)
            where text.IsName(at) && text[at].Value == import.Local && at != import.Place
            where IsSetUp(text, at, import, scope) && IsUnconditional(module, at)
            select new CodePlace(text.Source, text.SpanOf(at, at + 1));
    }

    private static bool IsCors(CodeLanguage language, CodeImport import) =>
        language == CodeLanguages.Python
            ? import is { Member: "CORSMiddleware" or "CORS" }
                && import.Module.Split('.')[0] is "fastapi" or "starlette" or "flask_cors"
            : import.Module is "cors" or "hono/cors" or "@koa/cors" or "@fastify/cors" or OfMiddy;

    private static bool IsSetUp(CodeText text, int at, CodeImport import, Scope scope)
    {
        var expressions = new ExpressionReader(text);
        if (text.Language == CodeLanguages.Python)
        {
            bool isAdded =
                text.Is(at - 1, "(")
                && (text.Is(at - 2, "add_middleware") || text.Is(at - 2, "Middleware"));
            int open = isAdded ? at - 1 : at + 1;
            return text.Is(open, "(")
                && text.Partners[open] > open
                && expressions.Read(open - 1, text.Partners[open] + 1)
                    is CodeExpression.Call { Arguments: var given }
                && (
                    import.Member == "CORS"
                        ? !given.Any(one => one.Name is "resources" or "origins")
                        : given.Any(one => one.Name is "allow_origins" or "allow_origin_regex")
                            && !given.Any(one => one.Value is CodeExpression.Sequence { Items: [] })
                );
        }

        bool isRegistered = text.Is(at - 1, "(") && text.Is(at - 2, "register");
        int call = isRegistered ? at - 1 : at + 1;
        return (isRegistered || IsUsed(text, at))
            && text.Is(call, "(")
            && text.Partners[call] > call
            && expressions.Read(call - 1, text.Partners[call] + 1)
                is CodeExpression.Call { Arguments: var arguments }
            && SetsHeader(isRegistered ? arguments[1..] : arguments, import.Module, scope);
    }

    /// <summary><c>app.use(cors())</c>, <c>app.use('*', cors())</c>.</summary>
    private static bool IsUsed(CodeText text, int at) =>
        (text.Is(at - 1, "(") && text.Is(at - 2, "use"))
        || (
            text.Is(at - 1, ",")
            && at >= 4
            && text[at - 2] is { Kind: CodeTokenKind.Text, Value: "*" or "/*" or "/" }
            && text.Is(at - 3, "(")
            && text.Is(at - 4, "use")
        );

    private static bool SetsHeader(
        IReadOnlyList<CodeArgument> arguments,
        string module,
        Scope scope
    ) =>
        arguments switch
        {
            // Since its version 4 it sets nothing where no origin is named.
            [] => module != OfMiddy,
            [{ Value: CodeExpression.Map map }] => SetsHeader(map, module),
            [{ Value: CodeExpression.Name { Path: var name } }] => scope.ValuesOf(name)
                is [{ Value: CodeExpression.Map held }]
                && SetsHeader(held, module),
            _ => false,
        };

    private static bool SetsHeader(CodeExpression.Map options, string module) =>
        options.Entries.All(entry => entry.Key is not null)
        && options.Entries.LastOrDefault(entry => entry.Key is "origin" or "origins") switch
        {
            null => module != OfMiddy,
            { Value: CodeExpression.Literal { Kind: CodeTokenKind.Name, Value: not "true" } } =>
                false,
            { Value: CodeExpression.Literal or CodeExpression.Sequence { Items: not [] } } => true,
            _ => false,
        };

    /// <summary>Whether the words are reached whenever the file, or the function that sets all up, is.</summary>
    private static bool IsUnconditional(CodeModule module, int at)
    {
        if (module.Functions.InnermostAt(at) is { } function)
        {
            return module.GuardsOf(at, function).IsEmpty;
        }

        (int start, int end) = module.BlockOf(at);
        return (start, end) == (0, module.Text.Count);
    }
}
