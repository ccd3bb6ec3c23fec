using System.Collections.Immutable;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Templates.Generators;

/// <summary>Finds the functions of serverless.yml that the resources of a template were made of.</summary>
/// <remarks>Source: https://github.com/oss-serverless/osls/blob/main/lib/plugins/aws/lib/naming.js</remarks>
internal sealed class ServerlessParts
{
    private const string Suffix = "LambdaFunction";

    private const string UrlSuffix = "LambdaFunctionUrl";

    private const string Integration = "HttpApiIntegration";

    /// <summary>Where a package keeps what it was made of.</summary>
    private const string State = "serverless-state.json";

    private readonly Template _template;
    private readonly Lazy<ImmutableDictionary<string, string>> _names;

    private ServerlessParts(Template template)
    {
        _template = template;
        _names = new(ReadState);
    }

    public static ServerlessParts Of(Template template) =>
        template.Once((one, _) => new ServerlessParts(one), 0);

    /// <summary>The name of the only function behind a resource; <see langword="null"/> when there is none, or several.</summary>
    public string? FunctionOf(string logicalId)
    {
        ImmutableArray<string> own = FunctionsIn(logicalId);
        string[] all =
        [
            .. (own.IsEmpty ? FunctionsOn(PathOf(logicalId)) : own).Distinct(
                StringComparer.Ordinal
            ),
        ];
        return all is [var only] ? only : null;
    }

    /// <summary>The resource of a path: that itself, or the one that a method such as OPTIONS hangs on.</summary>
    private string? PathOf(string logicalId) =>
        _template.Find(logicalId) switch
        {
            { Type: "AWS::ApiGateway::Resource" } => logicalId,
            { Type: "AWS::ApiGateway::Method" } method => TextsIn(method)
                .FirstOrDefault(text => _template.Find(text)?.Type == "AWS::ApiGateway::Resource"),
            _ => null,
        };

    /// <summary>The functions behind the methods of a path.</summary>
    private IEnumerable<string> FunctionsOn(string? path) =>
        path is null
            ? []
            : _template
                .Resources.Where(other => Mentions(other, path))
                .SelectMany(other => FunctionsIn(other.LogicalId));

    /// <summary>The functions that a resource names, or is named after.</summary>
    private ImmutableArray<string> FunctionsIn(string logicalId)
    {
        if (ByName(logicalId) is { } name)
        {
            return [name];
        }

        return
            _template.Find(logicalId)
                is { Type: "AWS::ApiGateway::Method" or "AWS::ApiGatewayV2::Route" } resource
            ? [.. TextsIn(resource).Select(ByName).OfType<string>()]
            : [];
    }

    /// <summary>The function that an id of the naming scheme is about.</summary>
    private string? ByName(string id)
    {
        string? normal =
            id.StartsWith(Integration, StringComparison.Ordinal) ? id[Integration.Length..]
            : id.EndsWith(UrlSuffix, StringComparison.Ordinal) ? id[..^UrlSuffix.Length]
            : id.EndsWith(Suffix, StringComparison.Ordinal) ? id[..^Suffix.Length]
            : null;
        return string.IsNullOrEmpty(normal)
            ? null
            : _names.Value.GetValueOrDefault(normal) ?? Denormalized(normal);
    }

    private static bool Mentions(Resource resource, string logicalId) =>
        resource.Type == "AWS::ApiGateway::Method" && TextsIn(resource).Contains(logicalId);

    /// <summary>The texts of the properties that may name another resource.</summary>
    private static IEnumerable<string> TextsIn(Resource resource) =>
        NodeWalk
            .Within(resource.Body)
            .OfType<ScalarNode>()
            .Select(text =>
                text.Value.EndsWith(".Arn", StringComparison.Ordinal)
                    ? text.Value[..^4]
                    : text.Value
            );

    private static string Denormalized(string normal) =>
        string.Concat(normal[..1].ToLowerInvariant(), normal.AsSpan(1))
            .Replace("Dash", "-", StringComparison.Ordinal)
            .Replace("Underscore", "_", StringComparison.Ordinal);

    /// <summary>The names of the functions by what the naming scheme makes of them.</summary>
    private ImmutableDictionary<string, string> ReadState()
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (
            _template.Files.Look(State)?.Root is MappingNode state
            && state["service"] is MappingNode service
            && service["functions"] is MappingNode functions
        )
        {
            foreach (MappingEntry function in functions.Entries)
            {
                if (function.Name is { Length: > 0 } name)
                {
                    names.TryAdd(Normalized(name), name);
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
