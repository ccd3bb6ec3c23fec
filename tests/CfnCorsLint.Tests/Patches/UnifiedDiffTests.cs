using System.ComponentModel;
using System.Diagnostics;
using CfnCorsLint.Patches.Diffs;
using CfnCorsLint.Rules.Model;
using CfnCorsLint.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CfnCorsLint.Tests.Patches;

/// <summary>A diff is right when git makes the new text of it.</summary>
public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_none() =>
        Assert.Equal("", UnifiedDiff.Of(Text("a\nb\n"), Text("a\nb\n")));

    [Fact]
    public void Shows_three_lines_around_a_change() =>
        Assert.Equal(
            "--- a/t.yaml\n+++ b/t.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n",
            UnifiedDiff.Of(Text("1\n2\n3\n4\n5\n6\n7\n8\n9\n"), Text("1\n2\n3\n4\nx\n6\n7\n8\n9\n"))
        );

    [Fact]
    public void Marks_a_missing_last_line_break() =>
        Assert.Equal(
            "--- a/t.yaml\n+++ b/t.yaml\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n",
            UnifiedDiff.Of(Text("a"), Text("a\nb"))
        );

    [Theory]
    [InlineData("a\r\nb\r\n", "a\r\nc\r\nb\r\n")]
    [InlineData("", "a\n")]
    [InlineData("a\n", "")]
    [InlineData("a", "b")]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\ni\nj", "b\nc\nd\ne\nf\ng\nh\ni\nj\nk")]
    [InlineData("x\n\n\ny\n", "x\n\ny")]
    public void Git_takes_it(string before, string after) =>
        AssertApplies(Text(before), Text(after));

    [Fact]
    public void Git_takes_it_with_a_byte_order_mark_and_an_odd_path() =>
        AssertApplies(
            new SourceText("a b/ö.yaml", "a: 1\r\nb: 2", hasByteOrderMark: true),
            new SourceText("a b/ö.yaml", "a: 2\r\nb: 2\r\nc: 3", hasByteOrderMark: true)
        );

    [Fact]
    public void Git_takes_drawn_ones()
    {
        Gen<string> text =
            from lines in Gen.ListOf(Gen.Elements("a", "b", "c", "", "d\r"))
            from end in Gen.Elements("\n", "")
            select string.Join('\n', lines) + end;
        foreach (string[] pair in Gen.ArrayOf(text, 2).Sample(40, new Rnd(1), 25))
        {
            AssertApplies(Text(pair[0]), Text(pair[1]));
        }
    }

    [Fact]
    public void A_long_text_takes_no_time()
    {
        string[] lines = [.. Enumerable.Range(0, 20_000).Select(line => $"line {line}")];
        string[] changed = [.. lines.Select((line, at) => at % 100 == 0 ? $"{line}!" : line)];
        var watch = Stopwatch.StartNew();

        string diff = UnifiedDiff.Of(
            Text(string.Join('\n', lines)),
            Text(string.Join('\n', changed))
        );

        Assert.Equal(200, diff.Split("\n@@ ").Length - 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    private static SourceText Text(string content) => new("t.yaml", content);

    private static void AssertApplies(SourceText before, SourceText after)
    {
        string folder = Directory.CreateTempSubdirectory("cfncors").FullName;
        try
        {
            string path = Path.Join(folder, before.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            File.WriteAllBytes(path, before.ToBytes());
            string diff = UnifiedDiff.Of(before, after);
            if (diff.Length > 0 && !Git(folder, diff))
            {
                return;
            }

            // git removes a file that becomes empty.
            byte[] made = File.Exists(path) ? File.ReadAllBytes(path) : [];
            Assert.True(after.ToBytes().AsSpan().SequenceEqual(made), diff);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>Whether there is a git to ask.</returns>
    private static bool Git(string folder, string diff)
    {
        File.WriteAllText(Path.Join(folder, "patch"), diff);
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        foreach (string word in (string[])["apply", "--whitespace=nowarn", "patch"])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder);
        try
        {
            using Process? git = Process.Start(start);
            Assert.NotNull(git);
            string error = git.StandardError.ReadToEnd();
            git.WaitForExit();
            Assert.True(git.ExitCode == 0, $"{error}\n{diff}");
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
