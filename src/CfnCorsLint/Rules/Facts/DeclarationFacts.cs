using System.Collections.Immutable;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Templates.Values;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about one header that a method response declares.</summary>
internal static class DeclarationFacts
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
        new("status", "the status", Status),
        new("flag", "what stands beside it", Flag, Values: FactValues.Switches),
        new("mapped", "whether an integration response sends it", Mapped, Values: ValueSet.Flags),
    ];

    private static Fact Header(Subject subject) =>
        subject.Declaration is { } declaration
            ? Fact.Of(CorsSpelling.Usual(declaration.Name), declaration.Key)
            : Fact.Missing();

    private static Fact IntendedHeader(Subject subject) =>
        subject.Declaration is { } declaration
            ? Fact.Of(CorsSpelling.Intended(declaration.Name), declaration.Key)
            : Fact.Missing();

    private static Fact Status(Subject subject) =>
        subject.Declared?.StatusCode is { } status ? ValueFact.Of(status) : Fact.Missing();

    private static Fact Flag(Subject subject) =>
        subject.Declaration?.Flag is { } flag ? ValueFact.Of(flag) : Fact.Missing();

    private static Fact Mapped(Subject subject)
    {
        if (
            subject
            is not { Declaration: { } declaration, Declared: { } declared, Method: { } method }
        )
        {
            return Fact.Missing();
        }

        if (method.Integration is not { } integration)
        {
            return Fact.NotKnown("there is no integration", declaration.Key);
        }

        IntegrationResponse[] answers =
        [
            .. integration.Responses.Where(response => Concerns(response, declared)),
        ];
        if (answers.Length == 0 && integration.UnknownResponses is null)
        {
            return Fact.Missing(declaration.Key);
        }

        if (answers.Any(answer => answer.Find(declaration.Name) is not null))
        {
            return Fact.Of(true, declaration.Key);
        }

        string? open =
            integration.UnknownResponses
            ?? answers
                .Select(answer => answer.UnknownHeaders)
                .FirstOrDefault(why => why is not null);
        bool isScripted =
            MappedValue.Names(declaration.Name, HeaderNames.AllowOrigin)
            && answers.Any(answer => AnswerHeaders.Of(answer, integration).Script.Overrides);
        return open is not null ? Fact.NotKnown(open, declaration.Key)
            : isScripted ? Fact.NotKnown("a mapping template answers", declaration.Key)
            : Fact.Of(false, declaration.Key);
    }

    private static bool Concerns(IntegrationResponse response, MethodResponse declared) =>
        response.StatusCode is not Value.Known status
        || declared.StatusCode is not Value.Known known
        || status.Text == known.Text;
}
