using CfnCorsLint.Apis.Model;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Tests.Apis;
using CfnCorsLint.Text;

namespace CfnCorsLint.Tests.Text;

/// <summary>What is worked out once, and for whom.</summary>
public sealed class MemoTests
{
    private readonly List<string> _worked = [];

    [Fact]
    public void Of_works_once_for_each_thing_that_the_work_depends_on()
    {
        var memo = new Memo();
        Func<MemoTests, string, string> work = (test, with) => test.Work(with);

        string[] results =
        [
            memo.Of(this, work, "a"),
            memo.Of(this, work, "b"),
            memo.Of(this, work, "a"),
        ];

        Assert.Equal(["A", "B", "A"], results);
        Assert.Equal(["a", "b"], _worked);
    }

    [Fact]
    public void Of_forgets_what_was_worked_out_of_another_owner()
    {
        var memo = new Memo();
        Func<string, int, string> work = (owner, _) => owner.ToUpperInvariant();

        Assert.Equal("A", memo.Of("a", work, 0));
        Assert.Equal("B", memo.Of("b", work, 0));
    }

    [Fact]
    public void A_copy_of_an_api_is_not_told_what_was_worked_out_of_the_original()
    {
        Api original = Models.OneWith(Models.Api);
        Api copy = original with { Id = "copy" };

        Assert.Equal(original.Id, original.Once((api, _) => api.Id, 0));
        Assert.Equal("copy", copy.Once((api, _) => api.Id, 0));
    }

    private string Work(string with)
    {
        _worked.Add(with);
        return with.ToUpperInvariant();
    }
}
