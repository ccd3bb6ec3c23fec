using System.Collections.Immutable;
using CfnCorsLint.Apis.Elements;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Handlers;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Apis.Functions;

/// <summary>Finds the function that answers the calls of a method.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html</remarks>
internal static class FunctionBehind
{
    private const int MethodNotAllowed = 405;

    /// <returns><see langword="null"/> where none is known to, of the template.</returns>
    public static Resource? Of(Template template, Api api, Method method) =>
        method.Integration is not { Kind: IntegrationKind.Proxy } integration ? null
        : api.Kind == ApiKind.FunctionUrl ? BehindUrl(template, method)
        : AddressOf(integration) is { } address ? Named(template, address)
        : Around(template, method.Place);

    /// <summary>What the code of that function tells; <see langword="null"/> where no function is known.</summary>
    public static HandlerCode? CodeOf(Api api, Method method) =>
        api.Template is { Files.ReadsCode: true } template
        && Of(template, api, method) is { } function
            ? api.Once(static (api, function) => Reached(api, function), function)
            : null;

    /// <summary>The code with the answers that calls of the API get.</summary>
    private static HandlerCode Reached(Api api, Resource function) =>
        api.Template is { } template
            ? FunctionCode
                .Of(template, function)
                .For([.. VerbsOf(api, template, function)], FormsOf(api.Kind))
            : HandlerCode.NotKnown("its template is not known");

    /// <summary>The routes and methods whose calls come to a function, in the order of the API; of OPTIONS other rules speak.</summary>
    public static ImmutableArray<(Route Route, Method Method)> CallsOf(
        Api api,
        Template template,
        Resource function
    ) =>
        [
            .. api.Once(
                static (api, template) =>
                    (
                        from route in api.Routes
                        from method in route.Methods
                        where method.Verb != "OPTIONS"
                        let behind = Of(template, api, method)
                        where behind is not null
                        select (Function: behind, Call: (route, method))
                    ).ToLookup(
                        each => each.Function.LogicalId,
                        each => each.Call,
                        StringComparer.Ordinal
                    ),
                template
            )[function.LogicalId],
        ];

    /// <summary>The methods of the calls that come to the function.</summary>
    private static IEnumerable<string> VerbsOf(Api api, Template template, Resource function) =>
        CallsOf(api, template, function)
            .Select(call => call.Method)
            .SelectMany(method =>
                CallSet.Verbs.Contains(method.Verb) ? [method.Verb] : CallSet.Verbs.AsEnumerable()
            )
            .Where(verb => verb != "OPTIONS")
            .Distinct();

    private static ImmutableArray<bool> FormsOf(ApiKind kind) =>
        kind switch
        {
            ApiKind.Rest => [false],
            ApiKind.FunctionUrl => [true],
            _ => [false, true],
        };

    /// <summary>The routes that the function of the method answers.</summary>
    public static IEnumerable<Route> RoutesOf(Api? api, Method? method) =>
        CallsOf(api, method)
            .Select(call => call.Route)
            .Distinct<Route>(ReferenceEqualityComparer.Instance);

    /// <summary>The routes and methods whose calls come to the function of the method.</summary>
    public static ImmutableArray<(Route Route, Method Method)> CallsOf(Api? api, Method? method) =>
        api is { Template: { } template }
        && method is not null
        && Of(template, api, method) is { } function
            ? CallsOf(api, template, function)
            : [];

    /// <summary>Whether a call may get the answer: what refuses a method answers none where the routes name theirs.</summary>
    public static bool Reaches(Api? api, Method? method, HandlerAnswer answer) =>
        api is null
        || IsGiven(api, method, answer)
            && (
                answer.Status != MethodNotAllowed
                || api.Kind == ApiKind.FunctionUrl
                || RoutesOf(api, method).Any(route => route.Any is not null)
            );

    /// <summary>Whether the answer is for a call of the function's routes, in each form that the event may have.</summary>
    private static bool IsGiven(Api api, Method? method, HandlerAnswer answer) =>
        api.Template is not { } template
        || method is null
        || Of(template, api, method) is not { } function
        || FormsOf(api.Kind)
            .All(isShort =>
                VerbsOf(api, template, function).Any(verb => answer.Calls.Has(verb, isShort))
            );

    private static Resource? BehindUrl(Template template, Method method) =>
        method.Resource is not { } owner ? null
        : FunctionCode.IsFunction(owner) ? owner
        : (owner.Body["Properties"] as MappingNode)?["TargetFunctionArn"] is { } target
            ? Named(template, target)
        : null;

    private static SyntaxNode? AddressOf(Integration integration) =>
        integration.Body?["Uri"] ?? integration.Body?["uri"] ?? integration.Body?["IntegrationUri"];

    /// <summary>The only function that an expression names, also by an alias or a version of it.</summary>
    private static Resource? Named(Template template, SyntaxNode address)
    {
        Resource[] named =
        [
            .. Mentions
                .In(address)
                .Select(template.Find)
                .OfType<Resource>()
                .Select(resource => BehindAlias(template, resource))
                .OfType<Resource>(),
        ];
        return named is [var only] ? only : null;
    }

    private static Resource? BehindAlias(Template template, Resource resource) =>
        FunctionCode.IsFunction(resource) ? resource
        : resource.Type is "AWS::Lambda::Alias" or "AWS::Lambda::Version"
        && (resource.Body["Properties"] as MappingNode)?["FunctionName"] is { } name
            ? Mentions
                .In(name)
                .Select(template.Find)
                .OfType<Resource>()
                .FirstOrDefault(FunctionCode.IsFunction)
        : null;

    /// <summary>The function of SAM that the event is written in.</summary>
    private static Resource? Around(Template template, SyntaxNode place)
    {
        for (SyntaxNode? at = place; at is not null; at = at.Parent)
        {
            if (at is MappingNode body && FunctionWith(template, body) is { } function)
            {
                return function;
            }
        }

        return null;
    }

    private static Resource? FunctionWith(Template template, MappingNode body) =>
        template
            .Once(
                static (template, type) =>
                    template
                        .OfType(type)
                        .DistinctBy(resource => resource.Body)
                        .ToDictionary(resource => resource.Body),
                SamTypes.Function
            )
            .GetValueOrDefault(body);
}
