using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Finds the keys of a policy whose written values have another type than the deployment takes.</summary>
/// <remarks>
/// CloudFormation makes numbers and booleans of texts, but no lists; SAM and the import of definitions take values as they
/// are: https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/sam_resources.py
/// (<c>_validate_cors_config_parameter</c>)
/// </remarks>
internal static class PolicyTypes
{
    public static Fact Mistyped(Subject subject) =>
        subject.Policy is { } policy
            ? Fact.Of(
                Of(subject, policy)
                    .Select(one => new NameItem(one.Entry.Key?.Value ?? "", one.Scalar)),
                policy.Form == CorsForm.Serverless ? null : policy.Unknown,
                place: policy.Place
            )
            : Fact.Missing();

    /// <summary>The scalars of another type that stand in the text itself, and so have that type whatever is deployed.</summary>
    public static ImmutableArray<(CorsEntry Entry, PolicyType Type, ScalarNode Scalar)> Of(
        Subject subject,
        CorsPolicy policy
    )
    {
        bool isStrict =
            policy.Form is CorsForm.ServerlessHttpApi or CorsForm.Extension
            || subject.Api?.Resource?.Type == SamTypes.Function;
        return policy.Form == CorsForm.Serverless
            ? []
            :
            [
                .. from pair in new (CorsEntry? Entry, PolicyType Type)[]
                {
                    (policy.Origins, PolicyType.List),
                    (policy.Methods, PolicyType.List),
                    (policy.Headers, PolicyType.List),
                    (policy.ExposeHeaders, PolicyType.List),
                    (policy.Credentials, PolicyType.Flag),
                    (policy.MaxAge, PolicyType.Number),
                }
                let entry = pair.Entry
                where entry is { Key: not null }
                let scalar = Written(entry)
                where scalar is not null && IsWrong(scalar, pair.Type, isStrict)
                select (entry, pair.Type, scalar),
            ];
    }

    private static ScalarNode? Written(CorsEntry entry) =>
        entry.Value is Value.Known { ByDefaultOf: null, Node: ScalarNode { Tag: null } node }
            ? node
            : null;

    private static bool IsWrong(ScalarNode scalar, PolicyType type, bool isStrict) =>
        type switch
        {
            PolicyType.List => true,
            PolicyType.Flag => isStrict
                && ScalarTyping.KindOf(scalar) == ScalarKind.Text
                && bool.TryParse(scalar.Value, out _),
            _ => isStrict
                && ScalarTyping.KindOf(scalar) == ScalarKind.Text
                && int.TryParse(scalar.Value, out _),
        };
}
