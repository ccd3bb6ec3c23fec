using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Apis.Model;

/// <summary>A path of an API, with the methods that it takes.</summary>
public sealed record Route
{
    /// <summary>The path, <c>/orders/{id}</c>, in which <c>{?}</c> stands for each part that cannot be known.</summary>
    public required string Path { get; init; }

    /// <summary>Further spellings of the path in the template, <c>/orders/{id}/</c>: the methods of all spellings are here.</summary>
    public ImmutableArray<string> OtherSpellings { get; init; } = [];

    /// <summary>The thing that the methods belong to: the logical id of the <c>AWS::ApiGateway::Resource</c>, the API's id for <c>/</c>, or the text of an unknown parent.</summary>
    public required string ResourceKey { get; init; }

    /// <summary>Where the path is declared: the key of the resource; for <c>/</c> the key of the first method.</summary>
    public required SyntaxNode Place { get; init; }

    public ImmutableArray<Method> Methods { get; init; } = [];

    /// <summary>Whether the last part of the path takes any number of parts: <c>{proxy+}</c>.</summary>
    public bool IsGreedy => Path.EndsWith("+}", StringComparison.Ordinal);

    /// <summary>The nearest route whose variables or greedy part answer what this one does not; <see langword="null"/> when there is none.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html</remarks>
    public Route? Fallback { get; init; }

    /// <summary>Why the route may have more methods than these, OPTIONS among them; <see langword="null"/> when it certainly has no others.</summary>
    public string? UnknownMethods { get; init; }

    public Method? Options => Find("OPTIONS");

    public Method? Any => Find("ANY");

    /// <summary>Whether the routes are one object: to compare the routes that they fall back on would take as long as there are of these.</summary>
    public bool Equals(Route? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The methods that repeat a verb which the route has already in the same way of writing: the deployment refuses them.</summary>
    /// <remarks>What a resource adds to a method of a definition is not said here. Source: https://github.com/aws/serverless-application-model/issues/3816</remarks>
    public IEnumerable<Method> Repeated =>
        Methods
            .GroupBy(method => (method.Verb, IsResource: method.Resource is not null))
            .SelectMany(same => same.Skip(1));

    /// <param name="verb">Upper case.</param>
    public Method? Find(string verb) => Methods.FirstOrDefault(method => method.Verb == verb);
}
