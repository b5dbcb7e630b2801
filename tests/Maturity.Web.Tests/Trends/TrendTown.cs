using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Trends;

/// <summary>One assessment after another, straight in the database.</summary>
internal static class TrendTown
{
    /// <summary>Closes and publishes the assessment.</summary>
    public static Task<bool> PublishAsync(this TestProduct product, TestRespondent respondent) => product.ChangeAsync(respondent, (_, assessment, now) =>
    {
        assessment.Close(now);
        assessment.Publish(now);
    });

    /// <summary>The same person in an assessment that follows.</summary>
    public static Task<TestRespondent> AgainAsync(this TestProduct product, TestRespondent before, bool confidential = false) => product.InScopeAsync(before.Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        var (now, earlier) = (DateTimeOffset.UtcNow, await db.Assessments.SingleAsync(a => a.Id == before.AssessmentId));
        var assessment = new Assessment(Guid.CreateVersion7(), earlier.OrganizationId, earlier.ContentHash, false, confidential, now);
        assessment.Open(now);
        assessment.Follow(earlier.Id);
        var email = await db.Respondents.Where(r => r.Id == before.Id).Select(r => r.Email).SingleAsync();
        var person = new Respondent(Guid.CreateVersion7(), assessment.Id, new("Ada Example", email, "executive", "en"), now);
        var token = Features.Account.SecretToken.New();
        person.GiveLink(Features.Account.SecretToken.Hash(token));
        earlier.Supersede();
        db.AddRange(assessment, person);
        await db.SaveChangesAsync();
        return before with { AssessmentId = assessment.Id, Id = person.Id, Token = token };
    });
}
