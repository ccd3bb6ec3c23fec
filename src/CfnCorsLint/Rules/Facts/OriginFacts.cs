using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Facts about one origin that is allowed.</summary>
internal static partial class OriginFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new("text", "the origin", Text, Header),
        new("form", "the form of the origin", Form, Header, Values: FactValues.OriginForms),
        new("fault", "what is wrong with the form of the origin", Fault, Header),
        new("scheme", "the scheme of the origin", Scheme, Header, Values: FactValues.Schemes),
        new("host", "the host of the origin", Host, Header),
        new("repaired", "the origin that is meant", Repaired, Header),
        new("with-https", "the origin with https:// before it", WithHttps, Header),
        new(
            "on",
            "what the origin is on",
            one => Fact.Of(MappingFacts.On(one)),
            Header,
            Values: FactValues.MappingOwners
        ),
    ];

    private const string Header = "access-control-allow-origin";

    private static Fact Text(Subject subject) =>
        subject.Origin is { } text ? Known(subject, text) : NotKnown(subject);

    private static Fact Form(Subject subject) =>
        FormOf(subject) is { } form
            ? Known(subject, HttpWord(subject, form) ?? Word(form.Kind))
            : NotKnown(subject);

    /// <summary>What HTTP APIs take in another way: all of a scheme, and of schemes only two.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html</remarks>
    private static string? HttpWord(Subject subject, OriginForm form) =>
        subject is not { Policy: not null, Api.Kind: ApiKind.Http } ? null
        : subject.Origin is "https://*" or "http://*" ? "scheme-wildcard"
        : form is { Kind: OriginFormKind.WellFormed, Scheme: not ("http" or "https") }
            ? "other-scheme"
        : null;

    private static Fact Scheme(Subject subject) =>
        FormOf(subject) is { } form
            ? form.Scheme is { } scheme
                ? Known(subject, scheme)
                : Fact.Missing(subject.Place)
            : NotKnown(subject);

    private static Fact Host(Subject subject) =>
        subject.Origin is not { } text ? NotKnown(subject)
        : HostOf().Match(text) is { Success: true } match
            ? Known(subject, match.Groups["host"].Value.ToLowerInvariant())
        : Fact.Missing(subject.Place);

    private static Fact Repaired(Subject subject) =>
        subject.Origin is not { } text ? NotKnown(subject)
        : OriginForm.Of(text).Repaired is { } repaired ? Known(subject, repaired)
        : Fact.Missing(subject.Place);

    private static Fact WithHttps(Subject subject)
    {
        if (subject.Origin is not { } text)
        {
            return NotKnown(subject);
        }

        string whole = $"https://{text}";
        OriginForm form = OriginForm.Of(whole);
        return form.Kind == OriginFormKind.WellFormed ? Known(subject, whole)
            : form.Repaired is { } repaired ? Known(subject, repaired)
            : Fact.Missing(subject.Place);
    }

    /// <summary>The form of the origin; of a text with holes only a form that it has whatever stands in them.</summary>
    private static OriginForm? FormOf(Subject subject)
    {
        if (subject.Origin is { } text)
        {
            return OriginForm.Of(text);
        }

        return subject.Mapping is { Value: { } value } ? PartlyKnownOrigin.FormOf(value) : null;
    }

    private static Fact Known(Subject subject, string text) =>
        Fact.Of(text, subject.Place) with
        {
            ByDefaultOf = subject.Mapping?.Value.ByDefaultOf,
        };

    private static Fact NotKnown(Subject subject) =>
        subject.Mapping is { } mapping && MappedValue.Text(mapping) is { Why: { } why }
            ? Fact.NotKnown(why, subject.Place)
            : Fact.NotKnown("the origin", subject.Place);

    private static string Word(OriginFormKind kind) =>
        kind switch
        {
            OriginFormKind.WellFormed => "well-formed",
            OriginFormKind.Wildcard => "wildcard",
            OriginFormKind.Null => "null",
            OriginFormKind.Blank => "blank",
            OriginFormKind.Several => "several",
            OriginFormKind.SubdomainWildcard => "subdomain-wildcard",
            OriginFormKind.NoScheme => "no-scheme",
            OriginFormKind.Path => "path",
            OriginFormKind.TrailingSlash => "trailing-slash",
            OriginFormKind.DefaultPort => "default-port",
            OriginFormKind.UpperCase => "upper-case",
            OriginFormKind.BlankAround => "blank-around",
            OriginFormKind.SchemeTwice => "scheme-twice",
            _ => "other",
        };

    /// <summary>What is wrong with the form, as the rest of a sentence.</summary>
    private static Fact Fault(Subject subject) =>
        FormOf(subject) is { } form
            ? Known(
                subject,
                form.Kind switch
                {
                    OriginFormKind.NoScheme =>
                        "it has no scheme, such as https://, before its host",
                    OriginFormKind.SchemeTwice => "it has two schemes",
                    OriginFormKind.Path => "it has a path",
                    OriginFormKind.TrailingSlash => "it ends with a slash",
                    OriginFormKind.DefaultPort => "it names the port that its scheme has anyway",
                    OriginFormKind.UpperCase => "it has capital letters",
                    OriginFormKind.Blank => "it is empty",
                    OriginFormKind.BlankAround =>
                        "a blank stands before or behind it, which the service takes for a part of it",
                    _ => "it is not of the form scheme://host[:port]",
                }
            )
            : NotKnown(subject);

    [GeneratedRegex(
        """^[A-Za-z][A-Za-z0-9+.-]*://(?<host>\[[^\]]*\]|[^/:?#]*)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex HostOf();
}
