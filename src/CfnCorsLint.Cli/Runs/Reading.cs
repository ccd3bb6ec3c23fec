using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Reads and checks the files of a run, and the templates that they make nested stacks of, each with what the stacks give to it.</summary>
internal sealed class Reading
{
    /// <summary>A stack may hold a stack, but not for ever.</summary>
    private const int MaxDepth = 8;

    private readonly Workspace _workspace;
    private readonly Shell _shell;
    private readonly Func<string, bool>? _showsView;
    private readonly DiskFiles _disk;
    private readonly List<WorkItem> _items;
    private readonly List<LintedFile> _files;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Reading(Workspace workspace, Shell shell, Func<string, bool>? showsView)
    {
        _workspace = workspace;
        _shell = shell;
        _showsView = showsView;
        _disk = new DiskFiles(shell.Folder);
        _items = [.. workspace.Prepare()];
        _files = [.. Check(_items, shell, showsView)];
        for (int at = 0; at < _items.Count; at++)
        {
            _places.TryAdd(_items[at].File.FullPath, at);
        }
    }

    /// <summary>The files, and what is said of each before anything is left out, in the same order.</summary>
    /// <param name="showsView">Whether to keep what a file makes, by its path; <see langword="null"/> for none.</param>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static (ImmutableArray<WorkItem> Items, ImmutableArray<LintedFile> Files) Of(
        Workspace workspace,
        Shell shell,
        Func<string, bool>? showsView = null
    )
    {
        var reading = new Reading(workspace, shell, showsView);
        for (int depth = 0; depth < MaxDepth && reading.FollowStacks(); depth++) { }

        return ([.. reading._items], [.. reading._files]);
    }

    /// <returns>Whether something was read anew.</returns>
    private bool FollowStacks()
    {
        WorkItem[] changed =
        [
            .. Stacks()
                .GroupBy(one => one.File, one => (one.Stack, one.Reference))
                .Select(group => ChangedBy(group.Key, [.. group]))
                .OfType<WorkItem>(),
        ];
        ImmutableArray<LintedFile> read = Check(changed, _shell, _showsView);
        for (int at = 0; at < changed.Length; at++)
        {
            Keep(changed[at], read[at]);
        }

        return changed.Length > 0;
    }

    private IEnumerable<(InputFile File, NestedTemplate Stack, Location Reference)> Stacks() =>
        from file in _files.Zip(_items)
        where file.Second.Files is not null
        from stack in file.First.Result?.Stacks ?? []
        let found = _disk.Find(file.First.File.ShownPath, stack.Reference)
        where found is not null
        let full = Path.GetFullPath(found.Path, _shell.Folder)
        where full != file.First.File.FullPath
        let source = file.First.Result?.Source
        select (
            new InputFile(full, found.Path, IsNamed: false),
            stack,
            new Location(source, stack.Place.Span, "", "a stack is made of it here")
        );

    /// <returns><see langword="null"/> when it was read with the same arguments already, or is passed over.</returns>
    private WorkItem? ChangedBy(
        InputFile file,
        IReadOnlyList<(NestedTemplate Stack, Location Reference)> stacks
    )
    {
        WorkItem? item = _places.TryGetValue(file.FullPath, out int at)
            ? _items[at]
            : _workspace.ItemFor(file);
        var use = new StackUse(
            StackArguments.Of([.. stacks.Select(one => one.Stack.Arguments)]),
            stacks[0].Reference
        );
        return
            item is null or { File.IsStandardInput: true }
            || (item.Linter.Use.Reference is not null && item.Linter.Use.Arguments == use.Arguments)
            ? null
            : item with
            {
                Linter = item.Linter.For(use),
            };
    }

    private void Keep(WorkItem item, LintedFile file)
    {
        if (_places.TryGetValue(item.File.FullPath, out int at))
        {
            _items[at] = item;
            _files[at] = file;
            return;
        }

        _places[item.File.FullPath] = _items.Count;
        _items.Add(item);
        _files.Add(file);
    }

    /// <summary>What is said of each file as it is now.</summary>
    /// <param name="showsView">Whether a report shows what the file of that path makes.</param>
    public static ImmutableArray<LintedFile> Check(
        IEnumerable<WorkItem> items,
        Shell shell,
        Func<string, bool>? showsView
    ) =>
        Workers.Each(
            [.. items],
            shell,
            (item, text, source) =>
            {
                CheckResult result = item.Linter.Check(source, item.Files);
                bool isShown = showsView?.Invoke(source.Path) == true;
                return new LintedFile(item.File, text.Bytes, result.Said(), null, null)
                {
                    View = isShown && result.Model is { } model ? item.Linter.Inspect(model) : null,
                };
            }
        );
}
