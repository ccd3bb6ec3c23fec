using System.Text;

namespace CfnCorsLint.Cli.Terminal;

/// <summary>Writes errors, and sends out before each what waits for another stream: where both end up in one place, no line is torn.</summary>
internal sealed class OrderedWriter(TextWriter first, TextWriter own) : TextWriter
{
    public override Encoding Encoding => own.Encoding;

    public override void Write(char value)
    {
        first.Flush();
        own.Write(value);
    }

    public override void Write(string? value)
    {
        first.Flush();
        own.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        first.Flush();
        own.Write(buffer, index, count);
    }

    public override void Flush() => own.Flush();
}
