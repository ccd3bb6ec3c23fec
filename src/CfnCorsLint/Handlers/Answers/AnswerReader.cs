using System.Collections.Immutable;
using System.Globalization;
using CfnCorsLint.Handlers.Answers.Events;
using CfnCorsLint.Handlers.Lexing;
using CfnCorsLint.Handlers.Parsing;
using CfnCorsLint.Handlers.Snippets;

namespace CfnCorsLint.Handlers.Answers;

/// <summary>Reads the answers that a function gives.</summary>
internal static class AnswerReader
{
    /// <summary>What code that people write gives in one function is less.</summary>
    private const int MostAnswers = 200;

    private static readonly HeaderReader s_origin = new("Access-Control-Allow-Origin");

    private static readonly HeaderReader s_methods = new("Access-Control-Allow-Methods");

    private static readonly HeaderReader s_headers = new("Access-Control-Allow-Headers");

    private static readonly HeaderReader s_credentials = new("Access-Control-Allow-Credentials");

    /// <summary>The answers to calls of browsers; answers of a function that it calls for them count as its own.</summary>
    /// <param name="scope">In the function.</param>
    public static ImmutableArray<HandlerAnswer> Of(Scope scope)
    {
        ImmutableArray<CodeReturn> own =
        [
            .. scope.Module.Returns.Where(one => IsOf(one, scope)).Take(MostAnswers),
        ];
        var reached = new ReachedCalls(scope, own);
        return
        [
            .. from one in own
            where !one.IsBesideError && !reached.AreOthers(one)
            let calls = reached.Of(one)
            where !calls.IsEmpty
            from answer in Of(one.Value, scope)
            let both = answer.Calls.Both(calls)
            where !both.IsEmpty
            select answer with
            {
                Calls = both,
            },
        ];
    }

    /// <summary>Whether the function gives it: by itself, or by its callback out of another.</summary>
    private static bool IsOf(CodeReturn one, Scope scope) =>
        ReferenceEquals(one.Function, scope.Function)
        || (
            scope.Function is { Parameters: [_, _, var callback] } function
            && function.Holds(one.Place)
            && scope.Module.Text.Is(one.Place, callback)
        );

    public static IEnumerable<HandlerAnswer> Of(CodeExpression value, Scope scope) =>
        value switch
        {
            CodeExpression.Choice { Options: var options } => options.SelectMany(option =>
                Of(option, scope)
            ),
            CodeExpression.Map map => [OfMap(map, scope)],
            CodeExpression.Call call => OfCall(call, scope),
            CodeExpression.Name name => OfName(name, scope),
            CodeExpression.Part part => OfPart(part, scope),
            CodeExpression.Literal { Kind: CodeTokenKind.Name } => [],
            _ => [NotKnown(value, scope)],
        };

    private static HandlerAnswer NotKnown(CodeExpression value, Scope scope) =>
        new()
        {
            Place = scope.PlaceOf(value),
            AllowOrigin = HeaderEvidence.Unknown,
            Why = value switch
            {
                CodeExpression.Call { Callee: CodeExpression.Name { Path: var path } } =>
                    $"it is returned through '{path}', which is not followed",
                CodeExpression.Name { Path: var path } =>
                    $"what '{path}' holds there is not followed",
                _ => "how the answer is put together there is not followed",
            },
        };

    private static HandlerAnswer OfMap(CodeExpression.Map map, Scope scope)
    {
        bool isTyped = map.Type is not null;
        CodeExpression? single = Find(map, "headers");
        CodeExpression? several = Find(map, "multiValueHeaders");
        bool isOpen = map.Entries.Any(entry => entry.Key is null);
        HeaderEvidence one = ReadFrom(s_origin, single, scope);
        HeaderEvidence many = ReadFrom(s_origin, several, scope);
        HeaderEvidence origin =
            one.Evidence == CodeEvidence.Present ? one
            : many.Evidence == CodeEvidence.Present ? many
            : isOpen ? OfSpreads(map, scope)
            : one.Evidence == CodeEvidence.Unknown || many.Evidence == CodeEvidence.Unknown
                ? HeaderEvidence.Unknown
            : HeaderEvidence.Absent;
        return new HandlerAnswer
        {
            Place = scope.PlaceOf(map),
            IsLiteral = !isOpen,
            IsClosed = !isOpen && IsWrittenOut(single) && IsWrittenOut(several),
            AllowOrigin = origin,
            Why =
                origin.Evidence == CodeEvidence.Unknown
                    ? "how its headers are put together is not followed"
                    : null,
            AllowMethods = isOpen ? HeaderEvidence.Unknown : ReadFrom(s_methods, single, scope),
            AllowHeaders = isOpen ? HeaderEvidence.Unknown : ReadFrom(s_headers, single, scope),
            AllowCredentials = isOpen
                ? HeaderEvidence.Unknown
                : ReadFrom(s_credentials, single, scope),
            Status = StatusOf(Find(map, "statusCode"), scope),
            Malformed = isTyped ? null : AnswerShape.WhyMalformed(map),
            TakenWhole = isTyped ? null : AnswerShape.WhyTakenWhole(map),
            HasOriginTwice =
                one.Evidence == CodeEvidence.Present && many.Evidence == CodeEvidence.Present,
            Written = new WrittenAnswer(map, scope),
        };
    }

    private static bool IsWrittenOut(CodeExpression? headers) =>
        headers switch
        {
            null => true,
            CodeExpression.Literal { Kind: CodeTokenKind.Name } => true,
            CodeExpression.Map { Entries: var entries } => entries.All(entry =>
                entry.Key is not null
            ),
            _ => false,
        };

    /// <summary>What another mapping brings that stands in the answer.</summary>
    private static HeaderEvidence OfSpreads(CodeExpression.Map map, Scope scope)
    {
        HeaderEvidence[] spreads =
        [
            .. from entry in map.Entries
            where entry.IsSpread
            select scope.IsTooDeep
                ? HeaderEvidence.Unknown
                : HeaderEvidence.OfAll([
                    .. Of(entry.Value, scope.In(scope.Module, scope.Function))
                        .Select(answer => answer.AllowOrigin),
                ]),
        ];
        return
            Find(map, "headers") is null
            && spreads.Length > 0
            && spreads.All(spread => spread.Evidence == CodeEvidence.Present)
            ? spreads[^1]
            : HeaderEvidence.Unknown;
    }

    private static HeaderEvidence ReadFrom(
        HeaderReader reader,
        CodeExpression? headers,
        Scope scope
    ) => headers is null ? HeaderEvidence.Absent : reader.Read(headers, scope);

    /// <summary>The entry of that key; case does not count in languages with types, which write members with a capital.</summary>
    private static CodeExpression? Find(CodeExpression.Map map, string key) =>
        map
            .Entries.LastOrDefault(entry =>
                entry.Key is { } written
                && (
                    written == key
                    || (
                        map.Type is not null
                        && written.Equals(key, StringComparison.OrdinalIgnoreCase)
                    )
                )
            )
            ?.Value;

    private static int? StatusOf(CodeExpression? status, Scope scope) =>
        status switch
        {
            CodeExpression.Literal { Value: { } text } => int.TryParse(
                text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int number
            )
                ? number
                : null,
            CodeExpression.Name { Path: var name }
                when !scope.IsTooDeep && scope.ValuesOf(name) is [var only] => StatusOf(
                only.Value,
                only.At
            ),
            _ => null,
        };

    /// <summary>What a name holds that gets one value, or one before each place where it is returned.</summary>
    private static IEnumerable<HandlerAnswer> OfName(CodeExpression.Name name, Scope scope)
    {
        if (CaughtErrors.Are(name, scope))
        {
            return [];
        }

        if (
            name.Path.Contains('.', StringComparison.Ordinal)
            || scope.IsTooDeep
            || HeldAnswers.ValuesAt(name, scope) is not { IsEmpty: false } values
        )
        {
            return [NotKnown(name, scope)];
        }

        return from value in values
            from answer in Of(value.Value, value.At)
            select Changed(answer, name, scope);
    }

    private static HandlerAnswer Changed(HandlerAnswer made, CodeExpression.Name name, Scope scope)
    {
        HeaderEvidence origin = HeldAnswers.WithChanges(made.AllowOrigin, s_origin, name, scope);
        bool isKept = HeldAnswers.IsKept(name, scope);
        return made with
        {
            IsLiteral = false,
            IsClosed = false,
            Malformed = isKept ? made.Malformed : null,
            TakenWhole = isKept ? made.TakenWhole : null,
            AllowOrigin = origin,
            Why =
                origin.Evidence != CodeEvidence.Unknown ? null
                : made.AllowOrigin.Evidence == CodeEvidence.Unknown ? made.Why
                : $"what becomes of '{name.Path}' before it is returned is not followed",
            AllowMethods = HeaderEvidence.Unknown,
            AllowHeaders = HeaderEvidence.Unknown,
            AllowCredentials = HeldAnswers.WithChanges(
                made.AllowCredentials,
                s_credentials,
                name,
                scope
            ),
        };
    }

    /// <summary>The answers among what a function gives back in several parts; where a part is none, nothing is answered.</summary>
    private static IEnumerable<HandlerAnswer> OfPart(CodeExpression.Part part, Scope scope)
    {
        if (
            scope.IsTooDeep
            || part.Whole
                is not CodeExpression.Call { Callee: CodeExpression.Name { Path: var path } } call
            || scope.FunctionAt(path) is not { } found
            || found.Function.Decorators.Length > 0
        )
        {
            return [NotKnown(part, scope)];
        }

        Scope inside = scope.Into(found.Module, found.Function, call);
        return found
            .Module.Returns.Where(one => ReferenceEquals(one.Function, found.Function))
            .SelectMany(one =>
                one.Value switch
                {
                    CodeExpression.Tuple { Items: var items }
                        when part.Key is null && part.Index < items.Length => Of(
                        items[part.Index],
                        inside
                    ),
                    CodeExpression.Map map when part.Key is { } key => map.Entries.LastOrDefault(
                        entry => entry.Key == key
                    )
                        is { } entry
                        ? Of(entry.Value, inside)
                    : map.Entries.Any(entry => entry.Key is null) ? [NotKnown(part, scope)]
                    : [],
                    CodeExpression.Literal { Kind: CodeTokenKind.Name } => [],
                    _ => [NotKnown(part, scope)],
                }
            );
    }

    private static IEnumerable<HandlerAnswer> OfCall(CodeExpression.Call call, Scope scope)
    {
        if (call.Callee is not CodeExpression.Name { Path: var path } || scope.IsTooDeep)
        {
            return [NotKnown(call, scope)];
        }

        if (Merges.Of(call, path) is { } merged)
        {
            return [OfMap(merged, scope)];
        }

        if (
            path is "Promise.resolve" or "Task.FromResult" or "asyncio.run"
            && call.Arguments is [{ Value: var resolved }]
        )
        {
            return Of(resolved, scope);
        }

        (CodeFunction Function, CodeModule Module)? called = scope.FunctionAt(path);
        if (called is not { } found || found.Function.Decorators.Length > 0)
        {
            return [NotKnown(call, scope)];
        }

        ImmutableArray<HandlerAnswer> answers = Of(scope.Into(found.Module, found.Function, call));
        var way = new AnswerCall(path, found.Function, scope.Module);
        return answers.IsEmpty
            ? [NotKnown(call, scope)]
            : answers.Select(answer =>
                answer with
                {
                    Written = answer.Written is { } written ? written with { Call = way } : null,
                }
            );
    }
}
