using CfnCorsLint.Apis.Functions;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Handlers;
using CfnCorsLint.Rules.Facts;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Rules.Judging;

/// <summary>Tells whether the code of all functions was read as far as rules ask: of code that nobody reads they know nothing.</summary>
internal static class CodeReach
{
    /// <summary>Whether the rule would speak of code wherever there is cause to.</summary>
    public static bool IsWhole(Rule rule, LintContext context) =>
        !(rule.When.AsksFor(HandlerFacts.Are) || rule.Require?.AsksFor(HandlerFacts.Are) == true)
        || context.Model.Apis.SelectMany(api => api.Worlds).All(one => IsRead(one.Api, context));

    private static bool IsRead(Api api, LintContext context) =>
        (
            from route in api.Routes
            from method in route.Methods
            let function = FunctionBehind.Of(context.Template, api, method)
            where function is not null
            select (method, function)
        ).All(each => IsRead(context.Template, api, each.method, each.function));

    private static bool IsRead(Template template, Api api, Method method, Resource function)
    {
        if (!template.Files.ReadsCode || FunctionBehind.CodeOf(api, method) is not { } code)
        {
            return false;
        }

        bool isAskedFirst = method.Verb is "OPTIONS" or "ANY";
        HandlerCode whole = FunctionCode.Of(template, function);
        return code is { Place: not null, Unknown: null, Silence: null }
            && whole.Answers is [_, ..] answers
            && answers.All(answer => answer.AllowOrigin.Evidence != CodeEvidence.Unknown)
            && (!isAskedFirst || FunctionCode.OptionsOf(api.Kind, code) is not null);
    }
}
