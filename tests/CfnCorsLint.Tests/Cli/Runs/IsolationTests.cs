using System.Collections.Immutable;
using CfnCorsLint.Cli;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>A file that the tool fails at costs no other file its findings.</summary>
public sealed class IsolationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_goes_wrong_with_a_file_is_told_with_its_name_and_the_others_are_done(int count)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell(Stream.Null, TextWriter.Null, error, "/", _ => null, false, false);
        ImmutableArray<LintedFile> files =
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => new LintedFile(
                    new InputFile($"/{at}.yaml", $"{at}.yaml", IsNamed: true),
                    null,
                    null,
                    null,
                    null
                )),
        ];

        ImmutableArray<LintedFile> done = Workers.Each(
            files,
            shell,
            at => at == 0 ? Fails() : files[at] with { Bytes = [1] }
        );

        Assert.True(Problems.Tell(done, isQuiet: false, shell));
        Assert.Equal(
            "cfncors: 0.yaml: internal error, please report: System.InvalidOperationException at CfnCorsLint.Tests.Cli.Runs.IsolationTests.Fails\n",
            error.ToString()
        );
        Assert.All(done.Skip(1), file => Assert.NotNull(file.Bytes));
    }

    [Fact]
    public void What_was_found_before_something_went_wrong_stays()
    {
        var file = new LintedFile(new InputFile("/a", "a", IsNamed: true), [1], null, null, null);

        Assert.Equal([1], Isolation.Do(file, Fails).Bytes);
    }

    private static LintedFile Fails() => throw new InvalidOperationException();
}
