using System.Collections.Immutable;
using CfnCorsLint.Handlers.Languages;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Text;

namespace CfnCorsLint.Handlers.Snippets;

/// <summary>Tells the framework that a handler uses to set the header.</summary>
/// <remarks>
/// Sources: https://expressjs.com/en/resources/middleware/cors.html, https://hono.dev/docs/middleware/builtin/cors,
/// https://github.com/fastify/fastify-cors, https://middy.js.org/docs/middlewares/http-cors, https://github.com/jeremydaly/lambda-api#cors-support,
/// https://docs.aws.amazon.com/powertools/typescript/latest/features/event-handler/http/,
/// https://docs.aws.amazon.com/powertools/python/latest/core/event_handler/api_gateway/#cors,
/// https://flask-cors.readthedocs.io/, https://fastapi.tiangolo.com/tutorial/cors/
/// </remarks>
internal static class FrameworkEdits
{
    private static readonly ImmutableArray<FrameworkRow> s_rows =
    [
        new(
            CodeLanguages.JavaScript,
            "express",
            [],
            FrameworkPlace.Line,
            "{app}.use(cors({ origin: {origin} }))",
            "cors",
            "cors"
        ),
        new(
            CodeLanguages.JavaScript,
            "hono",
            ["Hono"],
            FrameworkPlace.Line,
            "{app}.use({quote}*{quote}, cors({ origin: {origin} }))",
            "cors",
            "hono/cors",
            IsDefault: false
        ),
        new(
            CodeLanguages.JavaScript,
            "fastify",
            ["fastify", "Fastify"],
            FrameworkPlace.Line,
            "{app}.register(cors, { origin: {origin} })",
            "cors",
            "@fastify/cors"
        ),
        new(
            CodeLanguages.JavaScript,
            "lambda-api",
            [],
            FrameworkPlace.Line,
            "{app}.use((req, res, next) => { res.cors({ origin: {first} }); next(); })"
        ),
        new(
            CodeLanguages.JavaScript,
            "@middy/core",
            [],
            FrameworkPlace.Chain,
            ".use(httpCors({ origins: {origins} }))",
            "httpCors",
            "@middy/http-cors"
        ),
        new(
            CodeLanguages.JavaScript,
            "@aws-lambda-powertools/event-handler",
            ["Router"],
            FrameworkPlace.Line,
            "{app}.use(cors({ origin: {origin} }))",
            "cors",
            "@aws-lambda-powertools/event-handler/http/middleware",
            IsDefault: false
        ),
        new(
            CodeLanguages.Python,
            "aws_lambda_powertools",
            ["APIGatewayRestResolver", "APIGatewayHttpResolver", "LambdaFunctionUrlResolver"],
            FrameworkPlace.Argument,
            "cors=CORSConfig(allow_origin={first})",
            "CORSConfig",
            "aws_lambda_powertools.event_handler"
        ),
        new(
            CodeLanguages.Python,
            "flask",
            ["Flask"],
            FrameworkPlace.Line,
            "CORS({app}, origins={origins})",
            "CORS",
            "flask_cors"
        ),
        new(
            CodeLanguages.Python,
            "fastapi",
            ["FastAPI"],
            FrameworkPlace.Line,
            "{app}.add_middleware(CORSMiddleware, allow_origins={origins}, allow_methods=[{quote}*{quote}], allow_headers=[{quote}*{quote}])",
            "CORSMiddleware",
            "fastapi.middleware.cors"
        ),
    ];

    /// <summary>The file with its edits; <see langword="null"/> where no such framework is made in code that is at hand.</summary>
    public static (SourceText Source, ImmutableArray<TextEdit> Edits)? Of(
        HandlerSource handler,
        SnippetHeaders headers
    )
    {
        foreach (CodeModule module in handler.Closure?.Modules ?? [handler.Module])
        {
            foreach (FrameworkRow row in s_rows.Where(row => row.Language == module.Text.Language))
            {
                if (Edits(module, row, headers) is { IsEmpty: false } edits)
                {
                    return (module.Text.Source, edits);
                }
            }
        }

        return null;
    }

    private static ImmutableArray<TextEdit> Edits(
        CodeModule module,
        FrameworkRow row,
        SnippetHeaders headers
    )
    {
        CodeImport[] own =
        [
            .. module.Imports.Where(import =>
                import.Module.StartsWith(row.Module, StringComparison.Ordinal)
            ),
        ];
        CodeText text = module.Text;
        string[] makers = row.Makers is []
            ? [.. own.Select(one => one.Local).OfType<string>()]
            : row.Makers;
        int made = own.Length == 0 ? -1 : MadeAt(text, makers);
        if (made < 0)
        {
            return [];
        }

        var style = SnippetStyle.Of(text);
        int close = text.Partners[made + 1];
        string? app = AppBefore(text, made);
        string code = Filled(row.Code, app ?? "app", style, headers);
        TextEdit? edit = row.Place switch
        {
            FrameworkPlace.Argument => TextEdit.Insert(
                text[close].Span.Start,
                close == made + 2 ? code : $", {code}"
            ),
            FrameworkPlace.Chain => TextEdit.Insert(text[close].Span.End, code),
            _ => app is null
                ? null
                : EntryEdits.LineBelow(
                    text.Source,
                    text[close].Span.End,
                    $"{TextLines.IndentOfLine(text.Source, text[made].Span.Start)}{code}{style.End}"
                ),
        };
        return edit is null
            ? []
            : [.. ((TextEdit?[])[ImportOf(module, row, style), edit]).OfType<TextEdit>()];
    }

    private static string Filled(
        string code,
        string app,
        SnippetStyle style,
        SnippetHeaders headers
    )
    {
        string first = style.Text(headers.Origin);
        string all = headers.Origins.Length > 1 ? style.Texts(headers.Origins) : $"[{first}]";
        return code.Replace("{app}", app, StringComparison.Ordinal)
            .Replace("{origin}", headers.Origins.Length > 1 ? all : first, StringComparison.Ordinal)
            .Replace("{origins}", all, StringComparison.Ordinal)
            .Replace("{first}", first, StringComparison.Ordinal)
            .Replace("{quote}", style.Quote.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The word of the call that makes the application; -1 for none.</summary>
    private static int MadeAt(CodeText text, string[] makers)
    {
        for (int at = 0; at + 1 < text.Count; at++)
        {
            if (
                text.IsName(at)
                && makers.Contains(text[at].Value)
                && text.Is(at + 1, "(")
                && text.Partners[at + 1] > at
                && !text.Is(at - 1, ".")
            )
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The name that it gets.</summary>
    private static string? AppBefore(CodeText text, int made)
    {
        int equals = text.Is(made - 1, "new") ? made - 2 : made - 1;
        return text.Is(equals, "=") && text.IsName(equals - 1) ? text[equals - 1].Value : null;
    }

    /// <summary>The line that takes the name in; <see langword="null"/> where it is there, or none is needed.</summary>
    private static TextEdit? ImportOf(CodeModule module, FrameworkRow row, SnippetStyle style)
    {
        CodeText text = module.Text;
        if (
            row.Import is not { } name
            || module.Imports.Any(import => import.Local == name)
            || module.Imports.FirstOrDefault(import => import.Module != "__future__")
                is not { } first
        )
        {
            return null;
        }

        int at = first.Place;
        while (at > 0 && !text[at].IsFirst)
        {
            at--;
        }

        while (at > 0 && !IsImport(text, at))
        {
            at--;
        }

        string from = style.Text(row.From);
        string local = row.IsDefault ? name : $"{{ {name} }}";
        string line =
            style.Language == CodeLanguages.Python ? $"from {row.From} import {name}"
            : text.Is(at, "import") ? $"import {local} from {from}{style.End}"
            : $"const {local} = require({from}){style.End}";
        return EntryEdits.NewLine(text.Source, text[at].Span.Start, line);
    }

    private static bool IsImport(CodeText text, int at) =>
        text[at].IsFirst && text[at].Value is "import" or "from" or "const" or "let" or "var";
}
