using CfnCorsLint.Exchanges.Model;
using CfnCorsLint.Findings;
using CfnCorsLint.Patches;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Templates;
using CfnCorsLint.Tests.Support;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>Taking unused suppressions away.</summary>
public sealed class SuppressionRemovalTests
{
    private static readonly Lint s_lint = Lint.WithOnly(RulesInCode.UnusedSuppression);

    [Theory]
    [InlineData("Resources: {}\n# cfncors: ignore-file[CORS007]", "Resources: {}")]
    [InlineData("Resources: {} \t# cfncors: ignore[CORS007] why  \n", "Resources: {}\n")]
    [InlineData(
        "# first\r\n  # cfncors: ignore-file[CORS007]\r\nResources: {}\r\n",
        "# first\r\nResources: {}\r\n"
    )]
    [InlineData(
        "# cfncors: ignore-file[CORS007]\n# cfncors: ignore-file[CORS403]\n# cfncors: ignore-file[CORS5]\nResources: {}\n",
        "Resources: {}\n"
    )]
    [InlineData(
        "Resources: {} # cfncors: ignore[ CORS007 ,CORS999, CORS403 ] why\n",
        "Resources: {} # cfncors: ignore[CORS999] why\n"
    )]
    [InlineData(
        "Resources: {}\nMetadata: {cfncors: {ignore: CORS007}, x: 1}\n",
        "Resources: {}\nMetadata: {x: 1}\n"
    )]
    [InlineData(
        "Resources: {}\nMetadata:\n  cfncors:\n    ignore: {rule: CORS007, reason: old}\n    cors: off\n",
        "Resources: {}\nMetadata:\n  cfncors:\n    cors: off\n"
    )]
    [InlineData(
        "Resources: {}\nMetadata:\n  cfncors:\n    ignore:\n    - CORS007\n    - CORS999\n    - CORS403\n    - CORS5\n    - CORS804\n    - CORS601\n",
        "Resources: {}\nMetadata:\n  cfncors:\n    ignore:\n    - CORS999\n    - CORS804\n"
    )]
    public void Only_what_is_unused_goes(string before, string after)
    {
        Patch patch = s_lint.Fix(WithBucket(before));

        Assert.Equal(WithBucket(after).Content, patch.After.Content);
        Assert.Empty(patch.LeftOut.Select(left => left.Why));
    }

    [Theory]
    [InlineData(
        "Resources: {}\nMetadata:\n  cfncors:\n    ignore: # a comment\n    - CORS007\n",
        "a comment would be lost"
    )]
    [InlineData("Resources: {}\nx: &all [CORS007]\nMetadata: {cfncors: {ignore: *all}}\n", "alias")]
    public void What_a_tool_must_not_edit_is_left_to_a_person(string text, string why)
    {
        Finding finding = Assert.Single(s_lint.Check(WithBucket(text)).Findings);

        Assert.Equal(Trust.DisplayOnly, finding.Fix?.Trust);
        Assert.Contains(why, finding.Fix?.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_would_change_another_comment_is_refused()
    {
        var source = new SourceText("t.yaml", "Resources: {} # mine\n");
        CheckResult start = Checked(
            source,
            [new CommentChange(new TextSpan(99, 100), null)],
            [TextEdit.Delete(new TextSpan(13, 20))]
        );

        Patch patch = Patcher.Apply(
            start,
            texts => Checked(texts.Main, [], []),
            _ => true,
            PageSettings.None
        );

        Assert.Same(source, patch.After);
        Assert.Equal("a comment would be lost or made", Assert.Single(patch.LeftOut).Why);
    }

    [Fact]
    public void A_repair_may_leave_a_suppression_without_work()
    {
        var source = new SourceText("t.yaml", "a: wrong # cfncors: ignore[CORS007]\n");
        CheckResult start = Checked(source, [], [new TextEdit(new TextSpan(3, 8), "right")]);
        Finding brought = start.Findings[0] with
        {
            RuleId = RulesInCode.UnusedSuppression,
            Fingerprint = new Fingerprint("", "", "2", 0),
            Fix = null,
        };

        Patch patch = Patcher.Apply(
            start,
            texts => Checked(texts.Main, [], []) with { Findings = [brought] },
            _ => true,
            PageSettings.None
        );

        Assert.StartsWith("a: right", patch.After.Content, StringComparison.Ordinal);
    }

    /// <summary>A text that is a template.</summary>
    private static SourceText WithBucket(string text) =>
        new(
            "t.yaml",
            text.Replace(
                "Resources: {}",
                "Resources: {Bucket: {Type: 'AWS::S3::Bucket'}}",
                StringComparison.Ordinal
            )
        );

    /// <summary>One finding with that fix; none without edits.</summary>
    private static CheckResult Checked(
        SourceText source,
        CommentChange[] comments,
        TextEdit[] edits
    )
    {
        var finding = new Finding
        {
            RuleId = "A",
            RuleName = "a",
            Severity = Severity.Warning,
            Message = "A.",
            Location = new Location(source, new TextSpan(0, 1), "", ""),
            Fingerprint = new Fingerprint("", "", "1", 0),
            Url = "",
            Fix = new Fix("Do it", Trust.Safe, [.. edits], ["/a"], null)
            {
                Comments = [.. comments],
            },
        };
        return new CheckResult(
            source,
            SyntaxReader.Read(source),
            TemplateKind.CloudFormation,
            null,
            edits.Length == 0 ? [] : [finding],
            []
        );
    }
}
