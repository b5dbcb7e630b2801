using System.ComponentModel.DataAnnotations;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>An initiative that the consultant adds, as typed.</summary>
public sealed record OwnInput
{
    /// <summary>Most capabilities that one lifts, and most others that it needs.</summary>
    public const int Lines = 3;

    private const int MostSteps = 10;

    /// <summary>Title.</summary>
    [Required, StringLength(120), OneLine, Display(Name = "Title")]
    public string Title { get; init; } = "";

    /// <summary>What is done.</summary>
    [StringLength(1000), Display(Name = "What is done")]
    public string? Description { get; init; }

    /// <summary>Ids of the capabilities it lifts, line by line; an empty one leaves its line out.</summary>
    public string?[] Capability { get; init; } = [];

    /// <summary>Levels they start from, line by line.</summary>
    public int?[] From { get; init; } = [];

    /// <summary>Levels they are led to, line by line.</summary>
    public int?[] To { get; init; } = [];

    /// <summary>Person-weeks, the likely estimate.</summary>
    public string? Likely { get; init; }

    /// <summary>Person-weeks if all goes well; empty = as likely.</summary>
    public string? Low { get; init; }

    /// <summary>Person-weeks if much goes wrong; empty = as likely.</summary>
    public string? High { get; init; }

    /// <summary>Duration.</summary>
    public int? Weeks { get; init; }

    /// <summary>Ids of the initiatives it needs first; empty ones are left out.</summary>
    public string?[] Needs { get; init; } = [];

    /// <summary>Role that owns it.</summary>
    [StringLength(120), OneLine, Display(Name = "Owner")]
    public string? Owner { get; init; }

    /// <summary>What shows that it worked.</summary>
    [StringLength(500), Display(Name = "What shows that it worked")]
    public string? Measure { get; init; }

    /// <summary>Steps of the first thirty days, one a line.</summary>
    [StringLength(2000), Display(Name = "First 30 days")]
    public string? FirstThirtyDays { get; init; }

    /// <summary>The form of one that is there already.</summary>
    /// <param name="initiative">The initiative.</param>
    public static OwnInput Of(Initiative initiative) => new()
    {
        Title = initiative.Title,
        Description = initiative.Description,
        Capability = [.. initiative.Lifts.Select(lift => lift.Capability)],
        From = [.. initiative.Lifts.Select(lift => (int?)lift.From)],
        To = [.. initiative.Lifts.Select(lift => (int?)lift.To)],
        Low = Amount.Show(initiative.Effort.Low),
        Likely = Amount.Show(initiative.Effort.Likely),
        High = Amount.Show(initiative.Effort.High),
        Weeks = initiative.Weeks,
        Needs = [.. initiative.Needs],
        Owner = initiative.Owner,
        Measure = initiative.Measure,
        FirstThirtyDays = string.Join('\n', initiative.FirstThirtyDays),
    };

    /// <summary>The initiative, or null with the problems in <paramref name="state"/>.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="texts">Words of the problems.</param>
    public Initiative? Read(string id, ModelStateDictionary state, IStringLocalizer texts)
    {
        var likely = Effort(Likely, nameof(Likely), null, state, texts["Enter “Likely” as person-weeks of 0 or more."]);
        var low = Effort(Low, nameof(Low), likely, state, texts["Enter “At best” as person-weeks of 0 or more, or leave it empty."]);
        var high = Effort(High, nameof(High), likely, state, texts["Enter “At worst” as person-weeks of 0 or more, or leave it empty."]);
        if (low > likely || likely > high) state.AddModelError($"Input.{nameof(Likely)}", texts["Put the person-weeks in order: “At best” is the least, “At worst” the most."]);
        if (Weeks is not (>= 1 and <= RoadmapDefaults.MostWeeks)) Replace(state, nameof(Weeks), texts["Enter “Weeks” as a whole number from 1 to {0}.", RoadmapDefaults.MostWeeks]);
        foreach (var at in Chosen.Where(at => !(From.ElementAtOrDefault(at) is >= 1 and <= 4 && To.ElementAtOrDefault(at) <= 5 && To[at] > From[at])))
            state.AddModelError($"Input.To{at}", texts["Choose in line {0} of “What it lifts” a level to lead to that is above the one it starts from.", at + 1]);

        return !state.IsValid ? null : new Initiative
        {
            Id = id,
            Title = Title.Trim(),
            Description = Plain(Description),
            Lifts = [.. Chosen.Select(at => new Lift(Capability[at]!, From[at]!.Value, To[at]!.Value))],
            Effort = new((double)low!, (double)likely!, (double)high!),
            Weeks = Weeks!.Value,
            Needs = [.. Needs.Take(Lines).Where(need => !string.IsNullOrEmpty(need)).Select(need => need!).Distinct()],
            Owner = Plain(Owner),
            Measure = Plain(Measure),
            FirstThirtyDays = [.. Plain(FirstThirtyDays).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostSteps)],
        };
    }

    // Lines with a capability.
    private IEnumerable<int> Chosen => Enumerable.Range(0, Math.Min(Lines, Capability.Length)).Where(at => !string.IsNullOrEmpty(Capability[at]));

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();

    private static decimal? Effort(string? text, string field, decimal? otherwise, ModelStateDictionary state, LocalizedString message)
    {
        if (string.IsNullOrWhiteSpace(text) && otherwise is not null) return otherwise;
        if (!string.IsNullOrWhiteSpace(text) && Amount.TryRead(text, out var amount)) return amount;
        Replace(state, field, message);
        return null;
    }

    // What binding said of the same field is in the framework's words.
    private static void Replace(ModelStateDictionary state, string field, LocalizedString message)
    {
        state.Remove($"Input.{field}");
        state.AddModelError($"Input.{field}", message);
    }
}
