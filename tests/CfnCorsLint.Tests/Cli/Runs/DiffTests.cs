using System.Diagnostics;
using System.Text.RegularExpressions;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>What <c>fix --diff</c> prints, given to git.</summary>
public sealed partial class DiffTests
{
    private const string Fixable = "'https://a.example/'";

    private const string Guarded = """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Guarded:
            Type: AWS::Serverless::Api
            Properties:
              StageName: prod
              Cors: {AllowOrigin: "'https://app.example.com'", AllowHeaders: "'authorization'"}
              Auth: {DefaultAuthorizer: AWS_IAM}
          F:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: nodejs22.x
              Handler: index.handler
              InlineCode: x
              Events:
                A: {Type: Api, Properties: {Path: /a, Method: put, RestApiId: !Ref Guarded}}

        """;

    private static readonly string s_template = Templates.WithError.Replace(
        "'*'",
        Fixable,
        StringComparison.Ordinal
    );

    [Theory]
    [InlineData("t.yaml", "", "t.yaml", "")]
    [InlineData("a b/größe.yaml", "", ".", "")]
    [InlineData("a \"b\"\t\n\\.yaml", "", ".", "")]
    [InlineData("\u202ex\u0085.yaml", "", ".", "")]
    [InlineData("t.yaml", "sub", "../t.yaml", "..")]
    [InlineData("sub/t.yaml", "sub", "t.yaml", "")]
    [InlineData("other/t.yaml", "sub", "..", "..")]
    public void Git_takes_it_where_it_was_made_or_at_the_root(
        string file,
        string from,
        string path,
        string at
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such names.");
        foreach (
            string text in new[]
            {
                s_template,
                s_template.TrimEnd(),
                "\uFEFF" + s_template.ReplaceLineEndings("\r\n"),
            }
        )
        {
            using var folder = new TempFolder();
            folder.Git("init", "-q");
            folder.Write(file, text);
            Directory.CreateDirectory(folder.PathTo(from));

            Ran ran = Ran.In(
                Path.TrimEndingDirectorySeparator(folder.PathTo(from)),
                "",
                "fix",
                "--isolated",
                "--diff",
                "--only",
                "CORS303",
                path
            );

            Assert.DoesNotContain("/../", ran.Out, StringComparison.Ordinal);
            Assert.Equal("", Apply(Path.GetFullPath(folder.PathTo($"{from}/{at}")), ran.Out));
            Assert.Equal(
                text.Replace(Fixable, "'https://a.example'", StringComparison.Ordinal),
                folder.Read(file).Insert(0, text[0] == '\uFEFF' ? "\uFEFF" : "")
            );
        }
    }

    [Fact]
    public void Places_are_those_of_the_text_that_lies_there()
    {
        using var folder = new TempFolder();
        // The fix of the first API writes lines above what is left of the second.
        string text = Guarded + Templates.WithError.Split("Resources:\n")[1];
        folder.Write("t.yaml", text);
        string[] before = [.. Concise(folder, "check")];

        string[] after = [.. Concise(folder, "fix", "--diff")];

        Assert.NotEmpty(after);
        Assert.Contains(after, line => line.Contains("CORS301", StringComparison.Ordinal));
        Assert.Subset(before.ToHashSet(), after.ToHashSet());
        Assert.Equal(text, folder.Read("t.yaml"));
        Assert.Equal(
            after.Select(line => line.Split(':')[1]),
            Annotated()
                .Matches(Ran.In(folder, "fix", "--diff", "--format", "github").Error)
                .Select(match => match.Groups[1].Value)
        );
    }

    private static IEnumerable<string> Concise(TempFolder folder, params string[] command)
    {
        Ran ran = Ran.In(folder, [.. command, "--format", "concise"]);
        return (ran.Out + ran.Error)
            .Split('\n')
            .Where(line => line.StartsWith("t.yaml:", StringComparison.Ordinal));
    }

    [GeneratedRegex("^::[a-z]+ file=t.yaml,line=([0-9]+),", RegexOptions.Multiline)]
    private static partial Regex Annotated();

    /// <returns>What git complains of.</returns>
    private static string Apply(string folder, string diff)
    {
        var start = new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "-"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using Process git = Process.Start(start) ?? throw new InvalidOperationException();
        using (var input = new StreamWriter(git.StandardInput.BaseStream))
        {
            input.Write(diff);
        }

        string error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? "" : error;
    }
}
