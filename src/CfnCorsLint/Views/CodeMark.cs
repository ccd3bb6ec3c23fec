using CfnCorsLint.Apis.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Handlers;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Views;

/// <summary>Makes the mark of a route that says whether the code of its functions sets Access-Control-Allow-Origin.</summary>
internal static class CodeMark
{
    private const string Header = "Access-Control-Allow-Origin";

    public static RouteMark Of(RouteInApi route)
    {
        if (route.Api is { Kind: ApiKind.Http, IsServed: true })
        {
            return MarkSentences.NotNeeded(
                "",
                "The HTTP API sets the headers itself, and takes those of the code off."
            );
        }

        (Method Method, CodeView Code)[] found =
        [
            .. from method in route.Route.Methods
            let code = CodeView.Of(route.Api, method)
            where code is not null
            select (method, code),
        ];
        (Method Method, string Why)[] missing =
        [
            .. from method in route.Route.Methods
            where !route.Api.IsServed
            let why = CodeView.WhyMissing(route.Api, method)
            where why is not null
            select (method, why),
        ];
        RouteMark? worst =
            found.Length == 0
                ? null
                : Of(found.MinBy(one => PassesOf(route.Api, one.Code)), route.Api);
        return worst is { Passes: Truth.False } ? worst
            : missing is [var first, ..]
                ? new RouteMark(
                    Truth.Unknown,
                    "",
                    $"Whether the code behind {first.Method.Verb} sets {Header} is not known: {first.Why}.",
                    null,
                    null
                )
            : worst ?? MarkSentences.NotNeeded("", "No code of a function was found for it.");
    }

    private static RouteMark Of((Method Method, CodeView Code) found, Api api)
    {
        (Method method, CodeView code) = found;
        CodePlace place = (code.Malformed ?? code.Bare)?.Place ?? code.Place;
        var location = new Location(place.Source, place.Span, "", "");
        string name = ReportWords.PlaceOf(location);
        string answers = $"The code behind {method.Verb}, {name},";
        bool isDoubled = IsDoubled(api, code);
        Truth passes = PassesOf(api, code);
        return new RouteMark(
            passes,
            name[(name.LastIndexOf('/') + 1)..],
            (isDoubled, code) switch
            {
                (true, _) =>
                    $"{answers} sets {Header} beside the function URL, and browsers refuse two of them.",
                (_, { Malformed.Malformed: { } why }) =>
                    $"API Gateway takes no answer of the code behind {method.Verb}, {name}, for one: {why}.",
                (_, { Bare: not null }) =>
                    $"An answer in the code behind {method.Verb}, {name}, lacks {Header}, which others have.",
                (_, { AllowOrigin: CodeEvidence.Absent }) when passes == Truth.True =>
                    $"{answers} leaves {Header} to the function URL.",
                (_, { AllowOrigin: CodeEvidence.Absent }) => $"{answers} sets no {Header}.",
                (_, { AllowOrigin: CodeEvidence.Present }) => $"{answers} sets {Header}.",
                _ => $"Whether the code behind {method.Verb}, {name}, sets {Header} is not known.",
            },
            null,
            passes == Truth.True ? null : location
        );
    }

    private static bool IsDoubled(Api api, CodeView code) =>
        api is { Kind: ApiKind.FunctionUrl, IsServed: true }
        && code.AllowOrigin == CodeEvidence.Present;

    private static Truth PassesOf(Api api, CodeView code) =>
        api is { Kind: ApiKind.FunctionUrl, IsServed: true } ? IsLeftToService(code.AllowOrigin)
        : code is { Malformed: not null } or { Bare: not null } ? Truth.False
        : IsSet(code.AllowOrigin);

    private static Truth IsSet(CodeEvidence evidence) =>
        evidence switch
        {
            CodeEvidence.Present => Truth.True,
            CodeEvidence.Absent => Truth.False,
            _ => Truth.Unknown,
        };

    private static Truth IsLeftToService(CodeEvidence evidence) => IsSet(evidence).Not();
}
