using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.OpenApi;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Serverless;

/// <summary>Holds the OpenAPI document of an <c>AWS::Serverless::Api</c>, in its body or in a file, with what SAM adds to it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html</remarks>
internal sealed record SamDefinition
{
    /// <summary>Whether the routes are written out, be it elsewhere: SAM makes them of the events only where they are not.</summary>
    public bool IsWritten { get; private init; }

    /// <summary>Whether the document lies in a file: SAM hands it over as it is.</summary>
    public bool IsElsewhere { get; private init; }

    /// <summary>Whether the events of functions are put into the document.</summary>
    public Truth IsMerged { get; private init; }

    /// <summary>What was read; <see langword="null"/> when there is none or it is not at hand.</summary>
    public OpenApiDefinition? Document { get; private init; }

    /// <summary>Why the document may say more than is known; <see langword="null"/> when it does not.</summary>
    public string? Why { get; private init; }

    public static SamDefinition Of(Evaluator evaluator, Element properties)
    {
        Element body = properties["DefinitionBody"];
        Element uri = properties["DefinitionUri"];
        if (properties.IsUnknown)
        {
            return new SamDefinition();
        }

        if (uri.Exists)
        {
            return InFile(evaluator, uri);
        }

        if (body.IsTruthy(absent: Truth.False) == Truth.False)
        {
            return new SamDefinition();
        }

        // What SAM merges into empty paths, it loses.
        Truth isMerged = properties["MergeDefinitions"]
            .IsTruthy(absent: Truth.False)
            .And(body["paths"].IsTruthy(absent: Truth.False));
        return new SamDefinition
        {
            IsWritten = true,
            IsMerged = isMerged,
            Document = OpenApiReader.Read(
                evaluator,
                body,
                ApiKind.Rest,
                SamAuthorizers.Schemes(properties["Auth"]["Authorizers"])
            ),
            Why = isMerged == Truth.Unknown ? "MergeDefinitions" : null,
        };
    }

    /// <summary>Whether SAM makes a method of the event.</summary>
    public bool Takes(SamEvent read) =>
        !IsWritten || (IsMerged == Truth.True && !read.IsOfStateMachine);

    private static SamDefinition InFile(Evaluator evaluator, Element uri)
    {
        SyntaxTree? tree =
            uri is { Node: { } place } && uri.SureText() is { } path
                ? evaluator.Template.Files.Read(path, place)
                : null;
        return new SamDefinition
        {
            IsWritten = true,
            IsElsewhere = true,
            Document = tree?.Root is { } root
                ? OpenApiReader.Read(evaluator, evaluator.At(root), ApiKind.Rest)
                : null,
            Why = tree is null ? "DefinitionUri" : null,
        };
    }
}
