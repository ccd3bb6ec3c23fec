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

    public static void Plan(Repair repair)
    {
        if (repair.Api is not { } api)
        {
            return;
        }

        var evaluator = new Evaluator(repair.Template, repair.Subject.World);
        foreach (MisplacedKey key in MisplacedCors.Of(evaluator, api))
        {
            if (key is { Meant: { } meant, Place.Parent: MappingNode owner })
            {
                if (owner.Find(key.Place.Value) is { } entry)
                {
                    WideningPolicies.LimitToNamed(repair, meant, entry.Value);
                }

                repair.Draft.RenameKey(owner, key.Place, meant);
            }
        }

        foreach (GatewayResponse response in api.GatewayResponses)
        {
            if (response is { RefusedKeys.IsEmpty: false, Body: { } body })
            {
                Correct(repair, response, body);
            }
        }
    }

    private static void Correct(Repair repair, GatewayResponse response, MappingNode body)
    {
        if (response.RefusedKeys.All(key => NewName(key, body) is not null))
        {
            foreach (ScalarNode key in response.RefusedKeys)
            {
                if (key.Parent is MappingNode owner && NewName(key, body) is { } name)
                {
                    repair.Draft.RenameKey(owner, key, name);
                }
            }
        }
        else if (response.RefusedKeys.All(key => ReferenceEquals(key.Parent, body[Parameters])))
        {
            repair.Draft.SetEntry(body, Parameters, InParameters(repair, response, body));
        }
        else if (body.Parent is MappingNode responses && response.TypePlace is ScalarNode type)
        {
            repair.Draft.SetEntry(responses, type.Value, Rewritten(repair, response, body));
        }
    }

    /// <summary>The name that alone is wrong; <see langword="null"/> where the key stands at the wrong place.</summary>
    private static string? NewName(ScalarNode key, MappingNode body) =>
        IsParameters(key.Value) ? Parameters
        : key.Value.StartsWith("header", StringComparison.OrdinalIgnoreCase)
        && !ReferenceEquals(key.Parent, body)
            ? Headers
        : null;

    private static Fragment.Map Rewritten(
        Repair repair,
        GatewayResponse response,
        MappingNode body
    ) =>
        new([
            .. Copies(repair, body.Entries.Where(entry => !Holds(response, entry))),
            new FragmentEntry(Parameters, InParameters(repair, response, body)),
        ]);

    /// <summary>A mapping with all headers below one key, and the rest as it is.</summary>
    private static Fragment.Map InParameters(
        Repair repair,
        GatewayResponse response,
        MappingNode body
    )
    {
        FragmentEntry[] headers =
        [
            .. from header in response.Headers
            let entry = (header.Key.Parent as MappingNode)?.Find(header.Key.Value)
            where entry is not null
            select new FragmentEntry(header.Name, FragmentCopy.Of(entry.Value, repair.Tree)),
        ];
        if (
            headers.Length != response.Headers.Length
            || headers.DistinctBy(header => header.Key).Count() != headers.Length
        )
        {
            repair.Draft.Refuse("a header stands there twice");
        }

        IEnumerable<MappingEntry> others = body
            .Entries.Where(entry => IsParameters(entry.Name))
            .SelectMany(entry => (entry.Value.Resolved as MappingNode)?.Entries ?? [])
            .Where(entry => !Holds(response, entry));
        return new Fragment.Map([
            new FragmentEntry(Headers, new Fragment.Map([.. headers])),
            .. Copies(repair, others),
        ]);
    }

    private static bool IsParameters(string? key) =>
        Parameters.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the entry holds headers, directly or below a key.</summary>
    private static bool Holds(GatewayResponse response, MappingEntry entry) =>
        entry.Name is Headers
        || IsParameters(entry.Name)
        || response.RefusedKeys.Any(key => ReferenceEquals(key, entry.Key));

    private static IEnumerable<FragmentEntry> Copies(
        Repair repair,
        IEnumerable<MappingEntry> entries
    ) =>
        entries.Select(entry => new FragmentEntry(
            entry.Name ?? "",
            FragmentCopy.Of(entry.Value, repair.Tree)
        ));
}
