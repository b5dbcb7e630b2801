using System.Buffers.Binary;

namespace Maturity.Web.Tests.Workspaces;

/// <summary>Headers of picture files: what a logo is judged by.</summary>
internal static class LogoFiles
{
    public static byte[] Png(int width, int height, int padding = 0)
    {
        byte[] file = [0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8, .. Big(width), .. Big(height), 8, 6, 0, 0, 0, 0, 0, 0, 0];
        return [.. file, .. new byte[padding]];
    }

    public static byte[] Jpeg(int width, int height)
    {
        byte[] comment = [0xff, 0xfe, 0, 6, 1, 2, 3, 4];
        return [0xff, 0xd8, .. comment, 0xff, 0xc2, 0, 17, 8, .. Big(height)[2..], .. Big(width)[2..], 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    public static byte[] WebP(string form, int width, int height)
    {
        byte[] size = form switch
        {
            "VP8X" => [0, 0, 0, 0, .. Little(width - 1)[..3], .. Little(height - 1)[..3]],
            "VP8 " => [0, 0, 0, 0x9d, 0x01, 0x2a, .. Little(width)[..2], .. Little(height)[..2]],
            _ => [0x2f, .. Little((width - 1) | ((height - 1) << 14)), 0, 0, 0, 0, 0],
        };
        return [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. System.Text.Encoding.ASCII.GetBytes(form), 10, 0, 0, 0, .. size];
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
