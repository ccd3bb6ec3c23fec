using System.Collections.Immutable;
using CfnCorsLint.Apis.Mappings;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Rules.Facts;

/// <summary>Defines the facts about the mapping template that decides the allowed origin of an answer.</summary>
internal static class OriginTemplateFacts
{
    public static ImmutableArray<FactDefinition> All { get; } =
    [
        new(
            "origin-echo",
            "what a template does with the request's origin",
            Echo,
            Header,
            Values: FactValues.OriginEchoes
        ),
        new(
            "loose-origin-tests",
            "the tests that other origins pass too",
            one => Names(one, LooseTests),
            Header
        ),
        new(
            "loose-effect",
            "what follows where other origins pass",
            one =>
                Fact.Of(
                    one.Method?.Verb == "OPTIONS"
                        ? "browsers let their pages call"
                        : "browsers let them read the answer",
                    one.Response?.Place
                )
        ),
        new(
            "strict-origin-tests",
            "the tests for the whole origin",
            one => Names(one, StrictTests),
            Header
        ),
        new(
            "ambiguous-origin-reads",
            "the reads of the origin that look in the query too",
            one => Names(one, template => template.AmbiguousReads),
            Header
        ),
        new(
            "header-origin-reads",
            "the reads of the origin from the header",
            one => Names(one, HeaderReads),
            Header
        ),
        new(
            "template-varies",
            "whether a template sets Vary",
            TemplateVaries,
            Values: ValueSet.Flags
        ),
    ];

    private const string Header = "access-control-allow-origin";

    private static OriginScript Script(Subject subject) =>
        subject.Response is { } response
            ? AnswerHeaders.Of(response, subject.Method?.Integration).Script
            : OriginScript.None;

    /// <summary>What the template does with the origin: <c>none</c>, <c>compared</c>, <c>unchecked</c>; absent when no template sets the origin.</summary>
    private static Fact Echo(Subject subject)
    {
        OriginScript script = Script(subject);
        return script.Unknown is { } why ? Fact.NotKnown(why, subject.Response?.Place)
            : !script.Overrides ? Fact.Missing(subject.Response?.Place)
            : Fact.Of(
                script.Template.Echo switch
                {
                    OriginEcho.Compared => "compared",
                    OriginEcho.Unchecked => "unchecked",
                    _ => "none",
                },
                script.Place
            );
    }

    private static Fact TemplateVaries(Subject subject)
    {
        OriginScript script = Script(subject);
        return script.Unknown is { } why
            ? Fact.NotKnown(why, subject.Response?.Place)
            : Fact.Of(script.Template.SetsVary, script.Place);
    }

    private static Fact Names(Subject subject, Func<OriginTemplate, IEnumerable<string>> choose)
    {
        OriginScript script = Script(subject);
        return Fact.Of(
            choose(script.Template).Select(text => new NameItem(text, script.Place)),
            script.Unknown,
            place: script.Place ?? subject.Response?.Place
        );
    }

    private static IEnumerable<string> LooseTests(OriginTemplate template) =>
        template.LooseTests.Select(test => test.Text).Distinct(StringComparer.Ordinal);

    /// <summary>A strict test for each loose one, in the same order; none when one of them names no whole origin.</summary>
    private static IEnumerable<string> StrictTests(OriginTemplate template)
    {
        OriginTest[] tests = [.. template.LooseTests.DistinctBy(test => test.Text)];
        return tests.All(test => test.Strict is not null)
            ? tests.Select(test => test.Strict ?? test.Text)
            : [];
    }

    /// <summary>A read of the header alone for each ambiguous read, in the same order.</summary>
    private static IEnumerable<string> HeaderReads(OriginTemplate template) =>
        template.AmbiguousReads.Select(read =>
            read.Replace(".params(", ".params().header.get(", StringComparison.OrdinalIgnoreCase)
        );
}
