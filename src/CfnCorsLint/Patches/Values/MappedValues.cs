using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Patches.Values;

/// <summary>Finds the mapped values of a header that an API has already, as far as they may be written elsewhere.</summary>
internal static class MappedValues
{
    /// <summary>The integration responses whose header mappings reach a browser.</summary>
    public static IEnumerable<IntegrationResponse> Responses(IEnumerable<Method> methods) =>
        methods
            .Where(method => method.Integration is { Kind: not IntegrationKind.Proxy })
            .SelectMany(method => method.Integration?.Responses ?? []);

    public static IEnumerable<Method> Preflights(Api api) =>
        api.Routes.Select(route => route.Options).OfType<Method>();

    public static IEnumerable<HeaderMapping> Of(
        IEnumerable<IntegrationResponse> responses,
        string header
    ) => responses.Select(response => response.Find(header)).OfType<HeaderMapping>();

    /// <summary>The different expressions, each once, as they are written.</summary>
    public static List<Fragment> Distinct(IEnumerable<HeaderMapping> mappings, SyntaxTree tree) =>
        Distinct(mappings.Select(mapping => Copy(mapping, tree)).OfType<Fragment>());

    /// <summary>Each different expression once.</summary>
    public static List<Fragment> Distinct(IEnumerable<Fragment> fragments)
    {
        var distinct = new List<Fragment>();
        // An API may have thousands of different texts: only expressions are held against each other.
        var texts = new HashSet<(string?, string, bool)>();
        foreach (Fragment fragment in fragments)
        {
            bool isNew = fragment is Fragment.Scalar scalar
                ? texts.Add((scalar.Tag, scalar.Value, scalar.Kind == ScalarKind.Text))
                : !distinct.Exists(other => FragmentCopy.AreSame(other, fragment));
            if (isNew)
            {
                distinct.Add(fragment);
            }
        }

        return distinct;
    }

    /// <summary>The whole expression, both branches of an <c>Fn::If</c> included.</summary>
    /// <returns><see langword="null"/> where the mapping itself stands in a branch.</returns>
    public static Fragment? Copy(HeaderMapping mapping, SyntaxTree tree) =>
        IsMade(mapping) ? Fragment.Text((mapping.Value as Value.Known)?.Text ?? "")
        : mapping.Key.Parent is MappingNode owner
        && !Refusal.IsConditional(mapping.Key)
        && owner.EntryOf(mapping.Key) is { } entry
            ? FragmentCopy.Of(entry.Value, tree)
        : null;

    /// <summary>Whether SAM makes the value, so that it stands nowhere in the text.</summary>
    public static bool IsMade(HeaderMapping mapping) =>
        mapping.Value is Value.Known && ReferenceEquals(mapping.Value.Node, mapping.Key);

    /// <summary>The value between the quotes; <see langword="null"/> when it is not known.</summary>
    public static string? Inner(HeaderMapping? mapping) =>
        mapping is null ? null : MappingExpression.Of(mapping.Value).Inner;

    /// <summary>Whether the expression gives a header wherever it is written: its form is right or depends on what is deployed.</summary>
    public static bool IsPortable(HeaderMapping mapping)
    {
        MappingExpression expression = MappingExpression.Of(mapping.Value);
        return expression.Form switch
        {
            MappingForm.Literal => true,
            MappingForm.Unknown => IntrinsicReader.Read(mapping.Value.Node) is not null,
            MappingForm.Expression => mapping.Value is Value.Known known
                && known.Text.StartsWith("stageVariables.", StringComparison.Ordinal),
            _ => false,
        };
    }
}
