using System.ComponentModel.DataAnnotations;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>The form of an offer, as typed.</summary>
public sealed record OfferInput
{
    /// <summary>Name in English.</summary>
    [Required, StringLength(LeadOffer.NameLength), OneLine, Display(Name = "Name in English")]
    public string? NameEnglish { get; init; }

    /// <summary>Name in Dutch.</summary>
    [StringLength(LeadOffer.NameLength), OneLine, Display(Name = "Name in Dutch")]
    public string? NameDutch { get; init; }

    /// <summary>Description in English.</summary>
    [Required, StringLength(LeadOffer.TextLength), Display(Name = "Description in English")]
    public string? TextEnglish { get; init; }

    /// <summary>Description in Dutch.</summary>
    [StringLength(LeadOffer.TextLength), Display(Name = "Description in Dutch")]
    public string? TextDutch { get; init; }

    /// <summary>Page about it.</summary>
    [StringLength(LeadOffer.LinkLength), OneLine, Display(Name = "Link")]
    public string? Link { get; init; }

    /// <summary>Ids of dimensions and capabilities.</summary>
    [Display(Name = "Gaps it closes")]
    public IReadOnlyList<string>? Gaps { get; init; }

    /// <summary>Level at or below which it fits.</summary>
    [Range(1, 4), Display(Name = "Fits at this level or below")]
    public int Level { get; init; } = 2;

    /// <summary>Version that the form was filled from.</summary>
    public int Version { get; init; }

    /// <summary>The form as stored.</summary>
    /// <param name="offer">What is stored.</param>
    public static OfferInput Of(LeadOffer offer) => new()
    {
        NameEnglish = offer.NameEnglish,
        NameDutch = offer.NameDutch,
        TextEnglish = offer.TextEnglish,
        TextDutch = offer.TextDutch,
        Link = offer.Link,
        Gaps = offer.Gaps,
        Level = offer.Level,
        Version = offer.Version,
    };

    /// <summary>Applies it; false with the problems in <paramref name="state"/>.</summary>
    /// <param name="offer">Takes it.</param>
    /// <param name="known">Ids that can be chosen.</param>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="texts">Words of the problems.</param>
    public bool Apply(LeadOffer offer, IReadOnlySet<string> known, ModelStateDictionary state, IStringLocalizer<LeadsTexts> texts)
    {
        List<string> gaps = [.. (Gaps ?? []).Distinct()];
        if (gaps.Count is 0 or > LeadOffer.MostGaps || gaps.Any(gap => !known.Contains(gap)))
            state.AddModelError("Input.Gaps", texts["Choose 1 to {0} gaps from the list.", LeadOffer.MostGaps]);
        var link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim();
        // Visitors follow it from a public page: only to a web page, never to a script.
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            state.AddModelError("Input.Link", texts["Write the whole address of a page, beginning with https://, or leave it empty."]);
        if (!state.IsValid) return false;
        offer.Describe((NameEnglish!.Trim(), NameDutch?.Trim() ?? ""), (TextEnglish!.Trim(), TextDutch?.Trim() ?? ""), link);
        offer.Close(gaps, Level);
        return true;
    }
}
