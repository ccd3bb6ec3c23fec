using CfnCorsLint.Findings;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Views;

/// <summary>Says whether the calls of a route pass at one hurdle, over all worlds.</summary>
/// <param name="Passes"><see langword="null"/> where no call meets the hurdle.</param>
/// <param name="Words">A few to stand beside the mark; <c>""</c> for none.</param>
/// <param name="Says">The same in a sentence.</param>
/// <param name="Step">What decides it; <see langword="null"/> where nothing does.</param>
/// <param name="Place">The text that decides it; <see langword="null"/> when it passes, or nothing is written.</param>
public sealed record RouteMark(
    Truth? Passes,
    string Words,
    string Says,
    DecidingStep? Step,
    Location? Place
);
