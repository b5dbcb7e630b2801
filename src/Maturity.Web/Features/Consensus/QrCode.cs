using System.Globalization;
using System.Text;
using QRCoder;

namespace Maturity.Web.Features.Consensus;

/// <summary>A text as the squares of a QR code, for an SVG path: the policy allows no picture from elsewhere and no inline style.</summary>
/// <param name="Size">Squares on each side, the quiet zone around it included.</param>
/// <param name="Path">The dark squares, one unit each.</param>
public sealed record QrCode(int Size, string Path)
{
    /// <summary>Makes one that a quarter of can be unreadable.</summary>
    /// <param name="text">The text, such as an address.</param>
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        }

        return new(data.ModuleMatrix.Count, path.ToString());
    }
}
