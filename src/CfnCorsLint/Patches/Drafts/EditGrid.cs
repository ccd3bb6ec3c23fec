using CfnCorsLint.Text;

namespace CfnCorsLint.Patches.Drafts;

/// <summary>Finds the edits of one text that stand in a part of it.</summary>
internal sealed class EditGrid
{
    /// <summary>How many characters a part has.</summary>
    private const int Size = 256;

    private readonly HashSet<TextEdit> _all = [];
    private readonly List<TextEdit> _inOrder = [];
    private readonly Dictionary<int, List<TextSpan>> _replaced = [];
    private readonly Dictionary<int, List<TextSpan>> _inserted = [];

    /// <summary>The edits, each once, in the order in which they were added.</summary>
    public IReadOnlyList<TextEdit> Edits => _inOrder;

    public bool Contains(TextEdit edit) => _all.Contains(edit);

    public void AddRange(IEnumerable<TextEdit> edits)
    {
        foreach (TextEdit edit in edits)
        {
            if (!_all.Add(edit))
            {
                continue;
            }

            _inOrder.Add(edit);
            Dictionary<int, List<TextSpan>> parts = edit.Span.IsEmpty ? _inserted : _replaced;
            for (int part = edit.Span.Start / Size; part <= edit.Span.End / Size; part++)
            {
                if (!parts.TryGetValue(part, out List<TextSpan>? spans))
                {
                    parts[part] = spans = [];
                }

                spans.Add(edit.Span);
            }
        }
    }

    /// <summary>Whether an edit replaces text that the span covers or meets.</summary>
    public bool HasReplacementAt(TextSpan span) => IsAny(_replaced, span);

    /// <summary>Whether an edit inserts text within the span or at one of its ends.</summary>
    public bool HasInsertionAt(TextSpan span) => IsAny(_inserted, span);

    private static bool IsAny(Dictionary<int, List<TextSpan>> parts, TextSpan span)
    {
        for (int part = span.Start / Size; part <= span.End / Size; part++)
        {
            if (
                parts.TryGetValue(part, out List<TextSpan>? spans)
                && spans.Exists(other => other.Start <= span.End && span.Start <= other.End)
            )
            {
                return true;
            }
        }

        return false;
    }
}
