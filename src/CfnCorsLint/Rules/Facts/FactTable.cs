using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Every fact there is: the one table that says which words rules may use.</summary>
public static class FactTable
{
    /// <summary>What the settings and the command line say is not a subject, but can be asked by all rules.</summary>
    private const string Settings = "settings";

    private static readonly ImmutableArray<FactDefinition> s_method =
    [
        .. MethodFacts.All,
        .. HandlerFacts.All,
    ];

    /// <returns><see langword="null"/> when a rule about that kind of subject cannot ask for it.</returns>
    public static FactDefinition? Find(SubjectKind kind, string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return Find(Own(kind), name);
        }

        ReadOnlySpan<char> owner = name.AsSpan(0, dot);
        ReadOnlySpan<char> rest = name.AsSpan(dot + 1);
        FactDefinition? found = null;
        if (owner is Settings)
        {
            found = Find(SettingsFacts.All, rest);
        }
        else
        {
            foreach (SubjectKind other in Around(kind))
            {
                if (owner.SequenceEqual(RuleWords.Of(other)))
                {
                    found = Find(Own(other), rest);
                }
            }
        }

        return found?.Named(name);
    }

    /// <summary>Every word that a rule about that kind of subject can ask for.</summary>
    public static IEnumerable<string> NamesFor(SubjectKind kind) =>
        Own(kind)
            .Select(definition => definition.Name)
            .Concat(
                Around(kind)
                    .SelectMany(other =>
                        Own(other).Select(fact => $"{RuleWords.Of(other)}.{fact.Name}")
                    )
            )
            .Concat(SettingsFacts.All.Select(fact => $"{Settings}.{fact.Name}"));

    /// <summary>The facts of one kind of subject.</summary>
    public static ImmutableArray<FactDefinition> Own(SubjectKind kind) =>
        kind switch
        {
            SubjectKind.File => FileFacts.All,
            SubjectKind.Api => ApiFacts.All,
            SubjectKind.Route => RouteFacts.All,
            SubjectKind.Preflight => PreflightFacts.All,
            SubjectKind.Method => s_method,
            SubjectKind.Response => ResponseFacts.All,
            SubjectKind.GatewayResponse => GatewayResponseFacts.All,
            SubjectKind.Mapping => MappingFacts.All,
            SubjectKind.Declaration => DeclarationFacts.All,
            SubjectKind.Origin => OriginFacts.All,
            SubjectKind.Behavior => BehaviorFacts.All,
            SubjectKind.Policy => PolicyFacts.All,
            _ => DeploymentFacts.All,
        };

    /// <summary>The kinds of subjects around a subject, whose facts a rule can ask for by prefix.</summary>
    private static ImmutableArray<SubjectKind> Around(SubjectKind kind) =>
        kind switch
        {
            SubjectKind.File => [],
            SubjectKind.Api => [SubjectKind.File],
            SubjectKind.Route => [SubjectKind.File, SubjectKind.Api, SubjectKind.Preflight],
            SubjectKind.Preflight => [SubjectKind.File, SubjectKind.Api, SubjectKind.Route],
            SubjectKind.GatewayResponse
            or SubjectKind.Deployment
            or SubjectKind.Behavior
            or SubjectKind.Policy => [SubjectKind.File, SubjectKind.Api],
            SubjectKind.Method =>
            [
                SubjectKind.File,
                SubjectKind.Api,
                SubjectKind.Route,
                SubjectKind.Preflight,
            ],
            SubjectKind.Response or SubjectKind.Declaration =>
            [
                SubjectKind.File,
                SubjectKind.Api,
                SubjectKind.Route,
                SubjectKind.Preflight,
                SubjectKind.Method,
            ],
            SubjectKind.Origin => [.. Around(SubjectKind.Mapping), SubjectKind.Mapping],
            _ =>
            [
                .. Around(SubjectKind.Response),
                SubjectKind.Response,
                SubjectKind.GatewayResponse,
            ],
        };

    private static FactDefinition? Find(
        ImmutableArray<FactDefinition> facts,
        ReadOnlySpan<char> name
    )
    {
        foreach (FactDefinition fact in facts)
        {
            if (name.SequenceEqual(fact.Name))
            {
                return fact;
            }
        }

        return null;
    }
}
