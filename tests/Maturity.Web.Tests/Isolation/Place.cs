using Maturity.Core.Drawing;
using Maturity.Web.Data;
using Maturity.Web.Features.Api;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Members;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Maturity.Web.Tests.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Isolation;

/// <summary>
/// An organization with all that hangs on it, every text of it marked with the canary of its workspace, the session of its
/// respondent, and the values of route parameters that name it. A new parameter or id gets one line in <see cref="MakeAsync"/>.
/// </summary>
public sealed record Place(TestRespondent Respondent, Session Visit, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Parameters that name no row; of these there is no foreign one.</summary>
    public static readonly IReadOnlySet<string> Words = new HashSet<string> { "workspace", "section", "questionId", "questionnaire", "accountId", "initiativeId", "number", "secret" };

    public static async Task<Place> MakeAsync(TestProduct product, Workspace workspace, string canary)
    {
        var respondent = await product.RespondentAsync(workspace);
        await product.AnsweredAsync(respondent, $"{canary} comment");
        // One stays open, to be answered by whoever may.
        await product.AnswerRestAsync(respondent, at => 2 + (at % 2), respondent.First.Questions[1].Id);
        var roadmap = await product.RoadmapAsync(respondent, $"{canary} roadmap", shared: true);
        var report = await product.DoneReportAsync(respondent, $"%PDF- {canary} report");
        var secrets = (Invitation: Features.Account.SecretToken.New(), Record: Features.Account.SecretToken.New(), Open: Features.Account.SecretToken.New());
        var (organization, questionnaire) = await product.InScopeAsync(workspace, services => MarkAsync(services, respondent, canary));
        var people = await product.InScopeAsync(workspace, services => PeopleAsync(services, organization, canary, secrets.Invitation, secrets.Record));
        await product.InScopeAsync(workspace, services => OpenAsync(services, respondent, secrets.Open));
        var (endpoint, delivery, token) = await product.InScopeAsync(workspace, services => HookAsync(services, canary));
        var lead = await product.InScopeAsync(workspace, services => LeadAsync(services, respondent, canary));
        var offer = await product.InScopeAsync(workspace, services => OfferAsync(services, canary));
        var brand = await product.InScopeAsync(workspace, services => BrandAsync(services, canary));
        return new(respondent, await Session.OfAsync(product, respondent), new Dictionary<string, string>
        {
            ["workspace"] = workspace.Slug,
            ["organizationId"] = organization.ToString(),
            ["assessmentId"] = respondent.AssessmentId.ToString(),
            ["respondentId"] = respondent.Id.ToString(),
            ["reportId"] = report.ToString(),
            ["roadmapId"] = roadmap.ToString(),
            ["initiativeId"] = "",
            ["section"] = respondent.First.Id,
            ["questionId"] = respondent.First.Questions[1].Id,
            ["token"] = respondent.Token,
            ["questionnaire"] = questionnaire,
            ["openToken"] = secrets.Open,
            ["secret"] = "nobody-has-this",
            ["number"] = "1",
            ["seatId"] = Guid.CreateVersion7().ToString(),
            ["agreedId"] = Guid.CreateVersion7().ToString(),
            ["sessionId"] = Guid.CreateVersion7().ToString(),
            ["snapshotId"] = Guid.CreateVersion7().ToString(),
            ["invitation"] = secrets.Invitation,
            ["record"] = secrets.Record,
            ["invitationId"] = people.Invitation.ToString(),
            ["memberId"] = people.Member.ToString(),
            ["endpointId"] = endpoint.ToString(),
            ["deliveryId"] = delivery.ToString(),
            ["tokenId"] = token.ToString(),
            ["leadId"] = lead.ToString(),
            ["offerId"] = offer.ToString(),
            ["otherId"] = lead.ToString(),
            ["hash"] = brand.Hash,
            ["accent"] = brand.Accent,
            // Of nobody: what takes it wants a token too, which the tests of accounts look at.
            ["accountId"] = Guid.CreateVersion7().ToString(),
        });
    }

    /// <summary>As many values that nobody has.</summary>
    public IReadOnlyDictionary<string, string> Random() => Values.ToDictionary(pair => pair.Key, pair => pair.Key switch
    {
        "workspace" => $"w-{Guid.CreateVersion7().ToString("N")[^12..]}",
        "hash" => new('0', 64),
        "accent" => "000000",
        "token" or "openToken" or "invitation" or "record" => Features.Account.SecretToken.New(),
        _ when Words.Contains(pair.Key) => pair.Value,
        _ => Guid.CreateVersion7().ToString(),
    });

    public async Task<Place> PublishAsync(TestProduct product)
    {
        await product.ChangeAsync(Respondent, (respondent, assessment, now) =>
        {
            respondent.Submit(now);
            assessment.Close(now);
            assessment.Publish(now);
        });
        return this;
    }

    private static async Task<(Guid Invitation, Guid Member)> PeopleAsync(
        IServiceProvider services, Guid organization, string canary, string invitation, string record)
    {
        var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var number = Guid.CreateVersion7();
        var invited = new MemberInvitation(Guid.CreateVersion7(), $"{canary}-{number:N}@example.org".ToLowerInvariant(), Role.Viewer, "en");
        invited.GiveLink(Features.Account.SecretToken.Hash(invitation), now);
        var contact = new OrganizationContact(organization);
        contact.Appoint($"{canary} contact", $"{canary}-contact@example.org", "en", Features.Account.SecretToken.Hash(record));
        var member = new Features.Account.Account { Id = number, Name = $"{canary} member", Email = $"{number:N}@example.org", UserName = $"{number:N}@example.org", NormalizedUserName = $"{number:N}@EXAMPLE.ORG" };
        db.AddRange(invited, contact, member, new Membership(db.TenantId!.Value, number, Role.Viewer, now));
        await db.SaveChangesAsync();
        return (invited.Id, number);
    }

    private static Task<int> OpenAsync(IServiceProvider services, TestRespondent respondent, string token)
    {
        var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.OpenLinks.Add(new(respondent.AssessmentId)).Entity.Renew(Features.Account.SecretToken.Hash(token), 100, now);
        return db.SaveChangesAsync();
    }

    private static async Task<(Guid Endpoint, Guid Delivery, Guid Token)> HookAsync(IServiceProvider services, string canary)
    {
        var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var endpoint = new WebhookEndpoint(Guid.CreateVersion7(), new("https://crm.example.org/", $"{canary} endpoint", [WebhookEvent.LeadConfirmed]), services.GetRequiredService<WebhookSecrets>().New().Sealed, now);
        var delivery = new WebhookDelivery(Guid.CreateVersion7(), endpoint.Id, WebhookEvent.Test, canary, now);
        var token = new ApiToken(Guid.CreateVersion7(), $"{canary} token", Features.Account.SecretToken.Hash($"{endpoint.Id}"), [ApiScope.ReadLeads], now, now.AddDays(1));
        db.AddRange(endpoint, delivery, token);
        await db.SaveChangesAsync();
        return (endpoint.Id, delivery.Id, token.Id);
    }

    private static async Task<Guid> LeadAsync(IServiceProvider services, TestRespondent respondent, string canary)
    {
        var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var hash = await db.Assessments.Where(a => a.Id == respondent.AssessmentId).Select(a => a.ContentHash).SingleAsync();
        var lead = new Lead(Guid.CreateVersion7(), new($"{canary} visitor", $"{Guid.CreateVersion7():N}@example.org", $"{canary} company", "Director", "MAN", "large", "en"),
            new(Guid.CreateVersion7(), hash, "", 3, 50, now), LeadOrigin.Unknown, LeadDoubts.None, now);
        lead.Confirm(now);
        db.Add(lead);
        await db.SaveChangesAsync();
        return lead.Id;
    }

    private static async Task<Guid> OfferAsync(IServiceProvider services, string canary)
    {
        var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var offer = new Features.Leads.Offers.LeadOffer(Guid.CreateVersion7(), now);
        offer.Describe(($"{canary} offer", ""), ($"{canary} text", ""), null);
        db.Add(offer);
        await db.SaveChangesAsync();
        return offer.Id;
    }

    private static async Task<(string Hash, string Accent)> BrandAsync(IServiceProvider services, string canary)
    {
        var db = services.GetRequiredService<MaturityDb>();
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == db.TenantId);
        if (workspace.LogoHash is null)
        {
            var logo = new WorkspaceLogo(LogoPicture.Read([.. LogoFiles.Png(10, 10), .. System.Text.Encoding.UTF8.GetBytes(canary)])!);
            db.WorkspaceLogos.Add(logo);
            workspace.ShowLogo(logo.Hash());
            workspace.Paint(AccentColor.TryParse($"#{logo.Hash()[..6]}", out var accent) ? accent : null);
            await db.SaveChangesAsync();
        }

        return (workspace.LogoHash!, workspace.Accent![1..]);
    }

    private static async Task<(Guid Organization, string Questionnaire)> MarkAsync(IServiceProvider services, TestRespondent respondent, string canary)
    {
        var db = services.GetRequiredService<MaturityDb>();
        var assessment = await db.Assessments.SingleAsync(a => a.Id == respondent.AssessmentId);
        var organization = await db.Organizations.SingleAsync(o => o.Id == assessment.OrganizationId);
        organization.Describe(new OrganizationProfile($"{canary} organization", "MAN", "large", "NL", $"{canary} group") { LegalIdentifier = $"{Guid.CreateVersion7():N}".ToUpperInvariant() });
        var person = new Invitee($"{canary} guest", $"{canary}-{Guid.CreateVersion7():N}@example.org", "business", "en");
        db.Respondents.Add(new(Guid.CreateVersion7(), assessment.Id, person, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        await db.SaveChangesAsync();
        return (organization.Id, services.GetRequiredService<QuestionnaireLibrary>().All.First(q => q.Questionnaire!.Key == "data-driven").Questionnaire!.ContentHash);
    }
}
