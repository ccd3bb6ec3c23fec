using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Templates.Generators;

/// <summary>Finds the functions of serverless.yml that the resources of a template were made of.</summary>
/// <remarks>
/// Two names can become one id (<c>drop-order</c> and <c>dropDashorder</c>), so that an id alone tells no name.
/// Source: https://github.com/oss-serverless/osls/blob/main/lib/plugins/aws/lib/naming.js
/// </remarks>
internal sealed class ServerlessParts
{
    private const string Suffix = "LambdaFunction";

    private const string UrlSuffix = "LambdaFunctionUrl";

    private const string Integration = "HttpApiIntegration";

    /// <summary>Where a package keeps what it was made of.</summary>
    private const string State = "serverless-state.json";

    private readonly Template _template;
    private readonly ImmutableDictionary<string, string?> _names;
    private readonly Lazy<ILookup<string, string>> _byPath;

    private ServerlessParts(Template template)
    {
        _template = template;
        _names = template.Files.Noted(State, NamesIn) ?? ImmutableDictionary<string, string?>.Empty;
        _byPath = new(FunctionsByPath);
    }

    public static ServerlessParts Of(Template template) =>
        template.Once((one, _) => new ServerlessParts(one), 0);

    /// <summary>The name of the only function behind a resource; <see langword="null"/> when there is none, or several, or nothing tells its name.</summary>
    public string? FunctionOf(string logicalId)
    {
        ImmutableArray<string> own = FunctionsIn(logicalId);
        IEnumerable<string> all =
            own.IsEmpty && PathOf(logicalId) is { } path ? _byPath.Value[path] : own;
        return all.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only]
            ? _names.GetValueOrDefault(only)
            : null;
    }

    /// <summary>The resource of a path: that itself, or the one that a method such as OPTIONS hangs on.</summary>
    private string? PathOf(string logicalId) =>
        _template.Find(logicalId) switch
        {
            { Type: "AWS::ApiGateway::Resource" } => logicalId,
            { Type: "AWS::ApiGateway::Method" } method => PathOf(method),
            _ => null,
        };

    private static string? PathOf(Resource method) =>
        method.Body["Properties"] is MappingNode properties
        && properties["ResourceId"] is MappingNode id
        && id["Ref"] is ScalarNode path
            ? path.Value
            : null;

    private ILookup<string, string> FunctionsByPath() =>
        (
            from method in _template.OfType("AWS::ApiGateway::Method")
            let path = PathOf(method)
            where path is not null
            from function in FunctionsIn(method.LogicalId)
            select (path, function)
        ).ToLookup(pair => pair.path, pair => pair.function, StringComparer.Ordinal);

    /// <summary>The functions that a resource names, or is named after, as the naming scheme writes them.</summary>
    private ImmutableArray<string> FunctionsIn(string logicalId)
    {
        if (NormalizedIn(logicalId) is { } name)
        {
            return [name];
        }

        return
            _template.Find(logicalId)
                is { Type: "AWS::ApiGateway::Method" or "AWS::ApiGatewayV2::Route" } resource
            ?
            [
                .. NodeWalk
                    .Within(resource.Body)
                    .OfType<ScalarNode>()
                    .Select(text => NormalizedIn(text.Value))
                    .OfType<string>(),
            ]
            : [];
    }

    /// <summary>The function that an id of the naming scheme is about.</summary>
    private static string? NormalizedIn(string text)
    {
        string id = text.EndsWith(".Arn", StringComparison.Ordinal) ? text[..^4] : text;
        string? normal =
            id.StartsWith(Integration, StringComparison.Ordinal) ? id[Integration.Length..]
            : id.EndsWith(UrlSuffix, StringComparison.Ordinal) ? id[..^UrlSuffix.Length]
            : id.EndsWith(Suffix, StringComparison.Ordinal) ? id[..^Suffix.Length]
            : null;
        return string.IsNullOrEmpty(normal) ? null : normal;
    }

    /// <summary>The names of the functions by what the naming scheme makes of them; <see langword="null"/> where it makes the same of several.</summary>
    private static ImmutableDictionary<string, string?> NamesIn(
        SourceText state,
        ISourceFiles files
    )
    {
        var names = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        if (
            SyntaxReader.Read(state).Root is MappingNode root
            && root["service"] is MappingNode service
            && service["functions"] is MappingNode functions
        )
        {
            foreach (MappingEntry function in functions.Entries)
            {
                if (function.Name is { Length: > 0 } name)
                {
                    string normal = Normalized(name);
                    names[normal] = names.ContainsKey(normal) ? null : name;
                }
            }
        }

        return names.ToImmutable();
    }

    private static string Normalized(string name) =>
        string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1))
            .Replace("-", "Dash", StringComparison.Ordinal)
            .Replace("_", "Underscore", StringComparison.Ordinal);
}
