using System.Globalization;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>Where people see the same organization differently, what to discuss first; for members.</summary>
public sealed class IndexModel(AssessmentResults results, GivenAnswers given, CurrentTenant tenant, IStringLocalizer<PerceptionTexts> texts) : PageModel
{
    /// <summary>Most questions on a page.</summary>
    public const int Most = 15;

    /// <summary>What can be shown.</summary>
    public required AssessmentResult Result { get; set; }

    /// <summary>Id of the only dimension shown; empty shows all.</summary>
    [BindProperty(SupportsGet = true, Name = "dimension")]
    public string? Dimension { get; set; }

    /// <summary>Which page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public int Part { get; set; } = 1;

    /// <summary>Number of pages.</summary>
    public int Parts { get; private set; } = 1;

    /// <summary>The questions of this page.</summary>
    public IReadOnlyList<QuestionPerception> Questions { get; private set; } = [];

    /// <summary>The capabilities of the dimension.</summary>
    public IReadOnlyList<CapabilityPerception> Capabilities { get; private set; } = [];

    /// <summary>Who answered what, in a named assessment.</summary>
    public ILookup<string, PersonAnswer> Named { get; private set; } = Enumerable.Empty<PersonAnswer>().ToLookup(answer => answer.QuestionId);

    /// <summary>Comments without their authors, in a confidential one.</summary>
    public ILookup<string, string> Comments { get; private set; } = Enumerable.Empty<string>().ToLookup(comment => comment);

    /// <summary>Whether the reader may see what stands behind the figures.</summary>
    public bool SeesAnswers => tenant.Role is Role.Consultant or Role.Owner;

    /// <summary>Shows the map.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (await results.LoadAsync(assessmentId, CultureInfo.CurrentUICulture.Name, cancellation) is not { } found) return NotFound();
        Result = found;
        if (found.Model?.Perception is not { Compares: true } map) return Page();
        if (found.Model.Dimensions.All(row => row.Dimension.Id != Dimension)) Dimension = null;
        var questions = map.Questions.Where(row => Dimension is null || row.Dimension.Id == Dimension).ToList();
        Capabilities = [.. map.Capabilities.Where(row => Dimension is null || row.Dimension.Id == Dimension)];
        Parts = Math.Max(1, (questions.Count + Most - 1) / Most);
        Part = Math.Clamp(Part, 1, Parts);
        Questions = [.. questions.Skip((Part - 1) * Most).Take(Most)];
        if (!SeesAnswers) return Page();
        Named = await given.NamedAsync(found.Assessment, [.. Questions.Select(row => row.Question.Id)], cancellation);
        Comments = await given.UnattributedAsync(found.Assessment, [.. Questions.Where(row => row.Groups.Count > 0).Select(row => row.Question.Id)], cancellation);
        return Page();
    }

    /// <summary>Hands over the map as a file; without a map, the page that says why there is none.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (await results.LoadAsync(assessmentId, CultureInfo.CurrentUICulture.Name, cancellation) is not { } found) return NotFound();
        Result = found;
        return found.Model is { Perception.Compares: true } model ? File(PerceptionCsv.Write(model, texts), "text/csv; charset=utf-8", "perception.csv") : Page();
    }
}
