using System.Text;

namespace CfnCorsLint.Reports;

/// <summary>Writes a job's summary, and keeps it below the size at which GitHub drops all of it.</summary>
/// <remarks>That is 1 MiB.
/// Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits</remarks>
internal sealed class SummaryLimit
{
    /// <summary>Bytes of the whole: other steps may write below, and 1 MiB is the end.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>Bytes kept for the lines that tell what is missing.</summary>
    private const int Reserve = 1000;

    private readonly TextWriter _output;
    private int _used;

    public SummaryLimit(TextWriter output)
    {
        _output = output;
    }

    public void Write(string text)
    {
        _output.Write(text);
        _used += Encoding.UTF8.GetByteCount(text);
    }

    /// <summary>Writes pieces of the summary as long as there is room, then a line that says how many are missing.</summary>
    /// <param name="end">Bytes of the whole summary that they may reach to.</param>
    public void Write(IEnumerable<string> pieces, int end, Func<int, string> missing)
    {
        int more = 0;
        foreach (string piece in pieces)
        {
            // Once one is left out all behind it are, too: what is seen is the beginning, not a choice.
            if (more == 0 && _used + Encoding.UTF8.GetByteCount(piece) <= end - Reserve)
            {
                Write(piece);
            }
            else
            {
                more++;
            }
        }

        if (more > 0)
        {
            Write(missing(more));
        }
    }
}
