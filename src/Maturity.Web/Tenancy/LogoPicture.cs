using System.Buffers.Binary;

namespace Maturity.Web.Tenancy;

/// <summary>
/// A picture file that may be a logo: PNG, JPEG or WebP, with type and size read from its own header, never from its name.
/// It is not decoded: browsers do that, and a file made to fill their memory is refused by its size in pixels.
/// </summary>
public sealed record LogoPicture
{
    /// <summary>Most bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Most pixels.</summary>
    public const int MostPixels = 4_000_000;

    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n'];

    private LogoPicture(byte[] content, string contentType, int width, int height) =>
        (Content, ContentType, Width, Height) = (content, contentType, width, height);

    /// <summary>The file.</summary>
    public byte[] Content { get; }

    /// <summary>Its type.</summary>
    public string ContentType { get; }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Reads the header. Null when the file is none of the three types, is cut short, empty or too large.</summary>
    /// <param name="content">The file.</param>
    public static LogoPicture? Read(byte[] content)
    {
        if (content.Length > MostBytes) return null;
        var (type, size) = content.AsSpan() switch
        {
            var file when file.StartsWith(PngSignature) => ("image/png", Png(file)),
            [0xff, 0xd8, 0xff, ..] file => ("image/jpeg", Jpeg(file)),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] file => ("image/webp", WebP(file)),
            _ => ("", null),
        };
        if (size is not ({ } width, { } height) || width < 1 || height < 1 || (long)width * height > MostPixels) return null;
        return new(content, type, width, height);
    }

    // Signature, then the chunk IHDR, which must come first: length 13, name, width, height.
    private static (int Width, int Height)? Png(ReadOnlySpan<byte> file)
    {
        if (file.Length < 33 || BinaryPrimitives.ReadInt32BigEndian(file[8..]) != 13 || !file[12..].StartsWith("IHDR"u8)) return null;
        return (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
    }

    // Segments of marker, length and content; the size stands in the start of frame (SOF0 to SOF15 without DHT, JPG, DAC).
    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 <= file.Length;)
        {
            if (file[at] != 0xff) return null;
            var marker = file[at + 1];
            if (marker == 0xff)
            {
                at++;
                continue;
            }

            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    // Three forms: lossy (a VP8 key frame), lossless (14 bits each), extended (24 bits each); sizes are stored minus one in two of them.
    private static (int Width, int Height)? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30) return null;
        var chunk = file[12..16];
        if (chunk.SequenceEqual("VP8X"u8)) return (1 + Little24(file[24..]), 1 + Little24(file[27..]));
        if (chunk.SequenceEqual("VP8 "u8) && file[23..].StartsWith((ReadOnlySpan<byte>)[0x9d, 0x01, 0x2a]))
            return (BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3fff);
        if (!chunk.SequenceEqual("VP8L"u8) || file[20] != 0x2f) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
        return (1 + (int)(bits & 0x3fff), 1 + (int)((bits >> 14) & 0x3fff));
    }

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
