using System.Collections.Frozen;
using CfnCorsLint.Handlers.Languages;

namespace CfnCorsLint.Handlers.Libraries;

/// <summary>Lists known packages, with what each has to do with the headers of answers.</summary>
/// <remarks>
/// Read in their sources, where nothing else is said: of middy (https://github.com/middyjs/middy, 8d4c3f5) only http-cors names the header,
/// of Chalice (https://github.com/aws/chalice, 51ac904) only its CORSConfig. A package that is missing here forbids to say that a header is missing, where
/// answers come out of it.
/// </remarks>
internal static class Packages
{
    /// <summary>https://nodejs.org/api/ and clients that fetch or compute what answers hold.</summary>
    private static readonly FrozenSet<string> s_script = FrozenSet.Create(
        StringComparer.Ordinal,
        "assert",
        "async_hooks",
        "buffer",
        "child_process",
        "crypto",
        "dns",
        "events",
        "fs",
        "http",
        "https",
        "net",
        "os",
        "path",
        "perf_hooks",
        "process",
        "querystring",
        "readline",
        "stream",
        "string_decoder",
        "timers",
        "tls",
        "tty",
        "url",
        "util",
        "v8",
        "vm",
        "worker_threads",
        "zlib",
        "aws-sdk",
        "aws-lambda",
        "aws-xray-sdk",
        "aws-xray-sdk-core",
        "uuid",
        "nanoid",
        "ulid",
        "axios",
        "node-fetch",
        "got",
        "undici",
        "lodash",
        "moment",
        "moment-timezone",
        "dayjs",
        "date-fns",
        "luxon",
        "pg",
        "mysql",
        "mysql2",
        "mongodb",
        "mongoose",
        "knex",
        "ioredis",
        "redis",
        "sequelize",
        "jsonwebtoken",
        "jose",
        "bcrypt",
        "bcryptjs",
        "zod",
        "joi",
        "yup",
        "ajv",
        "class-validator",
        "stripe",
        "twilio",
        "openai",
        "pino",
        "winston",
        "dotenv",
        "sharp",
        "reflect-metadata",
        "tslib",
        "source-map-support",
        "qs",
        "@aws-lambda-powertools/logger",
        "@aws-lambda-powertools/tracer",
        "@aws-lambda-powertools/metrics",
        "@aws-lambda-powertools/parameters",
        "@prisma/client",
        "@types/aws-lambda"
    );

    private static readonly FrozenSet<string> s_scriptFrameworks = FrozenSet.Create(
        StringComparer.Ordinal,
        "express",
        "fastify",
        "@fastify/aws-lambda",
        "hono",
        "hono/aws-lambda",
        "lambda-api",
        "serverless-http",
        "aws-serverless-express",
        "@vendia/serverless-express",
        "@codegenie/serverless-express",
        "@middy/core",
        "@middy/do-not-wait-for-empty-event-loop",
        "@middy/error-logger",
        "@middy/event-normalizer",
        "@middy/http-content-negotiation",
        "@middy/http-error-handler",
        "@middy/http-event-normalizer",
        "@middy/http-header-normalizer",
        "@middy/http-json-body-parser",
        "@middy/http-multipart-body-parser",
        "@middy/http-response-serializer",
        "@middy/http-security-headers",
        "@middy/http-urlencode-body-parser",
        "@middy/http-urlencode-path-parser",
        "@middy/input-output-logger",
        "@middy/secrets-manager",
        "@middy/ssm",
        "@middy/util",
        "@middy/validator",
        "@middy/warmup"
    );

    /// <summary>https://docs.python.org/3/py-modindex.html and clients that fetch or compute what answers hold.</summary>
    private static readonly FrozenSet<string> s_python = FrozenSet.Create(
        StringComparer.Ordinal,
        "__future__",
        "abc",
        "argparse",
        "array",
        "ast",
        "asyncio",
        "base64",
        "binascii",
        "bisect",
        "calendar",
        "codecs",
        "collections",
        "concurrent",
        "contextlib",
        "copy",
        "csv",
        "ctypes",
        "dataclasses",
        "datetime",
        "decimal",
        "difflib",
        "email",
        "enum",
        "errno",
        "fnmatch",
        "fractions",
        "functools",
        "gc",
        "getpass",
        "glob",
        "gzip",
        "hashlib",
        "heapq",
        "hmac",
        "html",
        "http",
        "imaplib",
        "importlib",
        "inspect",
        "io",
        "ipaddress",
        "itertools",
        "json",
        "keyword",
        "locale",
        "logging",
        "lzma",
        "math",
        "mimetypes",
        "multiprocessing",
        "numbers",
        "operator",
        "os",
        "pathlib",
        "pickle",
        "platform",
        "pprint",
        "queue",
        "random",
        "re",
        "secrets",
        "select",
        "shlex",
        "shutil",
        "signal",
        "smtplib",
        "socket",
        "sqlite3",
        "ssl",
        "statistics",
        "string",
        "struct",
        "subprocess",
        "sys",
        "tempfile",
        "textwrap",
        "threading",
        "time",
        "timeit",
        "traceback",
        "types",
        "typing",
        "unicodedata",
        "unittest",
        "urllib",
        "uuid",
        "warnings",
        "weakref",
        "xml",
        "zipfile",
        "zlib",
        "zoneinfo",
        "boto3",
        "botocore",
        "aws_xray_sdk",
        "requests",
        "urllib3",
        "httpx",
        "aiohttp",
        "pydantic",
        "pymysql",
        "psycopg2",
        "pymongo",
        "redis",
        "sqlalchemy",
        "pynamodb",
        "jwt",
        "jose",
        "cryptography",
        "dateutil",
        "pytz",
        "numpy",
        "pandas",
        "PIL",
        "yaml",
        "simplejson",
        "ujson",
        "orjson",
        "stripe",
        "openai",
        "jsonschema",
        "marshmallow",
        "attr",
        "typing_extensions",
        "simpleeval"
    );

    private static readonly FrozenSet<string> s_pythonFrameworks = FrozenSet.Create(
        StringComparer.Ordinal,
        "flask",
        "chalice",
        "fastapi",
        "mangum",
        "starlette",
        "serverless_wsgi",
        "apig_wsgi",
        "awsgi"
    );

    public static PackageKind KindOf(CodeLanguage language, string module)
    {
        if (CorsWords.AreIn(module))
        {
            return PackageKind.Cors;
        }

        if (language == CodeLanguages.JavaScript)
        {
            string name = module.StartsWith("node:", StringComparison.Ordinal)
                ? module[5..]
                : module;
            return s_scriptFrameworks.Contains(name) ? PackageKind.Framework
                : s_script.Contains(name)
                || s_script.Contains(name.Split('/')[0])
                || name.StartsWith("@aws-sdk/", StringComparison.Ordinal)
                || name.StartsWith("@smithy/", StringComparison.Ordinal)
                    ? PackageKind.Plain
                : PackageKind.Unknown;
        }

        if (language == CodeLanguages.Python)
        {
            string name = module.Split('.')[0];
            return s_pythonFrameworks.Contains(name) || IsAnsweringPowertools(module)
                    ? PackageKind.Framework
                : s_python.Contains(name) || IsPlainPowertools(module) ? PackageKind.Plain
                : PackageKind.Unknown;
        }

        return PackageKind.Unknown;
    }

    /// <summary>What answers events: it adds the header where <c>CORSConfig</c> or <c>cors</c> stands in the code.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/powertools/python/latest/core/event_handler/api_gateway/#cors</remarks>
    private static bool IsAnsweringPowertools(string module) =>
        module.StartsWith("aws_lambda_powertools.event_handler", StringComparison.Ordinal);

    /// <summary>Whether the module is a part of Powertools that answers no events.</summary>
    private static bool IsPlainPowertools(string module) =>
        module == "aws_lambda_powertools"
        || (
            module.StartsWith("aws_lambda_powertools.", StringComparison.Ordinal)
            && !module.Contains("event_handler", StringComparison.Ordinal)
            && !module.Contains("middleware_factory", StringComparison.Ordinal)
        );
}
