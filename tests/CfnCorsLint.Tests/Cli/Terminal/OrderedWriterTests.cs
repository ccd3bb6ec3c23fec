using System.Text;
using CfnCorsLint.Cli.Terminal;
using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Terminal;

/// <summary>The order of what is written to two streams that end up in one place.</summary>
public sealed class OrderedWriterTests
{
    [Fact]
    public void What_was_written_before_an_error_stands_before_it()
    {
        using var place = new MemoryStream();
        using var buffered = new StreamWriter(
            place,
            new UTF8Encoding(false),
            4096,
            leaveOpen: true
        );
        using var direct = new StreamWriter(place, new UTF8Encoding(false), 1, leaveOpen: true)
        {
            AutoFlush = true,
        };
        using var errors = new OrderedWriter(buffered, direct) { NewLine = "\n" };

        buffered.Write("half a ");
        buffered.Write("line\n");
        errors.WriteLine("an error");
        errors.Write('!');
        buffered.Write("more\n");
        errors.Write("?");
        buffered.Flush();

        Assert.Equal("half a line\nan error\n!more\n?", Encoding.UTF8.GetString(place.ToArray()));
    }
}
