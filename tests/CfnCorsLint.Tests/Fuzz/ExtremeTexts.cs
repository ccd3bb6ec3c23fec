using System.Collections.Immutable;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Fuzz;

/// <summary>Texts that lead to deep recursion, to work without end or to texts without end, if anything does.</summary>
internal static class ExtremeTexts
{
    private const string Api = """
        Resources:
          Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, Cors: VALUE}}
          F:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                A: {Type: Api, Properties: {Path: /orders, Method: put, RestApiId: !Ref Api}}

        """;

    /// <summary>Of a value that goes on and on: what takes the square of it is seen, and the rest takes no time.</summary>
    private const int Length = 10_000;

    private const string Head = """
        Resources:
          Api: {Type: AWS::ApiGateway::RestApi}

        """;

    private const string Spec = """
        openapi: 3.0.1
        info: {title: orders, version: '1'}

        """;

    private const string Operation =
        "{put: {responses: {'200': {description: ok}}, x-amazon-apigateway-integration: {type: http_proxy, httpMethod: PUT, uri: https://backend.example.com}}}";

    /// <summary>By what is extreme in it.</summary>
    public static ImmutableSortedDictionary<string, SourceText> All { get; } =
        Depths()
            .Concat(Circles())
            .Concat(Bombs())
            .Concat(Lengths())
            .ToImmutableSortedDictionary(
                one => one.Name,
                one => new SourceText(one.Text.StartsWith('{') ? "a.json" : "a.yaml", one.Text),
                StringComparer.Ordinal
            );

    private static IEnumerable<(string Name, string Text)> Depths()
    {
        yield return ("lists in lists", With(Nested("[", "'*'", "]", 240)));
        yield return ("mappings in mappings", With(Nested("{a: ", "'*'", "}", 240)));
        yield return ("lists that are not closed", With(Nested("[", "", "", 100_000)));
        yield return ("block lists", $"Resources:\n{Nested("- ", "a", "", 50_000)}");
        yield return ("JSON without an end", "{\"Resources\": " + Nested("[", "", "", 100_000));
        yield return (
            "JSON as deep as is read",
            "{\"Resources\": " + Nested("{\"a\": ", "1", "}", 250) + "}"
        );
        yield return (
            "Fn::If in Fn::If",
            Conditions(0) + With(Nested("!If [C0, ", "'*'", ", a]", 120))
        );
        yield return ("Fn::If of several conditions", Conditions(40) + With(Tree(0, 40)));
        yield return ("Fn::Join in Fn::Join", With(Nested("!Join [',', [", "'*'", "]]", 80)));
        yield return (
            "Fn::Sub in Fn::Sub",
            With(Nested("!Sub ['${X}${X}', {X: ", "'*'", "}]", 80))
        );
        yield return ("Fn::Select in Fn::Select", With(Nested("!Select [0, [", "'*'", "]]", 80)));
        yield return (
            "Fn::Split in Fn::Join",
            With(Nested("!Join [',', !Split [',', ", "a", "]]", 80))
        );
        yield return (
            "Fn::Not in Fn::Not",
            $"Conditions: {{C0: {Nested("!Not [", "!Equals [!Ref A, b]", "]", 240)}}}\n{With("!If [C0, \"'*'\", a]")}"
        );
        yield return (
            "conditions that name each other",
            Conditions(3_000) + With("!If [C2999, \"'*'\", a]")
        );
        yield return (
            "parents of parents",
            Head + Parents(5_000, last: "!GetAtt Api.RootResourceId")
        );
        yield return (
            "greedy paths below each other",
            Spec + Paths(100, at => $"{string.Concat(Enumerable.Repeat("/a", at))}/{{proxy+}}")
        );
        yield return (
            "a path of many parts",
            Spec + Paths(1, _ => string.Concat(Enumerable.Repeat("/a", 100_000)))
        );
        yield return (
            "a path of many variables",
            Spec + Paths(1, _ => string.Concat(Enumerable.Repeat("/{a}", 20_000)))
        );
        yield return (
            "directives in directives",
            With(Quoted(string.Concat(Enumerable.Repeat("#if($a)", 8_000))))
        );
        yield return ("merges of merges", Merges(400) + With("*m399"));
        yield return (
            "Fn::ForEach in Fn::ForEach",
            With(Nested("{'Fn::ForEach::X': [A, [a, b], {'K${A}': ", "b", "}]}", 60))
        );
    }

    private static IEnumerable<(string Name, string Text)> Circles()
    {
        yield return ("parents in a circle", Head + Parents(50, last: "!Ref R0"));
        yield return (
            "conditions in a circle",
            "Conditions: {C0: !Condition C1, C1: !Not [!Condition C0]}\n"
                + With("!If [C0, \"'*'\", a]")
        );
        yield return (
            "DependsOn in a circle",
            Head
                + "  A: {Type: AWS::ApiGateway::Deployment, DependsOn: [B], Properties: {RestApiId: !Ref Api}}\n  B: {Type: AWS::ApiGateway::Deployment, DependsOn: A, Properties: {RestApiId: !Ref Api}}\n"
        );
        yield return ("an alias in its anchor", With("&a [*a]"));
        yield return (
            "a file that includes itself",
            With("{Fn::Transform: {Name: AWS::Include, Parameters: {Location: self.yaml}}}")
        );
        yield return (
            "a spec that is the template",
            "Resources:\n  Api: {Type: AWS::Serverless::Api, Properties: {StageName: a, DefinitionUri: self.yaml}}\n"
        );
        yield return ("a $ref to itself", Spec + "paths: {/a: {$ref: '#/paths/~1a'}}\n");
        yield return (
            "$refs in a circle",
            Spec + "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n"
        );
        yield return ("a $ref to all", Spec + "paths: {/a: {$ref: '#'}}\n");
        yield return (
            "a schema that is itself",
            Spec
                + $"paths: {{/a: {Operation}}}\ncomponents: {{schemas: {{A: {{$ref: '#/components/schemas/A'}}, B: {{properties: {{b: {{$ref: '#/components/schemas/B'}}}}}}}}}}\n"
        );
        yield return (
            "a parameter that is itself",
            Spec
                + "paths: {/a: {parameters: [{$ref: '#/components/parameters/A'}]}}\ncomponents: {parameters: {A: {$ref: '#/components/parameters/A'}}}\n"
        );
        yield return (
            "a stack of itself",
            "Resources: {S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: self.yaml}}}\n"
        );
    }

    private static IEnumerable<(string Name, string Text)> Bombs()
    {
        yield return ("aliases of aliases", Aliases(30, 10) + With("*a29"));
        yield return ("aliases as deep as is read", Aliases(19, 2) + With("*a18"));
        yield return (
            "aliases below each other",
            $"{string.Concat(Enumerable.Range(0, 40).Select(at => $"A{at}: &a{at} {Nested("[", at == 0 ? "x" : $"*a{at - 1}", "]", 200)}\n"))}{With("*a39")}"
        );
        yield return (
            "a long text in many places",
            $"L: &long {new string('a', 60_000)}\n"
                + With($"[{string.Join(", ", Enumerable.Repeat("*long", 2_000))}]")
        );
        yield return (
            "a choice of many texts",
            $"Parameters: {{P: {{Type: String, AllowedValues: [{string.Join(", ", Enumerable.Range(0, 10_000).Select(at => $"v{at}"))}]}}}}\n"
                + With($"!Sub '{new string('a', 50_000)}${{P}}'")
        );
        yield return (
            "choices in choices",
            "Parameters: {P: {Type: String, AllowedValues: [a, b, c]}}\n"
                + With(Nested("!Sub ['${P}${P}${X}', {X: ", "!Ref P", "}]", 40))
        );
        yield return (
            "many conditions at once",
            Conditions(20)
                + With(
                    $"[{string.Join(", ", Enumerable.Range(0, 20).Select(at => $"!If [C{at}, a, b]"))}]"
                )
        );
        yield return (
            "policies of stars",
            Head.Replace(
                "RestApi}",
                $"RestApi, Properties: {{Policy: {{Statement: [{{Effect: Deny, Principal: '*', Action: '*', Resource: '{string.Concat(Enumerable.Repeat("*a", 3_000))}'}}]}}}}}}",
                StringComparison.Ordinal
            ) + Parents(3, last: "!GetAtt Api.RootResourceId")
        );
    }

    private static IEnumerable<(string Name, string Text)> Lengths()
    {
        (string Name, string Unit)[] units =
        [
            ("letters", "a"),
            ("blanks", " "),
            ("commas", ","),
            ("dots", "a."),
            ("backslashes", "\\"),
            ("dollars", "$"),
            ("holes", "${A}"),
            ("open holes", "${"),
            ("open comments", "#*"),
            ("directives", "#set($a = "),
            ("assignments", "#set( $a"),
            ("ends", "#end"),
            ("braces", "{"),
            ("brackets", "["),
            ("parentheses", "("),
            ("quotes", "'"),
            ("double quotes", "\""),
            ("colons", "1:"),
            ("zeros", "0_"),
            ("marks", "<<%%"),
            ("tests", "$a.matches("),
            ("equals", "$a == "),
            ("slashes", "//"),
            ("line breaks", "\n "),
        ];
        foreach ((string name, string unit) in units)
        {
            string text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
            yield return ($"an origin of {name}", With(Quoted($"'https://a{text}'")));
            yield return (
                $"a template of {name}",
                Mock(Quoted($"#set($o = $input.params('Origin')){text}x"))
            );
            yield return (
                $"a condition of {name}",
                Mock(
                    Quoted(
                        $"#set($o = $input.params('Origin'))\n#if($o.matches(\"{text}\") {text})#set($context.responseOverride.header.Access-Control-Allow-Origin = $o {text})#end"
                    )
                )
            );
            yield return (
                $"a plain value of {name}",
                $"# cfncors: {text.ReplaceLineEndings(" ")}\n"
                    + With(text.Trim().ReplaceLineEndings(" "))
            );
        }
    }

    private static string With(string value) =>
        Api.Replace("VALUE", value, StringComparison.Ordinal);

    private static string Quoted(string text) => FlowText.Quoted(text);

    private static string Nested(string open, string inner, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth))
        + inner
        + string.Concat(Enumerable.Repeat(close, depth));

    private static string Conditions(int count) =>
        "Conditions:\n  C0: !Equals [!Ref A, b]\n"
        + string.Concat(
            Enumerable
                .Range(1, Math.Max(0, count - 1))
                .Select(at => $"  C{at}: !Or [!Condition C{at - 1}, !Equals [!Ref P{at}, x]]\n")
        );

    private static string Tree(int at, int count) =>
        string.Concat(Enumerable.Range(at, count).Select(one => $"!If [C{one}, a{one}, "))
        + "'*'"
        + new string(']', count);

    private static string Parents(int count, string last) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(at =>
                    $"  R{at}: {{Type: AWS::ApiGateway::Resource, Properties: {{RestApiId: !Ref Api, ParentId: {(at == count - 1 ? last : $"!Ref R{at + 1}")}, PathPart: p}}}}\n"
                )
        )
        + "  M: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !Ref R0, HttpMethod: PUT, AuthorizationType: NONE, Integration: {Type: HTTP_PROXY}}}\n";

    private static string Paths(int count, Func<int, string> path) =>
        "paths:\n"
        + string.Concat(
            Enumerable.Range(0, count).Select(at => $"  ? \"{path(at)}\"\n  : {Operation}\n")
        );

    private static string Merges(int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(at => $"M{at}: &m{at} {{k{at}: v{(at == 0 ? "" : $", <<: *m{at - 1}")}}}\n")
        );

    private static string Aliases(int count, int width) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(at =>
                    $"A{at}: &a{at} [{string.Join(", ", Enumerable.Repeat(at == 0 ? "x" : $"*a{at - 1}", width))}]\n"
                )
        );

    private static string Mock(string template) =>
        Head
        + $$"""
              Options:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: OPTIONS
                  AuthorizationType: NONE
                  Integration:
                    Type: MOCK
                    RequestTemplates: {application/json: {{template}}}
                    IntegrationResponses:
                      - StatusCode: '200'
                        ResponseParameters: {method.response.header.Access-Control-Allow-Origin: {{template}}}
                        ResponseTemplates: {application/json: {{template}}}

            """;
}
