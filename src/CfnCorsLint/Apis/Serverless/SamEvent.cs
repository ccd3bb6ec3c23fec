using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>An event of type <c>Api</c> or <c>HttpApi</c>, which declares one method of an API beside the function that answers.</summary>
internal sealed record SamEvent
{
    /// <summary><see cref="ApiKind.Rest"/> for <c>Api</c>, <see cref="ApiKind.Http"/> for <c>HttpApi</c>.</summary>
    public required ApiKind Kind { get; init; }

    /// <summary>The name of the event, as its key.</summary>
    public required ScalarNode Key { get; init; }

    /// <summary>The function or state machine.</summary>
    public required Resource Owner { get; init; }

    /// <summary>The logical id of the API, that of the implicit one where the event names none; <see langword="null"/> when it is not known.</summary>
    public required string? ApiId { get; init; }

    /// <summary>The key by which the event names its API; <see langword="null"/> where it names none.</summary>
    public SyntaxNode? ApiPlace { get; init; }

    /// <summary>As written: <c>/orders/{id}</c>. <see langword="null"/> when it is absent (then <see cref="IsDefault"/>) or not known.</summary>
    public string? Path { get; init; }

    /// <summary>Upper case; <c>ANY</c> for any. <see langword="null"/> when it is absent or not known.</summary>
    public string? Verb { get; init; }

    /// <summary>Whether the event has neither path nor method, which makes it the <c>$default</c> route of an HTTP API.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The <c>Properties</c> of the event: <c>Auth</c>, <c>RequestParameters</c> …</summary>
    public required Element Properties { get; init; }

    public bool IsOfStateMachine => Owner.Type == SamTypes.StateMachine;
}
