using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model.Fronts;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Apis.InFront;

/// <summary>Reads one cache behaviour.</summary>
internal static class BehaviorReader
{
    public static Behavior Read(
        Evaluator evaluator,
        Element behavior,
        Resource distribution,
        ImmutableArray<DistributionOrigin> origins
    )
    {
        Element allowed = behavior["AllowedMethods"];
        Element[] verbs = [.. allowed.Items];
        string?[] names = [.. verbs.Select(verb => verb.SureText())];
        bool isDefault = behavior.Key is { Value: "DefaultCacheBehavior" };
        Element pattern = behavior["PathPattern"];
        string? target = behavior["TargetOriginId"].SureText();
        return new Behavior
        {
            Pattern = isDefault ? "*" : pattern.SureText(),
            Place = behavior.Key ?? pattern.Place() ?? behavior.Node ?? distribution.Key,
            Body = behavior.Node as MappingNode,
            Methods = allowed.Exists
                ? [.. names.OfType<string>().Select(name => name.ToUpperInvariant())]
                : Behavior.DefaultMethods,
            UnknownMethods =
                behavior.Why ?? allowed.Why ?? (names.Contains(null) ? "an allowed method" : null),
            MethodsPlace = allowed.Place(),
            KeepsOptions = KeepsOptions(behavior["CachedMethods"]),
            Cache = CachePolicyReader.Of(evaluator, behavior),
            Request = RequestPolicyReader.Of(evaluator, behavior),
            Adds = EdgeHeadersReader.Of(evaluator, behavior),
            RequestFunction = FunctionAt(behavior, "viewer-request", "origin-request"),
            ResponseFunction = FunctionAt(behavior, "viewer-response", "origin-response"),
            Origin = target is null ? null : origins.FirstOrDefault(origin => origin.Id == target),
        };
    }

    private static Truth KeepsOptions(Element cached)
    {
        string?[] names = [.. cached.Items.Select(verb => verb.SureText()?.ToUpperInvariant())];
        return names.Contains("OPTIONS") ? Truth.True
            : cached.IsUnknown || names.Contains(null) ? Truth.Unknown
            : Truth.False;
    }

    /// <summary>What of either kind of function is called at one of the events; also where it is not known which functions there are.</summary>
    private static SyntaxNode? FunctionAt(Element behavior, params ImmutableArray<string> events)
    {
        foreach (string list in (string[])["FunctionAssociations", "LambdaFunctionAssociations"])
        {
            Element functions = behavior[list];
            SyntaxNode? called = functions.IsUnknown
                ? functions.Place()
                : functions
                    .Items.Where(one =>
                        one["EventType"].SureText() is not { } at || events.Contains(at)
                    )
                    .Select(one => one["EventType"].Place() ?? one.Node ?? functions.Place())
                    .FirstOrDefault();
            if (called is not null)
            {
                return called;
            }
        }

        return null;
    }
}
