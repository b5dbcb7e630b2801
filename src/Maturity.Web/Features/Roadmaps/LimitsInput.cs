using Maturity.Core.Roadmaps;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Capacity, horizon, first day and costs, as typed.</summary>
public sealed record LimitsInput
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    /// <summary>How many initiatives can run at the same time.</summary>
    public int? Parallel { get; init; }

    /// <summary>Person-weeks per quarter; empty = no limit.</summary>
    public string? EffortPerQuarter { get; init; }

    /// <summary>Horizon.</summary>
    public int? Quarters { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Three letters; empty = no costs.</summary>
    public string? Currency { get; init; }

    /// <summary>Cost of a person-week; empty = none.</summary>
    public string? CostPerPersonWeek { get; init; }

    /// <summary>The form of what is saved.</summary>
    /// <param name="settings">What is saved.</param>
    public static LimitsInput Of(RoadmapSettings settings) => new()
    {
        Parallel = settings.Parallel,
        EffortPerQuarter = Amount.Show(settings.EffortPerQuarter),
        Quarters = settings.Quarters,
        Start = settings.Start,
        Currency = settings.Currency,
        CostPerPersonWeek = Amount.Show(settings.CostPerPersonWeek),
    };

    /// <summary>The settings with these limits, or null with the problems in <paramref name="state"/>.</summary>
    /// <param name="settings">What is saved.</param>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="texts">Words of the problems.</param>
    public RoadmapSettings? Apply(RoadmapSettings settings, ModelStateDictionary state, IStringLocalizer texts)
    {
        void Demand(bool holds, string field, LocalizedString message)
        {
            var key = $"Limits.{field}";
            if (holds) return;
            state.Remove(key);
            state.AddModelError(key, message);
        }

        Demand(Parallel is >= 1 and <= RoadmapDefaults.MostParallel, nameof(Parallel), texts["Enter “Initiatives at the same time” as a whole number from 1 to {0}.", RoadmapDefaults.MostParallel]);
        Demand(Quarters is >= 1 and <= RoadmapDefaults.MostQuarters, nameof(Quarters), texts["Enter “Quarters” as a whole number from 1 to {0}.", RoadmapDefaults.MostQuarters]);
        Demand(Start >= Earliest && Start < Latest, nameof(Start), texts["Enter “First day” as a day from 2000 to 2099."]);
        var effort = Read(EffortPerQuarter, out var isEffort);
        Demand(isEffort && effort is null or > 0, nameof(EffortPerQuarter), texts["Enter “Person-weeks per quarter” as a number above 0, or leave it empty when there is no limit."]);
        var cost = Read(CostPerPersonWeek, out var isCost);
        Demand(isCost, nameof(CostPerPersonWeek), texts["Enter “Cost of a person-week” as a number of 0 or more, or leave it empty."]);
        var currency = string.IsNullOrWhiteSpace(Currency) ? null : Currency.Trim().ToUpperInvariant();
        Demand(currency is null || (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)), nameof(Currency), texts["Enter “Currency” as three letters, such as EUR."]);
        Demand(currency is not null || cost is null, nameof(Currency), texts["Enter “Currency” too: a cost without one says nothing."]);
        return !state.IsValid ? null : settings with
        {
            Parallel = Parallel!.Value,
            Quarters = Quarters!.Value,
            Start = Start!.Value,
            EffortPerQuarter = (double?)effort,
            Currency = currency,
            CostPerPersonWeek = cost,
        };
    }

    private static decimal? Read(string? text, out bool isFigure)
    {
        isFigure = true;
        if (string.IsNullOrWhiteSpace(text)) return null;
        isFigure = Amount.TryRead(text, out var amount);
        return isFigure ? amount : null;
    }
}
