using System.Collections.Frozen;
using CfnCorsLint.Handlers.Languages;

namespace CfnCorsLint.Handlers.Libraries;

/// <summary>The packages that make a handler out of a web framework: what it answers is what the framework answers.</summary>
/// <remarks>
/// Sources: https://mangum.fastapiexpert.com, https://github.com/dougmoscrop/serverless-http, https://github.com/CodeGenieApp/serverless-express,
/// https://hono.dev/docs/getting-started/aws-lambda, https://github.com/fastify/aws-lambda-fastify, https://middy.js.org
/// </remarks>
internal static class Adapters
{
    private static readonly FrozenSet<string> s_names = FrozenSet.Create(
        StringComparer.Ordinal,
        "mangum",
        "serverless_wsgi",
        "apig_wsgi",
        "awsgi",
        "serverless-http",
        "aws-serverless-express",
        "@vendia/serverless-express",
        "@codegenie/serverless-express",
        "hono/aws-lambda",
        "@fastify/aws-lambda",
        "@middy/core"
    );

    public static bool Has(CodeLanguage language, string module) =>
        s_names.Contains(language == CodeLanguages.Python ? module.Split('.')[0] : module);
}
