using System.Text.Json;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>
/// What a roadmap is made from besides the scores: all that is saved of it. The plan follows from it, so that it can be made
/// and explained again.
/// </summary>
public sealed record RoadmapSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>How many initiatives can run in one week.</summary>
    public required int Parallel { get; init; }

    /// <summary>Person-weeks available in each quarter; null = no limit.</summary>
    public double? EffortPerQuarter { get; init; }

    /// <summary>Horizon in quarters.</summary>
    public required int Quarters { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Target level per capability where it is not the usual one.</summary>
    public IReadOnlyDictionary<string, int> Targets { get; init; } = new Dictionary<string, int>();

    /// <summary>Ids of initiatives that stay out.</summary>
    public IReadOnlyList<string> Banned { get; init; } = [];

    /// <summary>Ids of initiatives that have ended already.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Initiatives bound to a quarter.</summary>
    public IReadOnlyList<FixedQuarter> Fixed { get; init; } = [];

    /// <summary>Ids that come right after the first steps, in this order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Person-weeks per initiative where the consultant estimated other than the catalogue.</summary>
    public IReadOnlyDictionary<string, double> Efforts { get; init; } = new Dictionary<string, double>();

    /// <summary>Initiatives that the consultant added.</summary>
    public IReadOnlyList<Initiative> Own { get; init; } = [];

    /// <summary>Three letters of the currency; null while nothing costs anything.</summary>
    public string? Currency { get; init; }

    /// <summary>Cost of a person-week; null when nobody said.</summary>
    public decimal? CostPerPersonWeek { get; init; }

    /// <summary>Cost per initiative besides the people.</summary>
    public IReadOnlyDictionary<string, decimal> Investments { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What it costs; null while nothing does.</summary>
    public RoadmapCosts? Costs => Currency is { } currency ? new(currency, CostPerPersonWeek ?? 0, Investments) : null;

    /// <summary>What a roadmap begins with.</summary>
    /// <param name="sizeBand">Size of the organization.</param>
    /// <param name="today">The day it is made; the roadmap begins with the next quarter of the calendar.</param>
    public static RoadmapSettings Usual(string sizeBand, DateOnly today) => new()
    {
        Parallel = RoadmapDefaults.ParallelOf(sizeBand),
        Quarters = RoadmapDefaults.Quarters,
        Start = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).AddMonths(3),
    };

    /// <summary>Asks for the plan: what follows from the scores, and these wishes.</summary>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <param name="card">Its scorecard.</param>
    /// <param name="sizeBand">Size of the organization.</param>
    public RoadmapRequest Request(Questionnaire questionnaire, Scorecard card, string sizeBand) => RoadmapRequest.From(questionnaire, card, sizeBand) with
    {
        Parallel = Parallel,
        EffortPerQuarter = EffortPerQuarter,
        Quarters = Quarters,
        Targets = Targets,
        Banned = Banned,
        Done = Done,
        Fixed = Fixed,
        Order = Order,
        Efforts = Efforts,
        OwnInitiatives = Own,
    };

    /// <summary>Level that a capability is to reach.</summary>
    /// <param name="capability">Its id.</param>
    /// <param name="score">Its score, points.</param>
    public int TargetOf(string capability, double score) => Targets.TryGetValue(capability, out var target) ? target : RoadmapDefaults.TargetOf(score);

    /// <summary>What is wanted of an initiative.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The wish, and the quarter where it has one.</returns>
    public (InitiativeWish Wish, int? Quarter) WishFor(string id)
    {
        if (Done.Contains(id)) return (InitiativeWish.Done, null);
        if (Banned.Contains(id)) return (InitiativeWish.LeaveOut, null);
        if (Fixed.FirstOrDefault(wish => wish.Initiative == id) is { } bound) return (bound.NotBefore ? InitiativeWish.NotBefore : InitiativeWish.InQuarter, bound.Quarter);
        return (Order.Contains(id) ? InitiativeWish.First : InitiativeWish.Free, null);
    }

    /// <summary>The same with another wish for an initiative; it takes the place of any before.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="quarter">The quarter, where the wish has one.</param>
    public RoadmapSettings Wanting(string id, InitiativeWish wish, int quarter)
    {
        var keepsOrder = wish == InitiativeWish.First && Order.Contains(id);
        List<string> banned = Without(Banned, id), done = Without(Done, id), order = keepsOrder ? [.. Order] : Without(Order, id);
        var bound = Fixed.Where(one => one.Initiative != id).ToList();
        if (wish == InitiativeWish.LeaveOut) banned.Add(id);
        if (wish == InitiativeWish.Done) done.Add(id);
        if (wish == InitiativeWish.First && !keepsOrder) order.Add(id);
        if (wish is InitiativeWish.InQuarter or InitiativeWish.NotBefore) bound.Add(new(id, quarter, wish == InitiativeWish.NotBefore));
        return this with { Banned = banned, Done = done, Order = order, Fixed = bound };
    }

    /// <summary>The same with one of those put first a place earlier or later; null when it is not among them or has no such place.</summary>
    /// <param name="id">Id of the initiative.</param>
    /// <param name="by">-1 for earlier, 1 for later.</param>
    public RoadmapSettings? Moving(string id, int by)
    {
        var order = Order.ToList();
        var (from, to) = (order.IndexOf(id), order.IndexOf(id) + by);
        if (from < 0 || to < 0 || to >= order.Count) return null;
        (order[from], order[to]) = (order[to], order[from]);
        return this with { Order = order };
    }

    /// <summary>The same without an initiative of the consultant, and without anything that names it.</summary>
    /// <param name="id">Its id.</param>
    public RoadmapSettings WithoutOwn(string id) => Wanting(id, InitiativeWish.Free, 0) with
    {
        Own = [.. Own.Where(one => one.Id != id).Select(one => one with { Needs = Without(one.Needs, id) })],
        Efforts = Efforts.Where(entry => entry.Key != id).ToDictionary(),
        Investments = Investments.Where(entry => entry.Key != id).ToDictionary(),
    };

    /// <summary>As it is stored; two that say the same are written the same.</summary>
    public string Write() => JsonSerializer.Serialize(this with
    {
        Targets = Sorted(Targets),
        Efforts = Sorted(Efforts),
        Investments = Sorted(Investments),
        Banned = [.. Banned.Order(StringComparer.Ordinal)],
        Done = [.. Done.Order(StringComparer.Ordinal)],
        Fixed = [.. Fixed.OrderBy(wish => wish.Initiative, StringComparer.Ordinal)],
    }, Json);

    /// <summary>Reads what was stored.</summary>
    /// <param name="text">See <see cref="Write"/>.</param>
    public static RoadmapSettings Read(string text) => JsonSerializer.Deserialize<RoadmapSettings>(text, Json)!;

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> entries) => new(entries.ToDictionary(), StringComparer.Ordinal);

    private static List<string> Without(IReadOnlyList<string> ids, string id) => [.. ids.Where(one => one != id)];
}
