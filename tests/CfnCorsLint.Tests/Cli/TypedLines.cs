namespace CfnCorsLint.Tests.Cli;

/// <summary>Lines that people type, and what the command says to them on stderr, without <c>cfncors: </c>.</summary>
/// <remarks>
/// A word without blanks is split at them; <c>FOLDER</c> stands for the working folder, in which <c>t.yaml</c> is a template, <c>k8s.yaml</c>
/// none, and <c>two.yaml</c> one with two APIs.
/// </remarks>
internal static class TypedLines
{
    public static TheoryData<string, string> All { get; } =
        new()
        {
            // Commands of other tools.
            { "lint", "there is no command 'lint': write `cfncors check`" },
            { "lint t.yaml", "there is no command 'lint': write `cfncors check t.yaml`" },
            { "lint -f json", "there is no command 'lint': write `cfncors check`" },
            { "validate", "there is no command 'validate': write `cfncors check`" },
            { "scan .", "there is no command 'scan': write `cfncors check .`" },
            { "format", "there is no command 'format': write `cfncors fix`" },
            { "diff", "there is no command 'diff': write `cfncors fix --diff`" },
            { "help", "there is no command 'help': write `cfncors --help`" },
            { "help check", "there is no command 'help': write `cfncors check --help`" },
            { "version", "there is no command 'version': write `cfncors --version`" },
            { "show", "there is no command 'show': write `cfncors inspect template.yaml`" },
            { "list-rules", "there is no command 'list-rules': write `cfncors rules`" },
            { "setup", "there is no command 'setup': write `cfncors init`" },
            {
                "call",
                "there is no command 'call': write `cfncors simulate template.yaml \"GET /orders\"`"
            },
            // Files where a command belongs.
            { "t.yaml", "there is no command 't.yaml': write `cfncors check t.yaml`" },
            { ".", "there is no command '.': write `cfncors check .`" },
            // A guess only where it is near.
            { "chek", "there is no command 'chek': did you mean 'check'?" },
            { "inspct t.yaml", "there is no command 'inspct': did you mean 'inspect'?" },
            { "frobnicate", "there is no command 'frobnicate' (see `cfncors --help`)" },
            { "", "there is no command '' (see `cfncors --help`)" },
            // Options of other tools.
            { "check --fix", "there is no option '--fix': write `cfncors fix`" },
            { "--fix", "there is no option '--fix': write `cfncors fix`" },
            {
                "fix --fix",
                "there is no option '--fix': leave it out: that is what `cfncors fix` does"
            },
            { "check --dry-run", "there is no option '--dry-run': write `cfncors fix --diff`" },
            {
                "fix --dry-run t.yaml",
                "there is no option '--dry-run': write `cfncors fix --diff`"
            },
            { "fix --check", "there is no option '--check': write `cfncors fix --diff`" },
            {
                "check --output-format json",
                "there is no option '--output-format': write `--format FORMAT`"
            },
            {
                "check --output-format=json",
                "there is no option '--output-format': write `--format FORMAT`"
            },
            { "check -f json", "there is no option '-f': write `--format FORMAT`" },
            {
                "inspect --output page.html t.yaml",
                "there is no option '--output': it prints, so send that to a file: `--format FORMAT > FILE`"
            },
            {
                "rules --output rules.json",
                "there is no option '--output': it prints, so send that to a file: `--format FORMAT > FILE`"
            },
            {
                "inspect -o page.html t.yaml",
                "there is no option '-o': it prints, so send that to a file: `--format FORMAT > FILE`"
            },
            { "inspect -f json t.yaml", "there is no option '-f': write `--format FORMAT`" },
            { "check -o out.json", "there is no option '-o': write `--output FORMAT=FILE`" },
            { "check --json", "there is no option '--json': write `--format json`" },
            { "check --exit-zero", "there is no option '--exit-zero': write `--fail-on never`" },
            {
                "check --max-warnings 0",
                "there is no option '--max-warnings': write `--fail-on warning`"
            },
            { "check -V", "there is no option '-V': write `cfncors --version`" },
            {
                "-v",
                "there is no option '-v': write `cfncors --version`, or `cfncors check -v` to see what is passed over"
            },
            { "-V", "there is no option '-V': write `cfncors --version`" },
            { "check --rule CORS101", "there is no option '--rule': write `--select RULES`" },
            { "check --disable CORS101", "there is no option '--disable': write `--ignore RULES`" },
            {
                "check --exclude vendor",
                "there is no option '--exclude': write `files: {exclude: [\"vendor/**\"]}` into .cfncors.yaml"
            },
            {
                "check --template t.yaml",
                "there is no option '--template': write the path alone: `cfncors check template.yaml`"
            },
            { "check --no-color", "there is no option '--no-color': write `--color never`" },
            { "check --silent", "there is no option '--silent': write `--quiet`" },
            { "check --debug", "there is no option '--debug': write `--verbose`" },
            {
                "check --stdin",
                "there is no option '--stdin': write - for standard input: `cfncors check -`"
            },
            { "check --list-rules", "there is no option '--list-rules': write `cfncors rules`" },
            { "check --baseline", "there is no option '--baseline': write `cfncors baseline`" },
            {
                "simulate t.yaml -X POST /x",
                "there is no option '-X': write the method before the path: `cfncors simulate template.yaml \"DELETE /orders/1\"`"
            },
            { "simulate t.yaml --header X-A", "there is no option '--header': write `-H NAME`" },
            // Options of other commands of this one.
            { "check --unsafe", "there is no option '--unsafe': write `cfncors fix --unsafe`" },
            { "check --diff", "there is no option '--diff': write `cfncors fix --diff`" },
            { "--format json", "there is no option '--format': write `cfncors check --format`" },
            { "check --formt json", "there is no option '--formt': did you mean '--format'?" },
            { "fix --unsave", "there is no option '--unsave': did you mean '--unsafe'?" },
            { "check -x", "there is no option '-x' (see `cfncors check --help`)" },
            { "simulate t.yaml -x", "there is no option '-x' (see `cfncors simulate --help`)" },
            {
                "check --frobnicate",
                "there is no option '--frobnicate' (see `cfncors check --help`)"
            },
            // Values.
            {
                "check --format",
                "--format wants a value: write `--format FORMAT` (see `cfncors check --help`)"
            },
            {
                "check --select",
                "--select wants a value: write `--select RULES` (see `cfncors check --help`)"
            },
            {
                "check --format json --format text",
                "--format is there twice: leave one of them out (see `cfncors check --help`)"
            },
            { "rules extra", "'extra' is one word too many (see `cfncors rules --help`)" },
            { "check --format jsn", "did you mean 'json'?" },
            { "check --format xml", "there is no format 'xml': one of text, concise, json" },
            {
                "check --output json",
                "--output takes FORMAT=FILE, such as json=report.json, not 'json'"
            },
            { "check --output xml=a", "there is no format 'xml'" },
            {
                "check --fail-on eror",
                "--fail-on takes error, warning, note, never; did you mean 'error'?"
            },
            { "check --color no", "--color takes auto, always, never" },
            { "inspect --format yaml x", "--format takes text, json, jsonl" },
            {
                "check --origin app.example.com",
                "--origin 'app.example.com' is no origin: it needs a scheme, as in https://app.example.com"
            },
            { "check --parameter Stage", "--parameter 'Stage': write NAME=VALUE" },
            { "check --max-size big", "--max-size takes a size such as 500K or 64M, not 'big'" },
            {
                "check --statistics --format sarif",
                "--statistics is text, json or markdown: choose one of them with --format"
            },
            { "check --select CORS999", "there is no rule 'CORS999': `cfncors rules` lists them" },
            { "explain CORS999", "there is no rule 'CORS999': `cfncors rules` lists them" },
            {
                "explain preflight-unanswred",
                "there is no rule 'preflight-unanswred'; did you mean 'preflight-unanswered'?"
            },
            { "check --since nowhere", "--since: git knows no 'nowhere' here" },
            { "check --config nowhere.yaml", "nowhere.yaml: cannot be read" },
            {
                "check --add-ignore",
                "--add-ignore wants a --reason TEXT: who reads the suppression must know why"
            },
            { "check --reason x", "--reason belongs to --add-ignore: write both" },
            {
                "check --add-ignore --reason x -",
                "--add-ignore writes files, and standard input is none: name the file"
            },
            {
                "fix --add-ignore --reason x --diff",
                "--add-ignore writes files, and --diff writes none: leave one of them out"
            },
            // Paths.
            { "check nowhere.yaml", "nowhere.yaml: no such file or folder in FOLDER" },
            { "check t.yml", "t.yml: no such file or folder; did you mean 't.yaml'?" },
            {
                "check no*where.yaml",
                "no*where.yaml: no such file or folder: no file is called so"
            },
            { "inspect k8s.yaml", "k8s.yaml: is no template and no spec" },
            // Calls.
            {
                "simulate --all",
                "PATH is missing: write `cfncors simulate template.yaml \"DELETE /orders/1\"` (see `cfncors simulate --help`)"
            },
            { "simulate t.yaml", "name one call, such as \"DELETE /orders/1\", or write --all" },
            {
                "simulate t.yaml DELETE",
                "'DELETE' is no call: write a method and a path, such as \"DELETE /orders/1\""
            },
            {
                "simulate t.yaml FOO /orders",
                "there is no method 'FOO': write one of DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"
            },
            { "simulate t.yaml GTE /orders", "there is no method 'GTE'; did you mean 'GET'?" },
            {
                "simulate t.yaml TRACE /orders",
                "browsers send no request with the method 'TRACE': write one of DELETE, GET,"
            },
            {
                "simulate t.yaml GET /orders -H Cookie",
                "-H 'Cookie': browsers let no page set that header: leave it out"
            },
            { "simulate . --all", "name one template or spec of 2, such as t.yaml" },
            {
                "simulate two.yaml GET /both",
                "several APIs have such a route: add --api with one of First, Second"
            },
            {
                "simulate two.yaml GET /neither",
                "two.yaml: none of its APIs has a route for /neither: `cfncors inspect` shows those there are"
            },
            {
                "simulate two.yaml GET /both --api Third",
                "there is no API 'Third': write --api with one of First, Second"
            },
        };
}
