using CfnCorsLint.Findings;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Patches;

/// <summary>A draft stays as it is: what a step makes is another draft.</summary>
public sealed class FixDraftTests
{
    private static readonly SyntaxTree s_first = Read("first.yaml");

    private static readonly SyntaxTree s_second = Read("second.yaml");

    [Fact]
    public void A_step_leaves_the_draft_before_it_as_it_was()
    {
        FixDraft blank = Blank();

        FixDraft one = blank.SetEntry(Root(s_first), "a", Fragment.Text("x"));
        FixDraft other = blank.SetEntry(Root(s_first), "b", Fragment.Text("y"));

        Assert.Empty(FixOf(blank).Edits);
        Assert.Equal(["/a"], FixOf(one).ChangedPaths);
        Assert.Equal(["/b"], FixOf(other).ChangedPaths);
    }

    [Fact]
    public void A_step_that_cannot_be_made_takes_all_back_and_the_first_reason_stays()
    {
        FixDraft refused = Blank()
            .SetEntry(Root(s_first), "a", Fragment.Text("x"))
            .Refuse("one")
            .Refuse("two")
            .SetEntry(Root(s_first), "b", Fragment.Text("y"))
            .Limit(Trust.Unsafe, "three");

        Fix fix = FixOf(refused);

        Assert.True(refused.IsRefused);
        Assert.Empty(fix.Edits);
        Assert.Equal((Trust.DisplayOnly, "one"), (fix.Trust, fix.Why));
    }

    [Fact]
    public void Trust_is_lowered_and_never_raised()
    {
        FixDraft draft = Blank()
            .SetEntry(Root(s_first), "a", Fragment.Text("x"))
            .Limit(Trust.Unsafe, "one")
            .Limit(Trust.Safe, "two");

        Fix fix = FixOf(draft);

        Assert.Equal((Trust.Unsafe, "one"), (fix.Trust, fix.Why));
    }

    [Fact]
    public void A_draft_edits_the_file_of_its_first_step_and_no_other()
    {
        FixDraft one = Blank().SetEntry(Root(s_second), "a", Fragment.Text("x"));
        FixDraft both = one.SetEntry(Root(s_first), "a", Fragment.Text("x"));

        Assert.Same(s_second, one.Tree.Tree);
        Assert.Equal("not written by a tool: it takes changes in two files", FixOf(both).Why);
    }

    private static FixDraft Blank()
    {
        var first = new EditableTree(s_first);
        var second = new EditableTree(s_second);
        return new FixDraft(
            node => ReferenceEquals(Places.RootOf(node), s_first.Root) ? first : second,
            Root(s_first),
            Trust.Safe
        );
    }

    private static Fix FixOf(FixDraft draft) => draft.ToFix("Do it", []);

    private static MappingNode Root(SyntaxTree tree) => Assert.IsType<MappingNode>(tree.Root);

    private static SyntaxTree Read(string path) =>
        SyntaxReader.Read(new SourceText(path, "a: 1\nb: 2\n"));
}
