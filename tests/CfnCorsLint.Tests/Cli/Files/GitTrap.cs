using System.Collections.Immutable;

namespace CfnCorsLint.Tests.Cli.Files;

/// <summary>A repository whose own files make git start a program.</summary>
/// <param name="Name">What starts it.</param>
/// <param name="Springs">A question on which git as it is starts the program.</param>
/// <param name="Config">Lines <c>KEY=VALUE</c> of <c>.git/config</c>; <c>TRAP</c> is the program.</param>
internal sealed record GitTrap(string Name, string Springs, params ImmutableArray<string> Config)
{
    private const string Content = "cat-file -p HEAD:shop.yaml";

    public static readonly ImmutableArray<GitTrap> All =
    [
        new("fsmonitor", "status", "core.fsmonitor=TRAP"),
        new("clean filter", "diff", "filter.x.clean=TRAP"),
        new("process filter", "diff", "filter.x.process=TRAP"),
        new("smudge filter", "checkout -f HEAD -- shop.yaml", "filter.x.smudge=TRAP"),
        new("external diff", "diff", "diff.external=TRAP"),
        new("diff driver", "diff", "diff.x.command=TRAP"),
        new("textconv", "diff", "diff.x.textconv=TRAP"),
        new("alias", "shown", "alias.shown=!TRAP", "alias.ls-files=!TRAP", "alias.rev-parse=!TRAP"),
        new("hook", "add -A", "core.hooksPath=HOOKS"),
        new("included file", "status", "include.path=../included"),
        new("settings of the work tree", "status", "extensions.worktreeConfig=true"),
        Partial("ssh", "ssh://git.example/a", "core.sshCommand=TRAP"),
        Partial("transport of a program", "ext::TRAP", "protocol.ext.allow=always"),
        Partial("proxy of git://", "git://git.example/a", "core.gitProxy=TRAP"),
        Partial("program at the other end", "HERE", "remote.origin.uploadpack=TRAP"),
    ];

    /// <summary>Whether the content of the commit is missing, so that git would fetch it.</summary>
    public bool IsPartial => Springs == Content;

    /// <summary>Makes the repository, with one template that was changed since the only commit.</summary>
    /// <param name="sprung">The path that the program writes.</param>
    public void Set(TempFolder folder, string sprung)
    {
        string trap = folder.PathTo("trap/run");
        folder.Write("trap/run", $"#!/bin/sh\necho >'{sprung}'\ncat\nexit 0\n");
        folder.Write("trap/hooks/post-index-change", $"#!/bin/sh\necho >'{sprung}'\n");
        UnixTool.Run(folder.Root, "chmod", "-R", "755", "trap");
        folder.Write("repo/shop.yaml", Templates.WithError);
        folder.Write("repo/.gitattributes", "*.yaml filter=x diff=x\n");
        folder.Write("repo/included", $"[core]\n\tfsmonitor = {trap}\n");
        string repo = folder.PathTo("repo");
        UnixTool.Run(repo, "git", "init", "-q", "-b", "main");
        UnixTool.Run(repo, "git", "add", ".");
        UnixTool.Run(
            repo,
            "git",
            "-c",
            "user.name=test",
            "-c",
            "user.email=test@example.com",
            "commit",
            "-q",
            "-m",
            "one"
        );
        string id = UnixTool.Run(repo, "git", "rev-parse", "HEAD:shop.yaml").Trim();
        folder.Write("repo/.git/config.worktree", $"[core]\n\tfsmonitor = {trap}\n");
        foreach (string line in Config)
        {
            string[] parts = line.Split('=', 2);
            string value = parts[1]
                .Replace("TRAP", trap, StringComparison.Ordinal)
                .Replace("HOOKS", folder.PathTo("trap/hooks"), StringComparison.Ordinal)
                .Replace("HERE", repo, StringComparison.Ordinal);
            UnixTool.Run(repo, "git", "config", "--file", ".git/config", parts[0], value);
        }

        if (IsPartial)
        {
            File.Delete(Path.Join(repo, ".git", "objects", id[..2], id[2..]));
        }

        folder.Write("repo/shop.yaml", $"# changed\n{Templates.WithError}");
        File.Delete(sprung);
    }

    /// <summary>A clone that fetches what it lacks when it is read.</summary>
    private static GitTrap Partial(string name, string url, params string[] config) =>
        new(
            name,
            Content,
            [
                "core.repositoryformatversion=1",
                "extensions.partialClone=origin",
                "remote.origin.promisor=true",
                $"remote.origin.url={url}",
                .. config,
            ]
        );
}
