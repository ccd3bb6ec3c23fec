using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Finds the findings that say why a mark is no tick.</summary>
internal sealed class MarkCauses
{
    /// <summary>What is in the name of a rule about the errors that API Gateway answers by itself.</summary>
    private const string Gateway = "gateway";

    private readonly ImmutableArray<Finding> _own;
    private readonly ImmutableArray<Finding> _ofCode;
    private readonly ImmutableArray<Finding> _played;
    private readonly string _route;
    private readonly ImmutableArray<RouteMark> _marks;

    /// <param name="findings">Of the file.</param>
    /// <param name="calls">Those to the route.</param>
    public MarkCauses(
        ImmutableArray<Finding> findings,
        string api,
        RouteView route,
        ImmutableArray<ExpectedSimulation> calls
    )
    {
        _marks = route.Marks;
        _route = route.Path;
        // Code has no keys that would make a path.
        _ofCode =
        [
            .. findings.Where(finding =>
                finding is { Severity: > Severity.Note, Location.Path: "" } && finding.Api == api
            ),
        ];
        _own =
        [
            .. findings.Where(finding =>
                finding.Severity > Severity.Note
                && finding.About == Concern.Browser
                && finding.Api == api
                && (finding.Route is null || finding.Route == route.Path)
            ),
        ];
        _played =
        [
            .. calls
                .SelectMany(call => call.Ends)
                .SelectMany(end => end.Causes)
                .Where(cause => cause.About == Concern.Browser)
                .DistinctBy(cause => cause.Fingerprint),
        ];
    }

    /// <summary>The findings behind one of the marks of the route; none behind a tick or a dash.</summary>
    public ImmutableArray<Finding> Of(RouteMark mark)
    {
        if (mark.Passes is null or Truth.True)
        {
            return [];
        }

        switch (_marks.IndexOf(mark) - InspectMatrix.Refusing)
        {
            case 0:
                return [.. _own.Where(IsOfGateway)];
            case 1:
                return [.. _ofCode.Where(finding => IsOfCode(finding, mark))];
        }

        ImmutableArray<Finding> here = At(mark);
        return here.IsEmpty && mark.Passes == Truth.False
            ? [.. _played.Where(cause => !IsOfGateway(cause) && !IsOfAnotherMark(cause))]
            : here;
    }

    private ImmutableArray<Finding> At(RouteMark mark) =>
        mark.Place is { } place
            ?
            [
                .. _own.Where(finding =>
                    !IsOfGateway(finding)
                    && finding.Location.Source.Path == place.Source.Path
                    && finding.Location.Span == place.Span
                ),
            ]
            : [];

    /// <summary>Whether the finding is about the code that the mark is about: the finding about a function behind several routes names the first of them.</summary>
    private bool IsOfCode(Finding finding, RouteMark mark) =>
        finding.Location.Source.Path == mark.Place?.Source.Path
        && (finding.Route == _route || finding.Location.Span == mark.Place.Span);

    private bool IsOfAnotherMark(Finding cause) =>
        _marks.Any(mark =>
            mark.Passes is Truth.False or Truth.Unknown
            && At(mark).Any(finding => finding.Fingerprint == cause.Fingerprint)
        );

    private static bool IsOfGateway(Finding finding) =>
        finding.RuleName.Contains(Gateway, StringComparison.Ordinal);
}
