using System.Collections.Immutable;

namespace CfnCorsLint.Reports;

/// <summary>The matrix of an API, whatever it is written in: its columns and the cells of a route.</summary>
internal static class InspectMatrix
{
    /// <summary>What stands above the columns of marks, in their order.</summary>
    public static ImmutableArray<string> Hurdles { get; } =
    ["preflight", "origin", "methods list", "headers list", "credentials", "error answers"];

    /// <summary>What stands above all columns.</summary>
    public static ImmutableArray<string> Heads { get; } = ["route", "methods", .. Hurdles];

    /// <summary>What is asked in each column of marks.</summary>
    public static ImmutableArray<string> Questions { get; } =
    [
        "Somebody answers OPTIONS with a status of 200 to 299, and asks for no authorization and no key. Not needed: browsers send the calls without asking first.",
        "The answer to OPTIONS allows the pages' origin, and no answer to a call is known to refuse it.",
        "The answer to OPTIONS allows the methods of the route. GET, HEAD and POST need no word.",
        "It allows the headers that the calls need.",
        "It allows cookies, where pages send some or the answer speaks of them.",
        "Errors that API Gateway itself answers can be read by pages.",
    ];

    public static string Route(RouteView route) =>
        Printable.Of(route.When is null ? route.Path : $"{route.Path} (when {route.When})");

    public static string Methods(RouteView route) =>
        route.Methods.IsEmpty
            ? "unknown"
            : string.Join(' ', route.Methods.Select(method => Printable.Of(method.Verb)));

    /// <summary>The marks of a route, as many as there are hurdles.</summary>
    public static ImmutableArray<TableCell> Marks(RouteView route) =>
        [.. route.Marks.Select(mark => TableCell.Of(mark.Passes, Printable.Of(mark.Words)))];
}
