using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Leads.Scoring;
using Maturity.Web.Features.Results.Components;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>What is known about a lead, in the language of who reads it.</summary>
public sealed record Dossier
{
    /// <summary>The result of the scan.</summary>
    public required ResultModel Result { get; init; }

    /// <summary>Industries and sizes.</summary>
    public required Classification Classification { get; init; }

    /// <summary>The lowest answers, with the sentence that was chosen and the one above it.</summary>
    public required IReadOnlyList<(Question Question, string Chosen, string Next)> First { get; init; }

    /// <summary>Who can follow it up, by name.</summary>
    public required IReadOnlyList<(Guid Id, string Name)> Owners { get; init; }

    /// <summary>Others of the same company who confirmed their address.</summary>
    public required IReadOnlyList<Lead> Colleagues { get; init; }

    /// <summary>Leads that were merged into this one, newest first.</summary>
    public required IReadOnlyList<Lead> Merged { get; init; }

    /// <summary>Offers that fit the scan.</summary>
    public required IReadOnlyList<FittingOffer> Offers { get; init; }

    /// <summary>Gaps that they close.</summary>
    public required int ServedGaps { get; init; }

    /// <summary>The parts of the score, as they are now.</summary>
    public required IReadOnlyList<LeadScorePart> Score { get; init; }

    /// <summary>Organizations of the workspace with the same mail domain.</summary>
    public required IReadOnlyList<(Guid Id, string Name)> Organizations { get; init; }

    /// <summary>Groups that the person can answer in.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>What holds of what they agreed to and took back, a record for each purpose.</summary>
    public required IReadOnlyList<LeadConsent> Consents { get; init; }

    /// <summary>What was written down, newest first.</summary>
    public required IReadOnlyList<(string Text, string By, DateTimeOffset At)> Notes { get; init; }

    /// <summary>Name of a dimension or capability.</summary>
    /// <param name="id">Its id.</param>
    public string GapName(string id) => Result.Questionnaire.Dimensions.Where(d => d.Id == id).Select(d => d.Name)
        .Concat(Result.Questionnaire.Dimensions.SelectMany(d => d.Capabilities).Where(c => c.Id == id).Select(c => c.Name)).FirstOrDefault(id);
}
