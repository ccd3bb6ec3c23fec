using System.Buffers;
using CfnCorsLint.Handlers;
using CfnCorsLint.Syntax;
using CfnCorsLint.Text;

namespace CfnCorsLint.Templates;

/// <summary>Finds and reads the files that one template refers to, each once.</summary>
public sealed class ReferredFiles
{
    /// <summary>The characters of template engines, which stand in no reference to a file on the disk.</summary>
    private static readonly SearchValues<char> s_marks = SearchValues.Create("${}<>%*");

    private readonly ISourceFiles? _files;
    private readonly string _referrer;
    private readonly Dictionary<string, SyntaxTree?> _byReference = new(StringComparer.Ordinal);
    private readonly List<SyntaxTree> _trees = [];
    private readonly List<SyntaxNode> _references = [];
    private readonly List<MissingFile> _missing = [];
    private readonly List<SyntaxTree> _code = [];
    private readonly List<(SyntaxTree Tree, SyntaxNode Place)> _broken = [];

    /// <param name="referrer">The path of the template.</param>
    public ReferredFiles(ISourceFiles? files, string referrer)
    {
        _files = files;
        _referrer = referrer;
    }

    /// <summary>For a text that lies nowhere.</summary>
    public static ReferredFiles None => new(null, "");

    /// <summary>The trees of the files that were found and could be read, in the order in which they were asked for.</summary>
    public IReadOnlyList<SyntaxTree> Trees => _trees;

    /// <summary>The files that are there and do not parse, each with the place that names it.</summary>
    public IReadOnlyList<(SyntaxTree Tree, SyntaxNode Place)> Broken => _broken;

    /// <summary>The files that should lie beside the template and do not.</summary>
    public IReadOnlyList<MissingFile> Missing => _missing;

    /// <summary>The source code of functions; <see langword="null"/> where it is not to be read.</summary>
    public ICodeFiles? Code => _files?.CodeFor(_referrer);

    /// <summary>Whether code is to be read: also where only that in the template itself is at hand.</summary>
    public bool ReadsCode => _files is null || Code is not null;

    /// <summary>The files of source code that something is to be said of.</summary>
    public IReadOnlyList<SyntaxTree> CodeTrees => _code;

    /// <summary>A node for a place in source code.</summary>
    public SyntaxNode NodeFor(CodePlace place)
    {
        if (place.Source.Path == _referrer)
        {
            // Code in the template itself.
            return new ScalarNode(place.Span, place.Span.Start, "", ScalarStyle.Plain);
        }

        SyntaxTree? tree = _code.Find(known => ReferenceEquals(known.Source, place.Source));
        if (tree is null)
        {
            tree = CodeComments.TreeOf(place.Source);
            _code.Add(tree);
        }

        return new ScalarNode(place.Span, place.Span.Start, "", ScalarStyle.Plain)
        {
            Parent = tree.Root,
        };
    }

    /// <param name="reference">As written: <c>./openapi.yaml</c>.</param>
    /// <param name="place">Where it is written.</param>
    /// <returns><see langword="null"/> when there is no such file, or it cannot be parsed.</returns>
    public SyntaxTree? Read(string reference, SyntaxNode place)
    {
        if (!_byReference.TryGetValue(reference, out SyntaxTree? tree))
        {
            SourceText? source = _files?.Find(_referrer, reference);
            tree = source is null ? null : TreeFor(source, place);
            _byReference[reference] = tree;
            if (source is null && _files is not null && IsLocal(reference))
            {
                _missing.Add(new MissingFile(reference, place));
            }
        }

        return tree;
    }

    /// <summary>What a tool noted of the templates of a folder in a file beside them, worked out once for all of them.</summary>
    /// <param name="work">Takes the file and finds others beside it; it captures nothing: see <see cref="Memo"/>.</param>
    /// <returns><see langword="null"/> when there is no such file.</returns>
    internal TResult? Noted<TResult>(string file, Func<SourceText, ISourceFiles, TResult> work)
        where TResult : class =>
        _files?.Beside(_referrer, file) is { } notes ? notes.Once(work, _files) : null;

    /// <summary>The tree of one of these files; <see langword="null"/> for a node of another.</summary>
    public SyntaxTree? TreeOf(SyntaxNode node)
    {
        if (_trees.Count == 0 && _code.Count == 0)
        {
            return null;
        }

        SyntaxNode root = node;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return _trees.Find(tree => ReferenceEquals(tree.Root, root))
            ?? _code.Find(tree => ReferenceEquals(tree.Root, root));
    }

    /// <summary>The place where the template names the file; <see langword="null"/> for a tree of no such file.</summary>
    public SyntaxNode? ReferenceTo(SyntaxTree tree)
    {
        int at = _trees.IndexOf(tree);
        return at < 0 ? null : _references[at];
    }

    /// <summary>Whether the reference can be meant for a file on the disk: no address, and no blank for a template engine to fill.</summary>
    internal static bool IsLocal(string reference) =>
        reference.Length > 0
        && !reference.Contains(':', StringComparison.Ordinal)
        && !reference.AsSpan().ContainsAny(s_marks);

    private SyntaxTree? TreeFor(SourceText source, SyntaxNode place)
    {
        if (_trees.Find(known => known.Source.Path == source.Path) is { } read)
        {
            return read;
        }

        SyntaxTree tree = SyntaxReader.Read(source);
        if (!tree.Errors.IsEmpty || tree.DocumentCount != 1)
        {
            if (
                !tree.Errors.IsEmpty
                && _broken.TrueForAll(other => other.Tree.Source.Path != source.Path)
            )
            {
                _broken.Add((tree, place));
            }

            return null;
        }

        _trees.Add(tree);
        _references.Add(place);
        return tree;
    }
}
