using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Cli.Terminal;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Does the same work for many files at once, and keeps their order.</summary>
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
        // One file is the usual case, and threads take longer to start than it takes.
        if (items.Length < 2)
        {
            return [.. items.Select(item => Do(item, shell, mostBytes, work))];
        }

        return Each(items.Length, shell, at => Do(items[at], shell, mostBytes, work));
    }

    /// <summary>The same for each of a number of things.</summary>
    public static ImmutableArray<LintedFile> Each(
        int number,
        Shell shell,
        Func<int, LintedFile> work
    )
    {
        if (number < 2)
        {
            return [.. Enumerable.Range(0, number).Select(work)];
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
                    done[at] = work(at);
                    Interlocked.Increment(ref count);
                }
            );

        if (shell.ErrorIsTerminal)
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
            };
        }

        return work(item, text, text.Source);
    }
}
