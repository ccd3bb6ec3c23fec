using System.Collections.Immutable;
using CfnCorsLint.Cli.Files;
using CfnCorsLint.Findings;
using CfnCorsLint.Templates;
using CfnCorsLint.Text;

namespace CfnCorsLint.Cli.Runs;

/// <summary>Reads and checks the files of a run, and the templates that they make nested stacks of, each with what the stacks give to it.</summary>
internal sealed class Reading
{
    /// <summary>A stack may hold a stack, but not for ever.</summary>
    private const int MaxDepth = 8;

    private readonly Workspace _workspace;
    private readonly Shell _shell;
    private readonly Func<WorkItem, FileText, SourceText, LintedFile> _look;
    private readonly bool _areAll;
    private readonly List<WorkItem> _items;
    private readonly List<LintedFile> _files;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Reading(
        Workspace workspace,
        Shell shell,
        Func<WorkItem, FileText, SourceText, LintedFile> look,
        bool areAll
    )
    {
        _workspace = workspace;
        _shell = shell;
        _look = look;
        _areAll = areAll;
        _items = [.. workspace.Prepare()];
        _files = [.. Workers.Each([.. _items], shell, workspace.MostBytes, look)];
        FollowLinks();
        for (int at = 0; at < _items.Count; at++)
        {
            _places.TryAdd(_items[at].File.FullPath, at);
        }
    }

    /// <summary>The files, and what is said of each before anything is left out, in the same order.</summary>
    /// <param name="look">What is made of a file; <see langword="null"/> to check it.</param>
    /// <param name="areAll">Whether the stacks of the run are all that count, so that what they give is certain.</param>
    /// <exception cref="CannotRunException">Settings, rules or paths are wrong.</exception>
    public static (ImmutableArray<WorkItem> Items, ImmutableArray<LintedFile> Files) Of(
        Workspace workspace,
        Shell shell,
        Func<WorkItem, FileText, SourceText, LintedFile>? look = null,
        bool areAll = false
    )
    {
        var reading = new Reading(workspace, shell, look ?? Check, areAll);
        for (int depth = 0; depth < MaxDepth && reading.FollowStacks(); depth++) { }

        workspace.TellRemarks();

        return ([.. reading._items], [.. reading._files]);
    }

    /// <summary>Reads what links lead to in the place of the links, unless it was read where it lies.</summary>
    private void FollowLinks()
    {
        InputFile[] links = [.. _files.Where(file => file.IsLink).Select(file => file.File)];
        if (links.Length == 0)
        {
            return;
        }

        _items.RemoveAll(item => links.Contains(item.File));
        _files.RemoveAll(file => file.IsLink);
        HashSet<string> known = new(
            _items.Select(item => item.File.FullPath),
            StringComparer.Ordinal
        );
        WorkItem[] targets =
        [
            .. links
                .Select(link => _workspace.RepositoryBoundary.Follow(link.FullPath))
                .OfType<string>()
                .Where(known.Add)
                .Select(path => new InputFile(
                    path,
                    FileFinder.Shown(path, _shell.Folder),
                    IsNamed: false
                ))
                .Select(_workspace.ItemFor)
                .OfType<WorkItem>(),
        ];
        _items.AddRange(targets);
        _files.AddRange(Workers.Each([.. targets], _shell, _workspace.MostBytes, _look));
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
        ImmutableArray<LintedFile> read = Workers.Each(
            [.. changed],
            _shell,
            _workspace.MostBytes,
            _look
        );
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
        let found = _workspace.Disk.Find(file.First.File.ShownPath, stack.Reference)
        where found is not null
        let full = Path.GetFullPath(found.Path, _shell.Folder)
        where full != file.First.File.FullPath
        let source = file.First.Result?.Source
        select (
            new InputFile(full, found.Path, IsNamed: false, IsOfStack: true),
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
            StackArguments.Of([.. stacks.Select(one => one.Stack.Arguments)]) with
            {
                AreAll = _areAll,
            },
            stacks[0].Reference
        );
        return
            item is null or { File.IsStandardInput: true }
            || (
                item.Linter.Options.Use.Reference is not null
                && item.Linter.Options.Use.Arguments == use.Arguments
            )
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

    /// <summary>Checks a file as it is now.</summary>
    public static LintedFile Check(WorkItem item, FileText text, SourceText source) =>
        new(
            item.File,
            text.Bytes,
            item.Linter.Check(source, item.Files).WithoutModel(),
            null,
            null
        );
}
