using System.Globalization;
using System.Text;
using QRCoder;

namespace Maturity.Web.Features.Account;

/// <summary>Draws a text as a QR code.</summary>
public static class QrPicture
{
    /// <summary>The picture, as SVG: black on white in both themes, for that is what cameras read.</summary>
    /// <param name="text">The text.</param>
    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="{path}" fill="#000"/></svg>
            """;
    }

    /// <summary>What an authenticator app reads from the picture.</summary>
    /// <param name="email">The person's mail address, as the app shows it.</param>
    /// <param name="host">Host of the product, as the app shows it.</param>
    /// <param name="secret">The secret, in base 32.</param>
    public static string AppAddress(string email, string host, string secret)
    {
        var issuer = Uri.EscapeDataString(host == "localhost" ? "Maturity" : $"Maturity {host}");
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={issuer}";
    }
}
