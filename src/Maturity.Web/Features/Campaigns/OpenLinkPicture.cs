using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QRCoder;

namespace Maturity.Web.Features.Campaigns;

/// <summary>An open link as a QR code, for the consultant who has just made it.</summary>
public static class OpenLinkPicture
{
    /// <summary>Local path of the page that an open link leads to.</summary>
    /// <param name="workspace">Slug of the workspace.</param>
    /// <param name="token">The secret.</param>
    public static string PathOf(string workspace, string token) => $"/{workspace}/join/{token}";

    /// <summary>Maps it.</summary>
    public static void MapOpenLinkPicture(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRead("/{workspace}/assessments/{assessmentId:guid}/open-link/{openToken}", PaintAsync).RequireAuthorization(Policies.Consultant);

    private static async Task<IResult> PaintAsync(
        Guid assessmentId, string openToken, MaturityDb db, CurrentTenant tenant, IOptions<SiteOptions> site, CancellationToken cancellation)
    {
        var hash = SecretToken.Hash(openToken);
        if (!await db.OpenLinks.AnyAsync(l => l.AssessmentId == assessmentId && l.TokenHash == hash, cancellation)) return TypedResults.NotFound();
        return TypedResults.Text(Paint(site.Value.Url(PathOf(tenant.Workspace.Slug, openToken))), "image/svg+xml");
    }

    // Drawn from the matrix: the package's own painter writes styles, which the content security policy refuses.
    private static string Paint(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var matrix = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < matrix.Count; y++)
        {
            for (var x = 0; x < matrix[y].Count; x++)
            {
                if (matrix[y][x]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        // The matrix brings its quiet zone along. Always dark on light: scanners want it so, whatever the theme.
        var size = matrix.Count;
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>""";
    }
}
