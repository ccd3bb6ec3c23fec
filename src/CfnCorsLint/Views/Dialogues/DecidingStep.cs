using CfnCorsLint.Exchanges;
using CfnCorsLint.Exchanges.Model;

namespace CfnCorsLint.Views.Dialogues;

/// <summary>The request and the answer that decide a mark of the matrix.</summary>
/// <param name="IsPreflight">Whether it is the preflight of the request that is answered.</param>
public sealed record DecidingStep(BrowserRequest Request, bool IsPreflight, SimulatedStep Step);
