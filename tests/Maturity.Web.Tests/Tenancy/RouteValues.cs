using Maturity.Web.Tests.Answering;

namespace Maturity.Web.Tests.Tenancy;

/// <summary>Values for the parameters of the product's routes, and for the fields of its forms.</summary>
public sealed class RouteValues(TestRespondent respondent, Guid reportId, Guid organizationId = default, Guid roadmapId = default)
{
    /// <summary>Fields that make every form of a workspace valid.</summary>
    public static readonly Dictionary<string, string> Fields = new()
    {
        ["Input.Name"] = "Changed",
        ["Input.Industry"] = "MAN",
        ["Input.SizeBand"] = "large",
        ["Input.Country"] = "NL",
        ["Input.Version"] = "0",
        ["Invite.Name"] = "Invited",
        ["Invite.Email"] = "invited@example.org",
        ["Invite.Group"] = "executive",
        ["Invite.Language"] = "en",
        ["Input.Group"] = "executive",
        ["Input.Language"] = "en",
        ["Input.People"] = "listed@example.org",
        ["Input.Ask"] = "TAL",
        ["Input.RemindAtMost"] = "3",
        ["Input.Email"] = "joined@example.org",
        ["group"] = "executive",
        ["language"] = "en",
        ["action"] = "Revoke",
        ["move"] = "Close",
    };

    /// <summary>The values of the respondent's own workspace.</summary>
    public Dictionary<string, string> Own { get; } = new()
    {
        ["workspace"] = respondent.Workspace.Slug,
        ["organizationId"] = organizationId.ToString(),
        ["assessmentId"] = respondent.AssessmentId.ToString(),
        ["respondentId"] = respondent.Id.ToString(),
        ["reportId"] = reportId.ToString(),
        ["snapshotId"] = Guid.CreateVersion7().ToString(),
        ["roadmapId"] = roadmapId.ToString(),
        ["initiativeId"] = "",
        ["section"] = respondent.First.Id,
        ["questionId"] = respondent.First.Questions[0].Id,
        ["token"] = respondent.Token,
        ["invitation"] = "nobody-has-this",
        ["record"] = "nobody-has-this",
        ["openToken"] = "nobody-has-this",
        ["secret"] = "nobody-has-this",
        ["number"] = "1",
        ["sessionId"] = Guid.CreateVersion7().ToString(),
        ["offerId"] = Guid.CreateVersion7().ToString(),
        ["leadId"] = Guid.CreateVersion7().ToString(),
        ["endpointId"] = Guid.CreateVersion7().ToString(),
        ["hash"] = new('a', 64),
        ["accent"] = "0c5a6b",
    };

    /// <summary>The same, but in another workspace's name.</summary>
    public Dictionary<string, string> In(string workspace) => new(Own) { ["workspace"] = workspace };
}
