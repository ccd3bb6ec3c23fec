using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Tells whether SAM can write <c>Cors</c>, <c>Auth</c> and <c>GatewayResponses</c> into the definition of an API: where it cannot, it refuses the template.</summary>
/// <remarks>
/// Sources: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/api/api_generator.py
/// (<c>_add_cors</c>, <c>_add_gateway_responses</c>),
/// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/swagger/swagger.py (<c>is_valid</c>)
/// </remarks>
internal static class SamBody
{
    /// <summary>Why SAM refuses these properties beside the definition; <see langword="null"/> when it takes them.</summary>
    /// <param name="properties">As they are written.</param>
    public static string? WhyClosed(MappingNode? properties) =>
        properties?["DefinitionUri"] is not null
            ? "SAM takes the property only beside a definition in the template, and this one lies elsewhere"
        : properties?["DefinitionBody"] is { } body ? WhyClosed(body)
        : null;

    private static string? WhyClosed(SyntaxNode body) =>
        IsEmpty(body.Resolved) ? null
        : IntrinsicReader.Read(body) is { } call
            ? $"SAM takes the property only beside a definition that is written out, and this one comes from {call.Name}"
        : body.Resolved is not MappingNode { } document
        || document["paths"]?.Resolved is not MappingNode { } paths
        || IntrinsicReader.Read(paths) is not null
        || IntrinsicReader.FindExpansion(paths) is not null
            ? "SAM takes the property only beside paths that are written out"
        : paths.EffectiveEntries.FirstOrDefault(entry => !IsPlain(entry.Value)) is { } odd
            ? $"SAM takes the property only where each path is a mapping, and '{odd.Name}' is none"
        : null;

    /// <summary>Whether SAM takes the body for absent.</summary>
    private static bool IsEmpty(SyntaxNode body) =>
        body switch
        {
            ScalarNode { Tag: null } scalar => scalar.Value.Length == 0
                || ScalarTyping.KindOf(scalar) == ScalarKind.Null,
            MappingNode mapping => mapping.Entries.IsEmpty,
            _ => false,
        };

    /// <summary>Whether the item is a mapping, or a choice between mappings: SAM looks into both branches, and no further.</summary>
    private static bool IsPlain(SyntaxNode item) =>
        IntrinsicReader.Read(item) switch
        {
            null => item.Resolved is MappingNode,
            { Name: "Fn::If", Parts: [_, var then, var otherwise] } => IsBranch(then)
                && IsBranch(otherwise),
            _ => false,
        };

    private static bool IsBranch(SyntaxNode branch) =>
        IntrinsicReader.Read(branch) switch
        {
            null => branch.Resolved is MappingNode,
            { Name: "Ref", Text: "AWS::NoValue" } => true,
            _ => false,
        };

    /// <summary>Why SAM takes neither <c>Cors</c> nor <c>GatewayResponses</c> beside the API's definition; <see langword="null"/> when it does.</summary>
    public static string? WhyClosed(Repair repair, Api api)
    {
        MappingNode? properties = api.Resource?.Body["Properties"] as MappingNode;
        return WhyClosed(properties)
            ?? (
                properties?["DefinitionBody"] is null
                && SamProperties.Of(repair, api)["DefinitionUri"] is { Exists: true, Key: var key }
                    ? WhyClosed(key?.Parent as MappingNode)
                    : null
            );
    }
}
