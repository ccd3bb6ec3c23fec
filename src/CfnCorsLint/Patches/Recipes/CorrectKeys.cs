using CfnCorsLint.Apis.Model;
using CfnCorsLint.Apis.Serverless;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Patches.Recipes;

/// <summary>Recipe <c>correct-keys</c>: puts the keys about CORS that SAM or CloudFormation refuses into the spelling and the place that they take.</summary>
internal static class CorrectKeys
{
    private const string Parameters = "ResponseParameters";

    private const string Headers = "Headers";

    public static FixDraft Plan(Repair repair)
    {
        FixDraft draft = repair.Begin();
        if (repair.Api is not { } api)
        {
            return draft;
        }

        var evaluator = new Evaluator(repair.Template, repair.Subject.World);
        foreach (MisplacedKey key in MisplacedCors.Of(evaluator, api))
        {
            if (key is { Meant: { } meant, Place.Parent: MappingNode owner })
            {
                draft = Rename(draft, repair, owner, key.Place, meant);
            }
        }

        foreach (GatewayResponse response in api.GatewayResponses)
        {
            if (response is { RefusedKeys.IsEmpty: false, Body: { } body })
            {
                draft = Correct(draft, response, body);
            }
        }

        return draft;
    }

    /// <summary>Gives a key the name that it is meant to have, so that its value gets effect.</summary>
    private static FixDraft Rename(
        FixDraft draft,
        Repair repair,
        MappingNode owner,
        ScalarNode key,
        string meant
    )
    {
        draft = owner.Find(key.Value) is { } entry
            ? WideningPolicies.LimitToNamed(draft, meant, entry.Value, repair.PageSettings.Origins)
            : draft;
        return draft.RenameKey(owner, key, meant);
    }

    private static FixDraft Correct(FixDraft draft, GatewayResponse response, MappingNode body)
    {
        if (response.RefusedKeys.All(key => NewName(key, body) is not null))
        {
            return RenameAll(draft, response, body);
        }

        SyntaxTree tree = draft.Tree.Tree;
        FragmentEntry[] headers = [.. HeadersOf(response, tree)];
        bool isOnce =
            headers.Length == response.Headers.Length
            && headers.DistinctBy(header => header.Key).Count() == headers.Length;
        draft = isOnce ? draft : draft.Refuse("a header stands there twice");
        if (response.RefusedKeys.All(key => ReferenceEquals(key.Parent, body[Parameters])))
        {
            return draft.SetEntry(body, Parameters, InParameters(response, body, headers, tree));
        }

        return body.Parent is MappingNode responses && response.TypePlace is ScalarNode type
            ? draft.SetEntry(responses, type.Value, Rewritten(response, body, headers, tree))
            : draft;
    }

    private static FixDraft RenameAll(FixDraft draft, GatewayResponse response, MappingNode body)
    {
        foreach (ScalarNode key in response.RefusedKeys)
        {
            if (key.Parent is MappingNode owner && NewName(key, body) is { } name)
            {
                draft = draft.RenameKey(owner, key, name);
            }
        }

        return draft;
    }

    /// <summary>The name that alone is wrong; <see langword="null"/> where the key stands at the wrong place.</summary>
    private static string? NewName(ScalarNode key, MappingNode body) =>
        IsParameters(key.Value) ? Parameters
        : key.Value.StartsWith("header", StringComparison.OrdinalIgnoreCase)
        && !ReferenceEquals(key.Parent, body)
            ? Headers
        : null;

    private static Fragment.Map Rewritten(
        GatewayResponse response,
        MappingNode body,
        FragmentEntry[] headers,
        SyntaxTree tree
    ) =>
        new([
            .. Copies(body.Entries.Where(entry => !Holds(response, entry)), tree),
            new FragmentEntry(Parameters, InParameters(response, body, headers, tree)),
        ]);

    /// <summary>A mapping with all headers below one key, and the rest as it is.</summary>
    private static Fragment.Map InParameters(
        GatewayResponse response,
        MappingNode body,
        FragmentEntry[] headers,
        SyntaxTree tree
    )
    {
        IEnumerable<MappingEntry> others = body
            .Entries.Where(entry => IsParameters(entry.Name))
            .SelectMany(entry => (entry.Value.Resolved as MappingNode)?.Entries ?? [])
            .Where(entry => !Holds(response, entry));
        return new Fragment.Map([
            new FragmentEntry(Headers, new Fragment.Map([.. headers])),
            .. Copies(others, tree),
        ]);
    }

    /// <summary>The headers of the response as they are written, wherever they stand.</summary>
    private static IEnumerable<FragmentEntry> HeadersOf(
        GatewayResponse response,
        SyntaxTree tree
    ) =>
        from header in response.Headers
        let entry = (header.Key.Parent as MappingNode)?.Find(header.Key.Value)
        where entry is not null
        select new FragmentEntry(header.Name, FragmentCopy.Of(entry.Value, tree));

    private static bool IsParameters(string? key) =>
        Parameters.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the entry holds headers, directly or below a key.</summary>
    private static bool Holds(GatewayResponse response, MappingEntry entry) =>
        entry.Name is Headers
        || IsParameters(entry.Name)
        || response.RefusedKeys.Any(key => ReferenceEquals(key, entry.Key));

    private static IEnumerable<FragmentEntry> Copies(
        IEnumerable<MappingEntry> entries,
        SyntaxTree tree
    ) =>
        entries.Select(entry => new FragmentEntry(
            entry.Name ?? "",
            FragmentCopy.Of(entry.Value, tree)
        ));
}
