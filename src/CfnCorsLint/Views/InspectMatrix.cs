using System.Collections.Immutable;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Makes the matrix of an API for every format: its columns and the cells of a route.</summary>
internal static class InspectMatrix
{
    /// <summary>What stands above the columns of marks, in their order.</summary>
    public static ImmutableArray<string> AnswerConditions { get; } =
    [
        "preflight",
        "origin",
        "allowed methods",
        "allowed headers",
        "cookies",
        "error answers",
        "code",
    ];

    /// <summary>The columns of marks, from the first, in which a cross means that calls are refused.</summary>
    public const int Refusing = 5;

    private static readonly ImmutableArray<string> s_names = ["route", "methods"];

    /// <summary>The column in which the marks begin.</summary>
    public static int FirstMark => s_names.Length;

    /// <summary>What stands above the marks of an API: where no code was found, there is no column for it.</summary>
    public static ImmutableArray<string> HurdlesOf(ApiView api) =>
        api.Rows.Any(route => route.Marks[^1].Passes is not null)
            ? AnswerConditions
            : AnswerConditions[..^1];

    /// <summary>What stands above all columns of an API.</summary>
    public static ImmutableArray<string> HeadsOf(ApiView api) => [.. s_names, .. HurdlesOf(api)];

    /// <summary>What is asked in each column of marks.</summary>
    public static ImmutableArray<string> Questions { get; } =
    [
        "Somebody answers OPTIONS with a status of 200 to 299, and asks for no authorization and no key. Not needed: browsers send the calls without asking first.",
        "The answer to OPTIONS allows the pages' origin, and no answer to a call is known to refuse it.",
        "The answer to OPTIONS allows the methods of the route. GET, HEAD and POST need no word.",
        "It allows the headers that the calls need.",
        "It allows cookies, where pages send some or the answer speaks of them.",
        "Pages can read the errors that API Gateway answers by itself, such as 401, 403, 429 and 504.",
        "The code of the function behind the route sets Access-Control-Allow-Origin on its answers, as far as reading it tells.",
    ];

    public static string Route(RouteView route) =>
        Printable.Of(CircumstancesOf(route) is { } cases ? $"{route.Path} ({cases})" : route.Path);

    /// <summary>In which cases the route is so; <see langword="null"/> when always.</summary>
    public static string? CircumstancesOf(RouteView route) =>
        (route.Source, route.When) switch
        {
            (null, null) => null,
            (null, { } when) => $"when {when}",
            ({ } source, null) => $"in {source}",
            ({ } source, { } when) => $"in {source}, when {when}",
        };

    public static string Methods(RouteView route) =>
        route.Methods.IsEmpty
            ? "unknown"
            : string.Join(' ', route.Methods.Select(method => Printable.Of(method.Verb)));

    /// <summary>The marks of a route, as many as there are hurdles.</summary>
    public static ImmutableArray<TableCell> Marks(RouteView route) =>
        [.. route.Marks.Select(CellOf)];

    /// <summary>The cell that shows one of the marks of a route.</summary>
    public static TableCell CellOf(RouteView route, RouteMark mark) =>
        CellOf(mark, route.Marks.IndexOf(mark));

    /// <summary>What API Gateway answers by itself breaks no call that works otherwise, and code is only read: that is no cross.</summary>
    private static TableCell CellOf(RouteMark mark, int at) =>
        mark.Passes == Truth.False && at >= Refusing
            ? TableCell.Warning(Printable.Of(mark.Words))
            : TableCell.Of(mark.Passes, Printable.Of(mark.Words));
}
