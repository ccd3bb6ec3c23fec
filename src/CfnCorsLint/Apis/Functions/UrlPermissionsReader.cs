using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.Functions;

/// <summary>Reads which permissions a template gives for a public function URL.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html</remarks>
internal static class UrlPermissionsReader
{
    internal const string Permission = "AWS::Lambda::Permission";

    private static UrlPermissions All { get; } = new([], null);

    /// <param name="url">An <c>AWS::Lambda::Url</c>: for the URL of a function SAM writes them.</param>
    public static UrlPermissions Of(Evaluator evaluator, Resource url)
    {
        Element properties = evaluator.Properties(url);
        if (
            properties.IsUnknown
            || properties["AuthType"].SureText() != "NONE"
            || properties["Qualifier"].Exists
            || FunctionOf(evaluator, properties["TargetFunctionArn"]) is not { } function
        )
        {
            return All;
        }

        var missing = new List<string> { UrlPermissions.ByUrl, UrlPermissions.ByName };
        string? unknown = evaluator.Template.HasLoops
            ? "a loop or an include among the resources"
            : null;
        foreach (Resource resource in evaluator.Template.OfType(Permission))
        {
            foreach (string action in (string[])[UrlPermissions.ByUrl, UrlPermissions.ByName])
            {
                Truth gives = Gives(evaluator, resource, function, action);
                if (gives == Truth.True)
                {
                    missing.Remove(action);
                }
                else if (gives == Truth.Unknown)
                {
                    unknown ??= $"what '{resource.LogicalId}' allows";
                }
            }
        }

        return new UrlPermissions([.. missing], missing.Count == 0 ? null : unknown);
    }

    private static Truth Gives(
        Evaluator evaluator,
        Resource resource,
        Resource function,
        string action
    )
    {
        Element permission = evaluator.Properties(resource);
        Truth isForAll = Is(permission["Principal"], text => text == "*");
        Truth isOfAction = Is(
            permission["Action"],
            text => text == action || text is "*" or "lambda:*"
        );
        Truth fits =
            action == UrlPermissions.ByUrl
                ? permission["FunctionUrlAuthType"].Exists
                    ? Is(permission["FunctionUrlAuthType"], text => text == "NONE")
                    : Truth.True
                : Truth.True;
        return evaluator
            .Exists(resource)
            .And(isForAll)
            .And(isOfAction)
            .And(fits)
            .And(IsOn(evaluator, permission["FunctionName"], function));
    }

    /// <summary>By reference, by ARN, or by the name that the function has.</summary>
    private static Truth IsOn(Evaluator evaluator, Element named, Resource function) =>
        named.Value switch
        {
            Value.Reference { Attribute: null or "Arn" } reference => (
                reference.LogicalId == function.LogicalId
            ).ToTruth(),
            Value.Known { ByDefaultOf: null } known => evaluator
                .Properties(function)["FunctionName"]
                .Value switch
            {
                Value.Known { ByDefaultOf: null } name => (
                    known.Text == name.Text
                    || known.Text.EndsWith($":{name.Text}", StringComparison.Ordinal)
                ).ToTruth(),
                // A name that CloudFormation makes nobody can write.
                null => Truth.False,
                _ => Truth.Unknown,
            },
            null => Truth.False,
            _ => Truth.Unknown,
        };

    private static Truth Is(Element element, Func<string, bool> isMeant) =>
        !element.Exists ? Truth.False
        : element.SureText() is { } text ? isMeant(text).ToTruth()
        : Truth.Unknown;

    /// <returns><see langword="null"/> where the function is not in the template.</returns>
    private static Resource? FunctionOf(Evaluator evaluator, Element target) =>
        target.Value is Value.Reference { Attribute: null or "Arn" } reference
        && evaluator.Template.Find(reference.LogicalId)
            is { Type: "AWS::Lambda::Function" or SamTypes.Function } function
            ? function
            : null;
}
