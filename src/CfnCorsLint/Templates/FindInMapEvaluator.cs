using System.Collections.Immutable;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Templates;

/// <summary>Evaluates <c>Fn::FindInMap</c>, which looks a value up in the <c>Mappings</c> of a template.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap-enhancements.html
/// </remarks>
internal static class FindInMapEvaluator
{
    private const int KeyCount = 3;

    /// <summary>More values than these are not looked at.</summary>
    private const int MaxChoices = 64;

    public static Value Evaluate(Evaluator evaluator, Intrinsic call)
    {
        if (call.Parts.Length is not (KeyCount or KeyCount + 1))
        {
            return new Value.Unknown(call.Node, call.Title);
        }

        var choices = new List<ImmutableArray<string>>(KeyCount);
        string? byDefaultOf = null;
        foreach (SyntaxNode part in call.Parts.Take(KeyCount))
        {
            Value key = evaluator.Evaluate(part);
            if (TextsOf(evaluator, key) is not { } texts)
            {
                return new Value.Unknown(call.Node, $"{call.Title} by {key.HoleName()}");
            }

            choices.Add(texts);
            byDefaultOf ??= texts.Length == 1 ? key.ByDefaultOf : null;
        }

        ImmutableArray<ImmutableArray<string>> paths = PathsOf(choices);
        if (paths.Length > MaxChoices)
        {
            return new Value.Unknown(call.Node, $"{call.Title} by many parameters");
        }

        Value?[] found =
        [
            .. paths.Select(keys =>
                (Find(evaluator.Template, keys) ?? DefaultOf(call)) is { } node
                    ? evaluator.Evaluate(node)
                    : null
            ),
        ];
        return found switch
        {
            [{ } only] => only.At(call.Node).HangingOn(byDefaultOf),
            [null] => new Value.Unknown(call.Node, $"{call.Title} {string.Join('.', paths[0])}"),
            _ => OneOf(call, found) ?? ByDefault(evaluator, call),
        };
    }

    /// <summary>The texts that a key can be; a parameter's default is one of its allowed values, and each of these is possible.</summary>
    /// <returns><see langword="null"/> when it can be any.</returns>
    private static ImmutableArray<string>? TextsOf(Evaluator evaluator, Value key) =>
        key switch
        {
            Value.Known { ByDefaultOf: { } name } known
                when IntrinsicReader.Read(known.Node) is { Name: "Ref" }
                    && evaluator.Template.Parameters.TryGetValue(name, out Parameter? parameter)
                    && ParameterValues.IsClosed(parameter)
                    && !parameter.IsGiven
                    && parameter.AllowedValues.Contains(known.Text) => parameter.AllowedValues,
            Value.Known known => [known.Text],
            Value.OneOf several => several.Texts,
            _ => null,
        };

    private static ImmutableArray<ImmutableArray<string>> PathsOf(
        List<ImmutableArray<string>> choices
    ) =>
        [
            .. from map in choices[0]
            from first in choices[1]
            from second in choices[2]
            select ImmutableArray.Create(map, first, second),
        ];

    /// <summary>What the defaults of parameters lead to; unknown where a key has none.</summary>
    private static Value ByDefault(Evaluator evaluator, Intrinsic call)
    {
        Value.Known[] keys =
        [
            .. call
                .Parts.Take(KeyCount)
                .Select(part => evaluator.Evaluate(part))
                .OfType<Value.Known>(),
        ];
        return
            keys.Length == KeyCount
            && Find(evaluator.Template, [.. keys.Select(key => key.Text)]) is { } node
            ? evaluator
                .Evaluate(node)
                .At(call.Node)
                .HangingOn(
                    keys.Select(key => key.ByDefaultOf).FirstOrDefault(name => name is not null)
                )
            : new Value.Unknown(call.Node, call.Title);
    }

    /// <summary>One of several texts; <see langword="null"/> where one of the values is none, or not there.</summary>
    private static Value? OneOf(Intrinsic call, Value?[] found)
    {
        if (!found.All(value => value is Value.Known { ByDefaultOf: null }))
        {
            return null;
        }

        Value.Known[] known = [.. found.OfType<Value.Known>().DistinctBy(value => value.Text)];
        return known is [var only]
            ? only.At(call.Node)
            : new Value.OneOf(call.Node, [.. known.Select(value => value.Text)]);
    }

    private static SyntaxNode? Find(Template template, ImmutableArray<string> keys) =>
        (template.Mappings.GetValueOrDefault(keys[0])?[keys[1]] as MappingNode)?[keys[2]];

    private static SyntaxNode? DefaultOf(Intrinsic call) =>
        call.Parts.Length > KeyCount
            ? (call.Parts[KeyCount].Resolved as MappingNode)?["DefaultValue"]
            : null;
}
