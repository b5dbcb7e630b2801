using Maturity.Web.Tenancy;

namespace Maturity.Web.Features;

/// <summary>Registers Razor Pages: who may open which folder.</summary>
public static class PagesSetup
{
    /// <summary>Services.</summary>
    public static void AddPages(this WebApplicationBuilder builder) =>
        builder.Services.AddLocalization().AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            options.Conventions.Add(new RouteValuesFirst());
            options.Conventions.AddPageRoute("/Organizations/Edit", "/{workspace}/organizations/{organizationId:guid}/edit");
            options.Conventions.AddPageRoute("/Leads/Offers/Edit", "/{workspace}/leads/offers/new");
            options.Conventions.AuthorizePage("/Workspaces/Index", Policies.Member);
            options.Conventions.AuthorizePage("/Workspaces/Security", Policies.Member);
            options.Conventions.AuthorizeFolder("/Members", Policies.Owner);
            options.Conventions.AuthorizeFolder("/Audit", Policies.Member);
            options.Conventions.AuthorizeFolder("/Webhooks", Policies.Owner);
            options.Conventions.AuthorizeFolder("/Api", Policies.Owner);
            options.Conventions.AuthorizeFolder("/Administration", Policies.PlatformAdministrator);
            options.Conventions.AuthorizePage("/Benchmarks/Explorer", Policies.Consultant);
            options.Conventions.AuthorizePage("/Benchmarks/WorkspaceConsent", Policies.Owner);
            options.Conventions.AuthorizePage("/Benchmarks/OrganizationConsent", Policies.Consultant);
            options.Conventions.AuthorizeFolder("/Benchmarks/Administration", Policies.PlatformAdministrator);
            options.Conventions.AuthorizeFolder("/Organizations", Policies.Member);
            options.Conventions.AuthorizeFolder("/Assessments", Policies.Member);
            options.Conventions.AuthorizeFolder("/Campaigns", Policies.Member);
            options.Conventions.AuthorizeFolder("/Answering", Policies.Respondent);
            options.Conventions.AuthorizePage("/Consensus/Index", Policies.Consultant);
            options.Conventions.AuthorizePage("/Consensus/Seat", Policies.Respondent);
            options.Conventions.AuthorizeFolder("/Results", Policies.Respondent);
            options.Conventions.AuthorizeFolder("/Results/Perception", Policies.Member);
            options.Conventions.AuthorizeFolder("/Reports", Policies.Respondent);
            options.Conventions.AuthorizePage("/Roadmaps/Index", Policies.Consultant);
            options.Conventions.AuthorizePage("/Roadmaps/Workbench", Policies.Consultant);
            options.Conventions.AuthorizePage("/Roadmaps/Own", Policies.Consultant);
            options.Conventions.AuthorizePage("/Roadmaps/Manage", Policies.Consultant);
            options.Conventions.AuthorizePage("/Roadmaps/Compare", Policies.Consultant);
            options.Conventions.AuthorizePage("/Roadmaps/Client", Policies.Respondent);
        });
}
