using Maturity.Web.Features.Answering;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Tests.Answering;

/// <summary>A respondent of an open assessment, with the token of their link and what they are asked (in English).</summary>
public sealed record TestRespondent(Workspace Workspace, Guid AssessmentId, Guid Id, string Token, QuestionPlan Plan)
{
    public string StartPath => $"/{Workspace.Slug}/answer/{Id}";

    public string LinkPath => $"/{Workspace.Slug}/link/{Token}";

    public PlanSection First => Plan.Sections[0];

    public string FirstPath => PathOf(First);

    public string PathOf(PlanSection section) => $"{StartPath}/{section.Id}";

    public string AnswerPath(string question) => $"{StartPath}/answers/{question}";
}
