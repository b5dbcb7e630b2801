using Maturity.Core.Roadmaps;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>What is wanted of one initiative, as typed.</summary>
public sealed record InitiativeInput
{
    /// <summary>Id of the initiative.</summary>
    public string? Id { get; init; }

    /// <summary>The wish.</summary>
    public InitiativeWish Wish { get; init; }

    /// <summary>The quarter, where the wish has one.</summary>
    public int? Quarter { get; init; }

    /// <summary>Person-weeks; empty = as the catalogue estimates.</summary>
    public string? Effort { get; init; }

    /// <summary>Cost besides the people; empty = none.</summary>
    public string? Investment { get; init; }

    /// <summary>The form of what is saved.</summary>
    /// <param name="settings">What is saved.</param>
    /// <param name="id">The initiative.</param>
    public static InitiativeInput Of(RoadmapSettings settings, string id)
    {
        var (wish, quarter) = settings.WishFor(id);
        return new()
        {
            Id = id,
            Wish = wish,
            Quarter = quarter,
            Effort = Amount.Show(settings.Efforts.TryGetValue(id, out var effort) ? effort : null),
            Investment = Amount.Show(settings.Investments.TryGetValue(id, out var investment) ? investment : null),
        };
    }

    /// <summary>The settings with this wish, or null with the problems in <paramref name="state"/>.</summary>
    /// <param name="settings">What is saved.</param>
    /// <param name="input">What the plan was made from.</param>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="texts">Words of the problems.</param>
    public RoadmapSettings? Apply(RoadmapSettings settings, RoadmapInput input, ModelStateDictionary state, IStringLocalizer texts)
    {
        var title = input.Initiatives.FirstOrDefault(one => one.Id == Id)?.Title;
        if (title is null || Id is null)
        {
            state.AddModelError("", texts["This initiative is not there any more. The page shows what holds now."]);
            return null;
        }

        if (Wish is InitiativeWish.InQuarter or InitiativeWish.NotBefore && !(Quarter >= 1 && Quarter <= settings.Quarters))
            state.AddModelError($"quarter-{Id}", texts["Choose for “{0}” a quarter from 1 to {1}.", title, settings.Quarters]);
        decimal effort = 0, investment = 0;
        if (!string.IsNullOrWhiteSpace(Effort) && !Amount.TryRead(Effort, out effort))
            state.AddModelError($"effort-{Id}", texts["Enter for “{0}” person-weeks of 0 or more, or leave the field empty for the estimate of the catalogue.", title]);
        if (!string.IsNullOrWhiteSpace(Investment) && !Amount.TryRead(Investment, out investment))
            state.AddModelError($"investment-{Id}", texts["Enter for “{0}” an investment of 0 or more, or leave the field empty.", title]);
        if (!state.IsValid) return null;
        return settings.Wanting(Id, Wish, Quarter ?? 0) with
        {
            Efforts = With(settings.Efforts, string.IsNullOrWhiteSpace(Effort) ? null : (double)effort),
            Investments = With(settings.Investments, string.IsNullOrWhiteSpace(Investment) ? null : investment),
        };
    }

    private Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> entries, T? value)
        where T : struct
    {
        var changed = entries.Where(entry => entry.Key != Id).ToDictionary();
        if (value is { } given) changed[Id!] = given;
        return changed;
    }
}
