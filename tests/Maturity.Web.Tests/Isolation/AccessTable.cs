namespace Maturity.Web.Tests.Isolation;

/// <summary>
/// Who may do what: one line for every endpoint and every handler of the product. A new page fails
/// <see cref="MatrixTests"/> until it has its line here; <c>docs/roles.md</c> is printed from it.
/// </summary>
public static class AccessTable
{
    private const string Organization = "Input.Name=Changed&Input.Industry=MAN&Input.SizeBand=large&Input.Country=NL&Input.Version=0";
    private const string Assessment = "/{workspace}/assessments/{assessmentId:guid}";
    private const string Answer = "/{workspace}/answer/{respondentId:guid}";

    public static readonly IReadOnlyList<AccessRow> Rows =
    [
        new("GET /", "Open the start page", Who.Anyone),
        new("GET /language", "Choose a language", Who.Anyone, Form: "to=en&return=/"),
        new("HEAD /language", "Choose a language", Who.Anyone, Form: "to=en&return=/"),
        new("GET /health/live", "Ask whether the process answers", Who.Anyone),
        new("HEAD /health/live", "Ask whether the process answers", Who.Anyone),
        new("GET /health/ready", "Ask whether it can do its work", Who.Anyone),
        new("HEAD /health/ready", "Ask whether it can do its work", Who.Anyone),

        new("GET /account/sign-in", "Sign in", Who.Anyone),
        new("POST /account/sign-in", "Sign in", Who.Anyone),
        new("POST /account/sign-in?handler=PasskeyOptions", "Sign in with a passkey", Who.Anyone),
        new("POST /account/sign-in?handler=Passkey", "Sign in with a passkey", Who.Anyone),
        new("POST /account/sign-out", "Sign out", Who.Anyone, EndsSession: true),
        new("GET /account/forgot-password", "Ask for a new password", Who.Anyone),
        new("POST /account/forgot-password", "Ask for a new password", Who.Anyone),
        new("GET /account/reset-password", "Set a new password by a link", Who.Anyone, "AccountId={accountId}", Answers: 404),
        new("POST /account/reset-password", "Set a new password by a link", Who.Anyone, "AccountId={accountId}", Answers: 404),
        new("GET /account/confirm-mail-address", "Confirm a mail address by a link", Who.Anyone, "AccountId={accountId}", Answers: 404),
        new("POST /account/confirm-mail-address", "Confirm a mail address by a link", Who.Anyone, "AccountId={accountId}", Answers: 404),
        new("GET /setup", "Set up the installation by its one-time link", Who.Anyone, Answers: 404),
        new("POST /setup", "Set up the installation by its one-time link", Who.Anyone, Answers: 404),
        new("GET /account", "See one's own account", Who.Person),
        new("POST /account", "Change one's own name and language", Who.Person),
        new("GET /account/password", "Change one's own password", Who.Person),
        new("POST /account/password", "Change one's own password", Who.Person),
        new("GET /account/mail-address", "Change one's own mail address", Who.Person),
        new("POST /account/mail-address", "Change one's own mail address", Who.Person),
        new("GET /account/passkeys", "See and change one's own passkeys", Who.Person),
        new("POST /account/passkeys?handler=Options", "See and change one's own passkeys", Who.Person, Answers: 422),
        new("POST /account/passkeys?handler=Add", "See and change one's own passkeys", Who.Person),
        new("POST /account/passkeys?handler=Rename", "See and change one's own passkeys", Who.Person, Answers: 404),
        new("POST /account/passkeys?handler=Remove", "See and change one's own passkeys", Who.Person, Answers: 404),

        new("GET /{workspace}", "See the organizations", Who.Member),
        new("GET /{workspace}/organizations/{organizationId:guid}", "See an organization", Who.Member),
        new("GET /{workspace}/organizations/new", "Add an organization", Who.Consultant),
        new("POST /{workspace}/organizations/new", "Add an organization", Who.Consultant, Organization),
        new("GET /{workspace}/organizations/{organizationId:guid}/edit", "Change an organization", Who.Consultant),
        new("POST /{workspace}/organizations/{organizationId:guid}/edit", "Change an organization", Who.Consultant, Organization),
        new("GET /{workspace}/organizations/{organizationId:guid}/assessments/new", "Start an assessment", Who.Consultant),
        new("POST /{workspace}/organizations/{organizationId:guid}/assessments/new", "Start an assessment", Who.Consultant,
            "Input.Questionnaire={questionnaire}&Input.Kind=Full&Input.Announcement=Named"),

        new($"GET {Assessment}", "See an assessment and who answers", Who.Member),
        new($"POST {Assessment}?handler=Join", "Answer an assessment oneself", Who.Consultant, "group=executive"),
        new($"POST {Assessment}?handler=Invite", "Invite a respondent", Who.Consultant,
            "Invite.Name=Grace&Invite.Email=grace@example.org&Invite.Group=business&Invite.Language=en"),
        new($"POST {Assessment}?handler=Respondent", "Renew or revoke a respondent's link", Who.Consultant, "respondentId={respondentId}&action=Revoke"),
        new($"POST {Assessment}?handler=Move", "Close, open again or publish an assessment", Who.Consultant, "move=Close"),
        new($"GET {Assessment}/results", "See the result", Who.Reader, Published: true),
        new($"GET {Assessment}/reports", "See the reports", Who.Reader, Published: true),
        new($"GET {Assessment}/reports/{{reportId:guid}}/file", "Download a report", Who.Reader, Published: true),
        new($"POST {Assessment}/reports", "Ask for a report", Who.Consultant, "language=en", Published: true),
        new($"POST {Assessment}/reports?handler=Retry", "Try a failed report again", Who.Consultant, "reportId={reportId}", Published: true),

        new("GET /{workspace}/link/{token}", "Open a respondent's link", Who.Holder),
        new($"GET {Answer}", "Answer a questionnaire", Who.Respondent),
        new($"GET {Answer}/{{section}}", "Answer a questionnaire", Who.Respondent),
        new($"POST {Answer}/{{section}}", "Answer a questionnaire", Who.Respondent, "to=review"),
        new($"PUT {Answer}/answers/{{questionId}}", "Answer a questionnaire", Who.Respondent,
            Json: """{ "operationId": "7b1c6f4e-52a1-4a38-9a57-0d2f6f0f3c11", "baseVersion": 0, "kind": "level", "level": 2 }"""),
        new($"GET {Answer}/review", "Review and submit answers", Who.Respondent),
        new($"POST {Answer}/review", "Review and submit answers", Who.Respondent),
        new($"GET {Answer}/done", "See that answers were submitted", Who.Respondent),
    ];
}
