using Maturity.Core.Questionnaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>Which leads are wanted, as chosen.</summary>
public sealed record DeskSettingsInput
{
    /// <summary>Codes of industries.</summary>
    public IReadOnlyList<string>? Industries { get; init; }

    /// <summary>Codes of size bands.</summary>
    public IReadOnlyList<string>? SizeBands { get; init; }

    /// <summary>Whether visitors see offers that fit; <c>true</c> when ticked.</summary>
    public string? NamesOffers { get; init; }

    /// <summary>Version that the form was filled from.</summary>
    public int Version { get; init; }

    /// <summary>The form as stored.</summary>
    /// <param name="stored">What is stored.</param>
    public static DeskSettingsInput Of(DeskSettings stored) =>
        new() { Industries = stored.Industries, SizeBands = stored.SizeBands, NamesOffers = stored.NamesOffers ? "true" : null, Version = stored.Version };

    /// <summary>Applies it; false with the problems in <paramref name="state"/>.</summary>
    /// <param name="settings">Takes it.</param>
    /// <param name="known">What can be chosen.</param>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="texts">Words of the problems.</param>
    public bool Apply(DeskSettings settings, Classification known, ModelStateDictionary state, IStringLocalizer<LeadsTexts> texts)
    {
        List<string> industries = [.. (Industries ?? []).Distinct()];
        List<string> sizes = [.. (SizeBands ?? []).Distinct()];
        if (industries.Any(code => known.Industries.All(industry => industry.Code != code))) state.AddModelError("Input.Industries", texts["Choose industries from the list."]);
        if (sizes.Any(code => known.SizeBands.All(band => band.Code != code))) state.AddModelError("Input.SizeBands", texts["Choose sizes from the list."]);
        if (!state.IsValid) return false;
        settings.Want(industries, sizes, NamesOffers == "true");
        return true;
    }
}
