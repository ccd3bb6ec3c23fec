using System.Collections.Immutable;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Rules.Reading;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Syntax;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Symptoms;

/// <summary>What <c>rules/symptoms.yaml</c> holds: it can be read, and each entry is found by its own example.</summary>
public sealed class SymptomTableTests
{
    private const string Path = "rules/symptoms.yaml";

    public static TheoryData<string> Texts =>
        [
            .. BuiltInSymptoms
                .Table.Symptoms.Where(symptom => symptom.Answer is null)
                .Select(symptom => symptom.Id),
        ];

    public static TheoryData<string> Answers =>
        [
            .. BuiltInSymptoms
                .Table.Symptoms.Where(symptom => symptom.Answer is not null)
                .Select(symptom => symptom.Id),
        ];

    [Fact]
    public void The_file_is_read()
    {
        SourceText source = new(Path, File.ReadAllText(Repo.PathTo(Path)));

        SymptomTableReading reading = SymptomTableReader.Read(SyntaxReader.Read(source));

        Assert.Empty(
            reading.Errors.Select(error =>
                $"{Path}:{source.PositionAt(error.Span.Start).Line + 1} {error.Message}"
            )
        );
    }

    [Fact]
    public void What_the_build_packs_is_what_the_file_says()
    {
        SyntaxNode? file = SyntaxReader
            .Read(new SourceText(Path, File.ReadAllText(Repo.PathTo(Path))))
            .Root;

        SyntaxNode packed = Assert.Single(PackedRules.Read("symptoms.packed"));

        Assert.Empty(ValueTree.Differences(file, packed));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_message_is_found_in_its_example(string id)
    {
        Symptom symptom = BuiltInSymptoms.Table.Get(id);

        SymptomMatch match = Assert.Single(
            new SymptomFinder(BuiltInSymptoms.Table).Find(symptom.Example ?? "")
        );

        Assert.Equal(id, match.Symptom.Id);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_wording_of_a_message_is_found(string id) =>
        Assert.All(
            BuiltInSymptoms.Table.Get(id).Texts,
            text =>
            {
                string said = text.With(
                    Holes.All.ToImmutableDictionary(
                        hole => hole.Name,
                        hole => hole.Kind == HoleKind.Number ? "403" : "word"
                    )
                );

                SymptomMatch match = Assert.Single(
                    new SymptomFinder(BuiltInSymptoms.Table).Find($"at noon: {said} (2)")
                );

                Assert.Equal(id, match.Symptom.Id);
            }
        );

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_known_by_its_example_before_all_others(string id)
    {
        LiveAnswer? answer = BuiltInSymptoms.Table.Get(id).ExampleAnswer;

        Assert.NotNull(answer);
        Assert.Equal(id, new SymptomFinder(BuiltInSymptoms.Table).Find(answer)[0].Id);
    }

    [Fact]
    public void Every_rule_that_is_named_exists()
    {
        HashSet<string> ids = [.. BuiltInRules.All.Select(rule => rule.Id)];

        Assert.Empty(
            from symptom in BuiltInSymptoms.Table.Symptoms
            from id in symptom.AllRules
            where !ids.Contains(id)
            select $"{symptom.Id} names {id}"
        );
    }

    [Fact]
    public void Every_symptom_says_something_and_names_its_source() =>
        Assert.All(
            BuiltInSymptoms.Table.Symptoms,
            symptom =>
            {
                Assert.EndsWith(".", symptom.Means, StringComparison.Ordinal);
                Assert.NotEmpty(symptom.Sources);
                Assert.All(
                    symptom.Sources,
                    source => Assert.StartsWith("https://", source, StringComparison.Ordinal)
                );
                Assert.DoesNotContain('.', symptom.Unknown?[^1..] ?? "");
            }
        );

    [Fact]
    public void What_else_is_looked_for_names_its_source() =>
        Assert.All(
            BuiltInSymptoms
                .Table.Statuses.Select(line => line.Source)
                .Concat(BuiltInSymptoms.Table.Bodies.Select(body => body.Source))
                .Concat(BuiltInSymptoms.Table.LookAlikes.Select(other => other.Source)),
            source => Assert.StartsWith("https://", source, StringComparison.Ordinal)
        );

    /// <summary>A repository, or the first page of a site, proves nothing.</summary>
    [Fact]
    public void A_source_is_a_page() =>
        Assert.All(
            BuiltInSymptoms.Table.Symptoms.SelectMany(symptom => symptom.Sources).Distinct(),
            source =>
            {
                string[] path = new Uri(source).AbsolutePath.Trim('/').Split('/');
                Assert.True(path.Length > 2 || !source.Contains("github.com"), source);
            }
        );

    [Theory]
    [InlineData("sources: {chrome: {}}", "'chrome' is not a source")]
    [InlineData(
        "symptom: []",
        "'symptom' is not a key of a table of symptoms; did you mean 'symptoms'?"
    )]
    [InlineData(
        "symptoms: [{id: a, from: sam, texts: ['The methd {methd} is wrong.'], means: M., rules: [], example: x}]",
        "'methd' is not a hole; did you mean 'method'?"
    )]
    [InlineData(
        "symptoms: [{id: a, from: sam, texts: ['{method} is'], means: M., rules: [], example: x}]",
        "A text begins with a letter and has 12 that are certain."
    )]
    [InlineData(
        "symptoms: [{id: a, from: sam, texts: ['It is not right.'], rules: [], example: x}]",
        "The symptom needs 'means'."
    )]
    [InlineData(
        "symptoms: [{id: a, from: sam, means: M., rules: [], example: x}]",
        "The symptom needs 'texts' or 'answer', and not both."
    )]
    [InlineData(
        "symptoms: [{id: a, from: sam, answer: {status: [teapot]}, means: M., rules: [], example: {}}]",
        "A status is expected here, such as 403 or 400-499."
    )]
    [InlineData("sources: {sam: {name: SAM, frames: ['It said: ']}}", "A frame needs {reason}.")]
    [InlineData(
        "statuses: [{text: 'It said {url}.', source: x}]",
        "A line with a status needs {status}."
    )]
    [InlineData("bodies: [{message: Forbidden, status: no, source: x}]", "The body needs a status")]
    [InlineData("symptoms: 1", "A list is expected here.")]
    [InlineData("", "A table of symptoms is expected here.")]
    public void A_slip_is_told_at_its_place(string text, string message)
    {
        SymptomTableReading reading = SymptomTableReader.Read(
            SyntaxReader.Read(new SourceText("symptoms.yaml", text))
        );

        Assert.Null(reading.Table);
        Assert.Contains(
            reading.Errors,
            error => error.Message.StartsWith(message, StringComparison.Ordinal)
        );
    }
}
