using System.Collections.Immutable;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Handlers;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Exchanges;

/// <summary>A call of a page that is played through from preflight to answer, whether it is expected or not.</summary>
/// <param name="Path">As it is called: <c>/orders/1</c>.</param>
/// <param name="Route">The route that the path reaches; <see langword="null"/> when none does.</param>
/// <param name="Method">The method that takes it; <see langword="null"/> when none does.</param>
/// <param name="Reasons">Why the browser asks first; empty when it does not.</param>
/// <param name="Preflight"><see langword="null"/> when the browser does not ask first.</param>
/// <param name="Answer"><see langword="null"/> when the request is never sent.</param>
public sealed record Simulation(
    Api Api,
    BrowserRequest Request,
    string Path,
    Route? Route,
    Method? Method,
    ImmutableArray<string> Reasons,
    SimulatedStep? Preflight,
    SimulatedStep? Answer
)
{
    /// <summary>By what in front of the API it comes; <see langword="null"/> when by nothing.</summary>
    public Way? Way { get; init; }

    /// <summary>The call as Chromium plays it, which asks for fewer headers; <see langword="null"/> where Chromium keeps to the standard.</summary>
    public Simulation? InChromium { get; init; }

    /// <summary>Whether the route is there and certainly takes no such method.</summary>
    public bool LacksMethod =>
        Method is null
        && Route is { UnknownMethods: null }
        && Api.Kind != ApiKind.FunctionUrl
        && Request.Method != "OPTIONS";

    /// <summary>The worst of both steps, of two that are alike the first.</summary>
    public Verdict Verdict => Deciding?.Verdict ?? Verdict.Allowed;

    /// <summary>The step that the verdict is about.</summary>
    public SimulatedStep? Deciding
    {
        get
        {
            return
                Preflight is { Verdict: { Passes: not Truth.True } asked }
                && Answer?.Verdict.IsWorseThan(asked) != true
                ? Preflight
                : Answer;
        }
    }

    /// <summary>The place in the code of a function that decides the call; <see langword="null"/> when the definition does.</summary>
    public CodePlace? Code => Deciding?.Answer.Code;

    /// <summary>The text that decides it; <see langword="null"/> when nothing is written.</summary>
    public SyntaxNode? Place =>
        Deciding?.Verdict.By?.Source?.Node
        ?? Deciding?.Answer.Decides
        ?? (ReferenceEquals(Deciding, Preflight) ? null : Method?.Place)
        ?? Route?.Place;
}
