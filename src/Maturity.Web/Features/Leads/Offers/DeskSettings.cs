using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>Which leads a workspace wants, and whether visitors see what it offers. Without a row it wants nobody in particular.</summary>
public sealed class DeskSettings : ITenantOwned, IVersioned
{
    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Codes of the industries it wants.</summary>
    public IReadOnlyList<string> Industries { get; private set; } = [];

    /// <summary>Codes of the size bands it wants.</summary>
    public IReadOnlyList<string> SizeBands { get; private set; } = [];

    /// <summary>Whether the result of a scan names offers that fit.</summary>
    public bool NamesOffers { get; private set; }

    /// <summary>Grows whenever something changes that points of leads depend on: wishes and offers. See <see cref="Lead.PointsEdition"/>.</summary>
    public int Edition { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes which leads are wanted.</summary>
    /// <param name="industries">Codes of industries.</param>
    /// <param name="sizeBands">Codes of size bands.</param>
    /// <param name="namesOffers">Whether visitors see offers that fit.</param>
    public void Want(IReadOnlyList<string> industries, IReadOnlyList<string> sizeBands, bool namesOffers)
    {
        (Industries, SizeBands, NamesOffers) = (industries, sizeBands, namesOffers);
        Edition++;
    }

    /// <summary>An offer changed.</summary>
    public void OffersChanged() => Edition++;
}
