using System.Globalization;
using System.Text;
using CfnCorsLint.Text;

namespace CfnCorsLint.Reports.Layout;

/// <summary>Takes JSON and writes as escapes what a terminal or a log would not show: the texts in it stay what they are.</summary>
/// <remarks>Source: https://www.rfc-editor.org/rfc/rfc8259#section-7. Beyond the first plane each half of a character is one escape.</remarks>
internal sealed class JsonEscapes : TextWriter
{
#pragma warning disable CA2213 // Whose it is closes it.
    private readonly TextWriter _output;
#pragma warning restore CA2213

    public JsonEscapes(TextWriter output)
        : base(CultureInfo.InvariantCulture)
    {
        _output = output;
        NewLine = output.NewLine;
    }

    public override Encoding Encoding => _output.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) =>
        Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (FirstHidden(buffer) is var at and >= 0)
        {
            _output.Write(buffer[..at]);
            _output.Write("\\u");
            _output.Write(((int)buffer[at]).ToString("x4", CultureInfo.InvariantCulture));
            buffer = buffer[(at + 1)..];
        }

        _output.Write(buffer);
    }

    public override void Flush() => _output.Flush();

    private static int FirstHidden(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyExceptInRange('\n', '~');
        for (int at = Math.Max(start, 0); start >= 0 && at < text.Length; at++)
        {
            char letter = text[at];
            if (
                letter > '~'
                && (char.IsSurrogate(letter) || !VisibleText.IsShown(new Rune(letter)))
            )
            {
                return at;
            }
        }

        return -1;
    }
}
