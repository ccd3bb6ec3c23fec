using System.Text;

namespace CfnCorsLint.Cli.Probing;

/// <summary>A stream that sends the method as it is written: <c>patch</c>, which .NET would make upper case and browsers do not.</summary>
/// <remarks>Source: https://fetch.spec.whatwg.org/#concept-method-normalize</remarks>
internal sealed class ExactMethod : Stream
{
    private readonly Stream _stream;
    private readonly Func<string> _method;

    /// <param name="method">The method of the request that is sent next.</param>
    public ExactMethod(Stream stream, Func<string> method)
    {
        _stream = stream;
        _method = method;
    }

    public override bool CanRead => _stream.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => _stream.CanWrite;

    public override long Length => _stream.Length;

    public override long Position
    {
        get => _stream.Position;
        set => _stream.Position = value;
    }

    /// <summary>Whether .NET changes the case of a method: of a method that HTTP names .NET knows but one spelling.</summary>
    public static bool IsChanged(string method) =>
        method is not "PATCH" && method.Equals("PATCH", StringComparison.OrdinalIgnoreCase);

    public override void Flush() => _stream.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _stream.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) =>
        _stream.Read(buffer, offset, count);

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => _stream.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => _stream.Seek(offset, origin);

    public override void SetLength(long value) => _stream.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count) =>
        _stream.Write(AsWritten(buffer.AsMemory(offset, count)).Span);

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => _stream.WriteAsync(AsWritten(buffer), cancellationToken);

    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The bytes, where a request begins with the method in another case, with the method as it is written.</summary>
    private ReadOnlyMemory<byte> AsWritten(ReadOnlyMemory<byte> bytes)
    {
        string method = _method();
        byte[] changed = Encoding.ASCII.GetBytes($"{method.ToUpperInvariant()} ");
        if (!bytes.Span.StartsWith(changed))
        {
            return bytes;
        }

        byte[] exact = bytes.ToArray();
        Encoding.ASCII.GetBytes(method).CopyTo(exact.AsSpan());
        return exact;
    }
}
