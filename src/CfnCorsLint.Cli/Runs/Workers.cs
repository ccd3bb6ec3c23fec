using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Terminal;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Does one kind of work for many files at once, and keeps their order.</summary>
internal static class Workers
{
    /// <param name="mostBytes">The size of the largest file that is read.</param>
    public static ImmutableArray<LintedFile> Each(
        ImmutableArray<WorkItem> items,
        Shell shell,
        long mostBytes,
        Func<WorkItem, FileText, SourceText, LintedFile> work
    )
    {
        ImmutableArray<LintedFile> unread =
        [
            .. items.Select(item => new LintedFile(item.File, null, null, null, null)),
        ];
        return Each(unread, shell, at => Do(items[at], shell, mostBytes, work));
    }

    /// <summary>Does more work for files that were looked at already.</summary>
    /// <param name="files">What is left of a file whose work goes wrong.</param>
    /// <param name="work">For the file at that place.</param>
    public static ImmutableArray<LintedFile> Each(
        ImmutableArray<LintedFile> files,
        Shell shell,
        Func<int, LintedFile> work
    )
    {
        int number = files.Length;
        // One file is the usual case, and threads take longer to start than it takes.
        if (number < 2)
        {
            return [.. files.Select((file, at) => Isolation.Do(file, () => work(at)))];
        }

        var done = new LintedFile?[number];
        int count = 0;
        void Run() =>
            Parallel.For(
                0,
                number,
                // More threads than processors only wait for each other.
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                at =>
                {
                    done[at] = Isolation.Do(files[at], () => work(at));
                    Interlocked.Increment(ref count);
                }
            );

        if (shell.ErrorIsTerminal && shell.Variable("TERM") != "dumb")
        {
            ProgressBar.While(Run, () => Volatile.Read(ref count), number, shell.Error);
        }
        else
        {
            Run();
        }

        return [.. done.OfType<LintedFile>()];
    }

    private static LintedFile Do(
        WorkItem item,
        Shell shell,
        long mostBytes,
        Func<WorkItem, FileText, SourceText, LintedFile> work
    )
    {
        FileText text = FileText.Read(item.File, shell.In, mostBytes);
        if (text.Source is null)
        {
            // Of what is none of ours only standard input is needed again: to be printed as it came.
            byte[]? bytes = item.File.IsStandardInput ? text.Bytes : null;
            return new LintedFile(item.File, bytes, null, null, text.Problem)
            {
                IsLink = text.IsLink,
                Foreign = ForeignOf(item, text),
            };
        }

        return work(item, text, text.Source) with
        {
            Foreign = ForeignOf(item, text),
        };
    }

    private static string? ForeignOf(WorkItem item, FileText text) =>
        item.File.IsNamed && text.Bytes is { } bytes
            ? ForeignFormat.NameOf(item.File.ShownPath, bytes)
            : null;
}
