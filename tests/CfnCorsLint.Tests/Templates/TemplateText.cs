using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Templates;

/// <summary>Short ways from a text to what the templates stage makes of it.</summary>
internal static class TemplateText
{
    public const string Declarations = """
        Parameters:
          Env: { Type: String, Default: dev, AllowedValues: [dev, prod] }
          Stage: { Type: String, AllowedValues: [dev, prod] }
          Fixed: { Type: String, AllowedValues: [only] }
          Domain: { Type: String }
          Origin: { Type: String, Default: 'https://a.example' }
          Blank: { Type: String, Default: '' }
          Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /origin }
          Names: { Type: CommaDelimitedList, Default: 'a, b,c' }
          Flag: { Type: String, Default: true }
        Mappings:
          Sites:
            dev: { Origin: 'https://dev.example', Methods: [GET, POST] }
            eu-west-1: { Origin: 'https://eu.example' }
        Conditions:
          IsProd: !Equals [!Ref Env, prod]
          IsDev: !Equals [!Ref Env, dev]
          NotProd: !Not [!Condition IsProd]
          HasDomain: !Not [!Equals [!Ref Domain, '']]
          Always: !Equals [a, a]
        Resources:
          Api: { Type: 'AWS::ApiGateway::RestApi' }

        """;

    public static Template Read(string text, string path = "template.yaml") =>
        TemplateReader.Read(SyntaxReader.Read(new SourceText(path, text)))
        ?? throw new ArgumentException("The text is no template.", nameof(text));

    /// <summary>The expression as <c>Value</c> of a template with <see cref="Declarations"/>.</summary>
    /// <param name="expression">On one line.</param>
    public static Element Place(string expression, World? world = null)
    {
        Template template = Read($"{Declarations}Value: {expression}\n");
        return new Evaluator(template, world ?? World.Any).Root["Value"];
    }

    /// <summary>What the expression is worth, in words.</summary>
    public static string Worth(string expression, World? world = null) =>
        Show(Place(expression, world).Value);

    /// <summary>The same with the whole template written as JSON.</summary>
    public static string WorthAsJson(string expression)
    {
        SyntaxTree yaml = SyntaxReader.Read(
            new SourceText("template.yaml", $"{Declarations}Value: {expression}\n")
        );
        Template template = Read(JsonText.Of(yaml.Root), "template.json");
        return Show(new Evaluator(template, World.Any).Root["Value"].Value);
    }

    public static string Show(Value? value) =>
        (
            value switch
            {
                null => "absent",
                Value.Known { Kind: ScalarKind.Text } known => $"'{known.Text}'",
                Value.Known known => $"{known.Kind} '{known.Text}'",
                Value.List list => $"[{string.Join(", ", list.Items.Select(Show))}]",
                Value.OneOf several => string.Join(" | ", several.Texts),
                Value.Pattern pattern => string.Concat(pattern.Parts.Select(Show)),
                Value.Reference reference => $"-> {reference.HoleNameForTest()}",
                Value.Unknown unknown => $"unknown: {unknown.Why}",
                _ => "?",
            }
        ) + (value?.ByDefaultOf is { } parameter ? $" by {parameter}" : "");

    public static World In(params (string Condition, bool Holds)[] assigned) =>
        assigned.Aggregate(World.Any, (world, pair) => world.With(pair.Condition, pair.Holds));

    private static string Show(PatternPart part) => part.Literal ?? $"<{part.Hole}>";

    private static string HoleNameForTest(this Value.Reference reference) =>
        reference.Attribute is null
            ? reference.LogicalId
            : $"{reference.LogicalId}.{reference.Attribute}";
}
