using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Administration;

/// <summary>
/// A workspace to look around in: three made-up organizations at different levels, one still answering. Marked as a demo
/// for ever, on every page and report, and never part of any comparison.
/// </summary>
public sealed class DemoWorkspace(
    MaturityDb db, CurrentTenant tenant, UserManager<Account.Account> accounts, QuestionnaireLibrary library,
    StoredQuestionnaires stored, ScoreKeeping keeping, TimeProvider time)
{
    /// <summary>First part of its addresses.</summary>
    public const string Slug = WorkspaceSlug.Demo;

    // Steps around the planned level; their order has no meaning.
    private static readonly IReadOnlyList<int> Variation = [0, 1, 0, -1, 0, 1, -1, 0, 0, 1, 0];

    // The insurer is strong but for production readiness: its weakest dimension caps the level, which is what it shows.
    private static readonly DemoOrganization[] Plan =
    [
        new("Demo: Kestrel Foods", "MAN", "large", "NL", [2, 2, 3, 2, 2, 1], Submitted: true, Published: true),
        new("Demo: Harbor Insurance", "FIN", "xlarge", "BE", [5, 4, 5, 4, 5, 2], Submitted: true, Published: true),
        new("Demo: Northern Logistics", "LOG", "medium", "DE", [3, 2, 2, 3, 2, 2], Submitted: false, Published: false),
    ];

    /// <summary>Makes it; null when it exists.</summary>
    /// <param name="cancellation">Ends the work; nothing half-made remains.</param>
    public async Task<DemoOwner?> MakeAsync(CancellationToken cancellation)
    {
        if (await db.Workspaces.AnyAsync(w => w.Slug == Slug, cancellation)) return null;
        var questionnaire = library.All.FirstOrDefault(loaded => loaded.Questionnaire?.Key == "data-driven")
            ?? throw new InvalidOperationException("The questionnaire “data-driven” did not load. Run: maturity lint questionnaires");
        var hash = await stored.KeepAsync(questionnaire, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var workspace = new Workspace(Ids.New(time), Slug, "Demo workspace", "en", time.GetUtcNow(), isDemo: true);
        tenant.Enter(workspace);
        db.Workspaces.Add(workspace);
        var owner = await OwnerAsync(workspace);
        foreach (var planned in Plan) Add(planned, questionnaire.Questionnaire!, hash);
        await db.SaveChangesAsync(cancellation);
        foreach (var assessment in db.ChangeTracker.Entries<Assessment>().Select(entry => entry.Entity).Where(a => a.State == AssessmentState.Published).ToList())
            await keeping.KeepAsync(assessment, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return owner;
    }

    /// <summary>Who signs in to it; null when there is none under its address, or when nobody owns it.</summary>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<string?> OwnerAddressAsync(CancellationToken cancellation)
    {
        if (await db.Workspaces.SingleOrDefaultAsync(w => w.Slug == Slug && w.IsDemo, cancellation) is not { } workspace) return null;
        tenant.Enter(workspace);
        return await db.Memberships.Where(m => m.Role == Role.Owner).OrderBy(m => m.AccountId)
            .Join(db.Users, m => m.AccountId, a => a.Id, (_, a) => a.Email).FirstOrDefaultAsync(cancellation);
    }

    private async Task<DemoOwner> OwnerAsync(Workspace workspace)
    {
        var owner = new DemoOwner($"demo-{Ids.New(time).ToString("N")[^6..]}@example.org", SecretToken.New()[..16]);
        var account = new Account.Account
        {
            Id = Ids.New(time),
            Name = "Demo owner",
            Email = owner.Email,
            UserName = owner.Email,
            EmailConfirmed = true,
        };
        var created = await accounts.CreateAsync(account, owner.Password);
        if (!created.Succeeded) throw new InvalidOperationException(string.Join(" ", created.Errors.Select(error => error.Description)));
        db.Memberships.Add(new(workspace.Id, account.Id, Role.Owner, time.GetUtcNow()));
        return owner;
    }

    private void Add(DemoOrganization planned, Questionnaire questionnaire, string hash)
    {
        var now = time.GetUtcNow();
        var organization = new Organization(Ids.New(time), new(planned.Name, planned.Industry, planned.SizeBand, planned.Country, null), now);
        var assessment = new Assessment(Ids.New(time), organization.Id, hash, quickScan: false, confidential: false, now);
        assessment.Open(now);
        db.Add(organization);
        db.Add(assessment);
        var groups = questionnaire.Groups.Take(3).ToList();
        for (var person = 0; person < groups.Count; person++)
        {
            var respondent = new Respondent(Ids.New(time), assessment.Id, new($"Demo {groups[person].Name}", null, groups[person].Id, "en"), now);
            respondent.Start(now);
            db.Add(respondent);
            Answer(respondent, planned, questionnaire, person);
            if (planned.Submitted || person == 0) respondent.Submit(now);
        }

        if (!planned.Published) return;
        assessment.Close(now);
        assessment.Publish(now);
    }

    // Deterministic variation around the planned level of each dimension, so that the demo looks the same everywhere.
    private void Answer(Respondent respondent, DemoOrganization planned, Questionnaire questionnaire, int person)
    {
        var number = 0;
        foreach (var (dimension, position) in questionnaire.Dimensions.Select((dimension, position) => (dimension, position)))
        {
            foreach (var question in dimension.Capabilities.SelectMany(capability => capability.Questions))
            {
                number++;
                var level = Math.Clamp(planned.Levels[position % planned.Levels.Count] + Variation[((number * number) + (person * 3)) % Variation.Count], 1, 5);
                var content = (number + person) % 17 == 0
                    ? new AnswerContent(AnswerKind.DontKnow, null, null, null)
                    : new AnswerContent(AnswerKind.Level, level, null, null);
                var answer = new GivenAnswer(respondent.Id, question.Id, content, time.GetUtcNow());
                db.Add(answer);
                db.Add(new AnswerChange(Ids.New(time), answer, answer.Version));
            }
        }
    }
}
