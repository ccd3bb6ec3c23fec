using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Subjects;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about one mapped header.</summary>
internal static class MappingFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("header", "the header", Header, Values: FactValues.CorsHeaders),
        new(
            "intended-header",
            "the header that is meant",
            IntendedHeader,
            Values: FactValues.CorsHeaders
        ),
        new("intended-key", "the key that is meant", IntendedKey),
        new("meant", "the key or the header that is meant", Meant),
        new(
            "misplaced",
            "whether the key stands for no header",
            one =>
                one.Mapping is { } mapping
                    ? Fact.Of(mapping.IsMisplaced, mapping.Key)
                    : Fact.Missing(),
            Values: ValueSet.Flags
        ),
        new(
            "on",
            "what the mapping is on",
            one => Fact.Of(On(one)),
            Values: FactValues.MappingOwners
        ),
        new(
            "computed",
            "whether SAM works the value out by itself",
            IsComputed,
            Values: ValueSet.Flags
        ),
        new("form", "the form of the value", Form, Values: FactValues.MappingForms),
        new(
            "reads-request",
            "whether the value is taken from the request",
            ReadsRequest,
            Values: ValueSet.Flags
        ),
        new("expression", "the mapping expression", Expression),
        new(
            "inner",
            "what the browser gets",
            one => one.Mapping is { } mapping ? MappedValue.Text(mapping) : Fact.Missing()
        ),
        new("quoted", "the value in single quotes", Quoted),
        new(
            "sound-when-quoted",
            "whether only the quotes are wrong",
            IsSound,
            Values: ValueSet.Flags
        ),
        new("names", "the names in the list", Names),
        new(
            "declared",
            "whether the method response declares the header",
            Declared,
            Values: ValueSet.Flags
        ),
        new(
            "beside-credentials",
            "the credentials beside it",
            one =>
                AnswerOf(one) is { } answer
                    ? HeaderFacts.Text(answer, HeaderNames.AllowCredentials)
                    : Fact.Missing()
        ),
        new(
            "beside-origin",
            "the origin beside it",
            one => AnswerOf(one) is { } answer ? HeaderFacts.Origin(answer) : Fact.Missing()
        ),
        new(
            "wildcard-refusal",
            "who refuses '*' together with credentials",
            one =>
                Fact.Of(
                    RefuserOfPair(one) is { } refuser
                        ? $"{refuser} refuses that, so the deployment fails"
                        : "browsers refuse '*' for calls that carry them",
                    one.Mapping?.Value.Node
                )
        ),
        new(
            "refused-at-deployment",
            "whether '*' together with credentials is refused when it is deployed",
            one => Fact.Of(RefuserOfPair(one) is not null, one.Mapping?.Value.Node),
            Values: ValueSet.Flags
        ),
        new("literal", "the value as a literal", Literal),
        new(
            "sound-as-literal",
            "whether the literal is right for the header",
            IsSoundLiteral,
            Values: ValueSet.Flags
        ),
        new(
            "dropped",
            "whether SAM leaves the value out",
            one => Fact.Of(PolicySubjects.IsDropped(one), one.Mapping?.Value.Node),
            Values: ValueSet.Flags
        ),
        new(
            "credentials-form",
            "the value that allows credentials",
            one => Fact.Of(PolicySubjects.IsDropped(one) ? "the boolean true" : "'true'")
        ),
        new("written-as", "how the value is written", WrittenAs, Values: FactValues.WrittenForms),
        .. NameListFacts.All,
        .. ListItemFacts.All,
    ];

    public static string? On(Subject subject) =>
        subject.Policy is not null ? "policy"
        : subject.GatewayResponse is not null ? "gateway-response"
        : subject.Method?.Verb switch
        {
            null => null,
            "OPTIONS" => "preflight",
            "ANY" => "any",
            _ => "answer",
        };

    /// <summary>Who refuses <c>*</c> together with credentials before anybody calls; <see langword="null"/> where only browsers do.</summary>
    /// <remarks>Sources: https://github.com/aws/aws-cdk/issues/9076,
    /// https://github.com/aws/serverless-application-model/blob/develop/samtranslator/model/api/api_generator.py (_add_cors)</remarks>
    private static string? RefuserOfPair(Subject subject) =>
        subject is { Policy: not null, Api.Kind: ApiKind.Http } ? "the API itself"
        : subject is { Api: { } api, Method: { } method } && method.IsMadeBy(api) ? "SAM"
        : null;

    private static Fact Header(Subject subject) =>
        subject.Mapping is not { } mapping ? Fact.Missing()
        : mapping.IsMisplaced ? Fact.Missing(mapping.Key)
        : Fact.Of(CorsSpelling.Usual(mapping.Name), mapping.Key);

    private static Fact IntendedHeader(Subject subject) =>
        subject.Mapping is { } mapping
            ? Fact.Of(CorsSpelling.Intended(mapping), mapping.Key)
            : Fact.Missing();

    /// <summary>The whole key as it should be written.</summary>
    private static Fact IntendedKey(Subject subject)
    {
        if (subject.Mapping is not { } mapping || CorsSpelling.Intended(mapping) is not { } header)
        {
            return Fact.Missing(subject.Mapping?.Key);
        }

        string prefix =
            !mapping.IsMisplaced ? mapping.Key.Value[..^mapping.Name.Length]
            : subject.GatewayResponse is null ? "method.response.header."
            : "gatewayresponse.header.";
        return Fact.Of(prefix + header, mapping.Key);
    }

    /// <summary>The part that is wrong as it is meant: the whole key, or the header in it.</summary>
    private static Fact Meant(Subject subject) =>
        subject.Mapping is { IsMisplaced: true } ? IntendedKey(subject) : IntendedHeader(subject);

    private static Fact IsComputed(Subject subject) =>
        subject.Mapping is { } mapping
            ? Fact.Of(
                ReferenceEquals(mapping.Value.Node, subject.Api?.Cors?.Place),
                mapping.Value.Node
            )
            : Fact.Missing();

    /// <summary>The form of the value: <c>literal</c>, <c>expression</c>, <c>unquoted</c>, <c>double-quoted</c>, <c>inner-quotes</c>, <c>not-text</c>.</summary>
    private static Fact Form(Subject subject)
    {
        if (subject is not { Mapping.Value: { } value, Policy: null })
        {
            return Fact.Missing();
        }

        string? form = MappingExpression.Of(value).Form switch
        {
            MappingForm.Literal => "literal",
            MappingForm.Expression => "expression",
            MappingForm.Unquoted => "unquoted",
            MappingForm.DoubleQuoted => "double-quoted",
            MappingForm.InnerQuotes => "inner-quotes",
            MappingForm.NotText => "not-text",
            _ => null,
        };
        return form is null
            ? Fact.NotKnown(new Fact(MappedValue.Text(value)).Why ?? "the value", value.Node)
            : Fact.Of(form, value.Node) with
            {
                ByDefaultOf = value.Shape is { IsNeverQuoted: true } ? null : value.ByDefaultOf,
            };
    }

    private static Fact ReadsRequest(Subject subject) =>
        subject.Mapping is { Value: { } value }
            ? value is Value.Unknown unknown
                ? Fact.NotKnown(unknown.Why, value.Node)
                : Fact.Of(MappingExpression.Of(value).ReadsRequest, value.Node)
            : Fact.Missing();

    /// <summary>The expression of the value, <c>method.request.header.Origin</c>; absent where the value is no expression.</summary>
    private static Fact Expression(Subject subject) =>
        subject.Mapping is not { Value: { } value } ? Fact.Missing()
        : value is Value.Unknown unknown ? Fact.NotKnown(unknown.Why, value.Node)
        : MappingExpression.Of(value).Form == MappingForm.Expression
            ? Fact.Of(MappedValue.Shown(subject.Mapping), value.Node) with
            {
                ByDefaultOf = value.ByDefaultOf,
            }
        : Fact.Missing(value.Node);

    private static Fact Quoted(Subject subject) =>
        subject.Mapping is { } mapping && MappedValue.Text(mapping).Value is FactValue.Text text
            ? Fact.Of($"'{text.Content}'", mapping.Value.Node)
            : Fact.Missing();

    private static Fact IsSound(Subject subject) =>
        subject.Mapping is { } mapping && MappedValue.Text(mapping).Value is FactValue.Text text
            ? Fact.Of(SoundValue.Is(mapping.Name, text.Content), mapping.Value.Node)
            : Fact.Missing();

    private static Fact Names(Subject subject) =>
        subject.Mapping is { } mapping
            ? MappedValue.List(
                mapping,
                ignoresCase: !MappedValue.Names(mapping.Name, HeaderNames.AllowMethods)
            )
            : Fact.Missing();

    private static Fact Declared(Subject subject)
    {
        if (subject is not { Mapping: { } mapping, Method: { } method })
        {
            return Fact.Missing();
        }

        return subject.Declared switch
        {
            _ when mapping.IsMisplaced => Fact.NotKnown("its key is no header's", mapping.Key),
            null => Fact.NotKnown(
                method.UnknownResponses ?? "the status is not declared",
                mapping.Key
            ),
            { } declared when declared.Find(mapping.Name) is { } found => Fact.Of(true, found.Key),
            { UnknownHeaders: { } why } => Fact.NotKnown(why, mapping.Key),
            _ => Fact.Of(false, mapping.Key),
        };
    }

    /// <summary>Whether the same answer allows credentials: the header's value there.</summary>
    /// <summary>The answer that the mapping is part of; <see langword="null"/> when there is none.</summary>
    private static AnswerHeaders? AnswerOf(Subject subject) =>
        subject.GatewayResponse is { } gateway ? AnswerHeaders.Of(gateway)
        : subject.Response is { } response ? AnswerHeaders.Of(response, subject.Method?.Integration)
        : subject.Policy is { } policy ? AnswerHeaders.Of(policy)
        : null;

    /// <summary>What is meant, in the one pair of quotes that a mapping wants; absent where that cannot be told.</summary>
    private static Fact Literal(Subject subject)
    {
        if (subject.Mapping is not { Value: { } value })
        {
            return Fact.Missing();
        }

        string? text = value switch
        {
            Value.Known known => known.Text,
            Value.List { Items: var items } when items.All(item => item is Value.Known) =>
                string.Join(",", items.OfType<Value.Known>().Select(item => item.Text)),
            _ => null,
        };
        return text is null
            ? Fact.Missing(value.Node)
            : Fact.Of($"'{Unquoted(text)}'", value.Node) with
            {
                ByDefaultOf = value.ByDefaultOf,
            };
    }

    private static Fact IsSoundLiteral(Subject subject) =>
        subject.Mapping is { } mapping && Literal(subject).Value is FactValue.Text text
            ? Fact.Of(SoundValue.Is(mapping.Name, text.Content[1..^1]), mapping.Value.Node)
            : Fact.Missing();

    /// <summary>The text without any quotes, and without the blanks that stood around them.</summary>
    private static string Unquoted(string text) =>
        string.Join(
            ",",
            text.Replace("'", "", StringComparison.Ordinal)
                .Replace("\"", "", StringComparison.Ordinal)
                .Split(',', StringSplitOptions.TrimEntries)
        );

    /// <summary>The way in which the value is written: <c>scalar</c>, or <c>expression</c> where an intrinsic makes it.</summary>
    private static Fact WrittenAs(Subject subject) =>
        subject.Mapping is { Value.Node: { } node }
            ? Fact.Of(node is ScalarNode { Tag: null } ? "scalar" : "expression", node)
            : Fact.Missing();
}
