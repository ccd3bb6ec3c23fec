using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>The answers to calls of browsers; answers of a function that it calls for them count as its own.</summary>
    /// <param name="scope">In the function.</param>
    public static ImmutableArray<HandlerAnswer> Of(Scope scope)
    {
        ImmutableArray<CodeReturn> own =
        [
            .. scope.Module.Returns.Where(one => IsOf(one, scope)).Take(MostAnswers),
        ];
        return
        [
            .. from one in own
            where !one.IsBesideError
            where !OtherEvents.AreMeant(scope.Module.Text, one.Guards)
            where !ApiEvents.AreOver(one, own, scope.Module.Text)
            from answer in Of(one.Value, scope)
            select answer,
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
            CodeExpression.Name name => [OfName(name, scope)],
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
            AllowOrigin = origin,
            Why =
                origin.Evidence == CodeEvidence.Unknown
                    ? "how its headers are put together is not followed"
                    : null,
            AllowMethods = isOpen ? HeaderEvidence.Unknown : ReadFrom(s_methods, single, scope),
            AllowHeaders = isOpen ? HeaderEvidence.Unknown : ReadFrom(s_headers, single, scope),
            Status = StatusOf(Find(map, "statusCode")),
            Malformed = isTyped ? null : AnswerShape.WhyMalformed(map),
            TakenWhole = isTyped ? null : AnswerShape.WhyTakenWhole(map),
            HasOriginTwice =
                one.Evidence == CodeEvidence.Present && many.Evidence == CodeEvidence.Present,
            Written = new WrittenAnswer(map, scope),
        };
    }

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

    private static int? StatusOf(CodeExpression? status) =>
        status is CodeExpression.Literal { Value: { } text }
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private static HandlerAnswer OfName(CodeExpression.Name name, Scope scope)
    {
        if (
            name.Path.Contains('.', StringComparison.Ordinal)
            || scope.IsTooDeep
            || scope.ValuesOf(name.Path) is not [{ Value: CodeExpression.Map map } only]
        )
        {
            return NotKnown(name, scope);
        }

        HandlerAnswer made = OfMap(map, only.At) with
        {
            IsLiteral = false,
            Malformed = null,
            TakenWhole = null,
        };
        HeaderEvidence origin = HeldAnswers.WithChanges(
            made.AllowOrigin,
            s_origin,
            name.Path,
            scope
        );
        return made with
        {
            AllowOrigin = origin,
            Why =
                origin.Evidence == CodeEvidence.Unknown
                    ? $"what becomes of '{name.Path}' before it is returned is not followed"
                    : null,
            AllowMethods = HeaderEvidence.Unknown,
            AllowHeaders = HeaderEvidence.Unknown,
        };
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

        if (path == "Promise.resolve" && call.Arguments is [{ Value: var resolved }])
        {
            return Of(resolved, scope);
        }

        string[] parts = path.Split('.');
        (CodeFunction Function, CodeModule Module)? called = parts switch
        {
            [var name] => scope.FunctionOf(name),
            [var root, var member] => scope.MemberOf(root, member),
            _ => null,
        };
        if (called is not { } found || found.Function.Decorators.Length > 0)
        {
            return [NotKnown(call, scope)];
        }

        ImmutableArray<HandlerAnswer> answers = Of(scope.In(found.Module, found.Function));
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
