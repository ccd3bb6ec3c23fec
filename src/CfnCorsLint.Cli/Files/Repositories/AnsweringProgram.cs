using System.Diagnostics;
using System.Text;
using CfnCorsLint.Cli.Files.Disk;

namespace CfnCorsLint.Cli.Files.Repositories;

/// <summary>A program that answers one question after the other for as long as it is asked.</summary>
internal sealed class AnsweringProgram : IDisposable
{
    /// <summary>How long the program may take to end once nothing is asked any more.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly Process _program;
    private readonly Watchdog _watchdog;
    private readonly Stream _questions;
    private readonly BufferedStream _answers;

    /// <param name="program">Its input and its output are redirected.</param>
    /// <param name="patience">How long one answer may take: then it is ended.</param>
    public AnsweringProgram(Process program, TimeSpan patience)
    {
        _program = program;
        _watchdog = new Watchdog(program, patience);
        _questions = program.StandardInput.BaseStream;
        _answers = new BufferedStream(program.StandardOutput.BaseStream);
    }

    /// <param name="question">With the mark that ends it.</param>
    /// <exception cref="IOException">The program ended.</exception>
    public void Ask(string question)
    {
        _watchdog.Restart();
        _questions.Write(Encoding.UTF8.GetBytes(question));
        _questions.Flush();
    }

    /// <returns>The text before the mark, read as UTF-8.</returns>
    /// <exception cref="IOException">The program ended.</exception>
    public string ReadTo(char mark)
    {
        using var text = new MemoryStream();
        for (byte next = Next(); next != mark; next = Next())
        {
            text.WriteByte(next);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <exception cref="IOException">The program ended.</exception>
    public byte[] Read(int length)
    {
        byte[] bytes = new byte[length];
        _answers.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="IOException">The program ended.</exception>
    public void Skip(long length)
    {
        for (long left = length; left > 0; left--)
        {
            Next();
        }
    }

    public void Dispose()
    {
        try
        {
            _questions.Dispose();
        }
        catch (IOException)
        {
            // The program ended before the last question could reach it.
        }

        if (!_program.WaitForExit(s_patience))
        {
            _program.Kill();
        }

        _watchdog.Dispose();
        _answers.Dispose();
        _program.Dispose();
    }

    private byte Next()
    {
        int next = _answers.ReadByte();
        return next >= 0 ? (byte)next : throw new EndOfStreamException();
    }
}
