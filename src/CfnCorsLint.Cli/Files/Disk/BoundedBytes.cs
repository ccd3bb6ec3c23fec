namespace CfnCorsLint.Cli.Files.Disk;

/// <summary>Reads a stream to its end, as long as that comes soon enough.</summary>
internal static class BoundedBytes
{
    private const int Step = 1 << 16;

    /// <param name="most">In bytes.</param>
    /// <exception cref="TooLargeException">There are more.</exception>
    public static byte[] Of(Stream stream, long most)
    {
        using var copy = new MemoryStream();
        byte[] buffer = new byte[Step];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > most)
            {
                throw new TooLargeException(most);
            }
        }

        return copy.ToArray();
    }
}
