using System.Collections.Immutable;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Reports.Pages;

/// <summary>A step of a dialogue, with the marks of a route that it decides.</summary>
/// <param name="Marks">With what stands above each; at least one.</param>
internal sealed record MarkReason(
    DecidingStep Step,
    ImmutableArray<(string Head, RouteMark Mark)> Marks
)
{
    /// <summary>The steps that decide the marks of a route, in the order of the columns.</summary>
    public static ImmutableArray<MarkReason> Of(RouteView route) =>
        [
            .. from pair in InspectMatrix.AnswerConditions.Zip(route.Marks)
            from step in pair.Second.Step is { } only ? new[] { only } : []
            group (pair, step) by (
                ExpectedSimulation.KeyOf(step.Request),
                step.IsPreflight,
                step.Step.Answer.Status,
                // Worlds may answer the same call differently.
                string.Join('\n', step.Step.Answer.Headers.Select(one => $"{one.Name}: {one.Text}"))
            ) into same
            select new MarkReason(
                same.First().step,
                [.. same.Select(one => (one.pair.First, one.pair.Second))]
            ),
        ];

    public bool IsFor(RouteMark mark) => Marks.Any(one => ReferenceEquals(one.Mark, mark));

    /// <summary>Whether the step belongs to that call.</summary>
    public bool IsOf(ExpectedSimulation call) => call.IsOf(Step.Request);
}
