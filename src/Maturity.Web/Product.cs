using Maturity.Web.Commands;
using Maturity.Web.Data;
using Maturity.Web.Features;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Administration;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Api;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Members;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Results;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Features.Workspaces;
using Maturity.Web.Http;
using Maturity.Web.Jobs;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.Extensions.Options;

namespace Maturity.Web;

/// <summary>The web product, as a table of contents.</summary>
public static class Product
{
    /// <summary>Puts the product together.</summary>
    /// <param name="settings">Settings from the command line, <c>--Section:Key=value</c>.</param>
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = "maturity",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.DemandReadableSettings();
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));

        builder.AddStorage();
        builder.AddTenancy();
        builder.AddAccounts();
        builder.AddMail();
        builder.AddJobs();
        builder.AddHealth();
        builder.AddWorkspaces();
        builder.AddMembers();
        builder.AddAudit();
        builder.AddQuestionnaires();
        builder.AddAssessments();
        builder.AddCampaigns();
        builder.AddAnswering();
        builder.AddResults();
        builder.AddConsensus();
        builder.AddSnapshots();
        builder.AddRoadmaps();
        builder.AddLeads();
        builder.AddReportJobs();
        builder.Services.AddReports();
        builder.AddWebhooks();
        builder.AddApi();
        builder.AddAdministration();
        builder.AddPages();
        builder.AddHttpEdge();

        var starting = builder.KeepStartQuiet();
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(starting.End);
        app.UseHttpEdge(beforeAuthentication: pipeline => pipeline.UseMiddleware<ApiAuthentication>(), afterAuthentication: pipeline =>
        {
            pipeline.UseMiddleware<ApiGate>();
            pipeline.UseMiddleware<RespondentCookie>();
            pipeline.UseMiddleware<TenantMiddleware>();
            pipeline.UseMiddleware<WorkspaceChrome>();
            pipeline.UseMiddleware<SecondFactorGate>();
            pipeline.UseMiddleware<AccessTrail>();
        });
        app.MapHealth();
        // A node that only works answers nobody but the load balancer.
        if (app.Services.GetRequiredService<IOptions<WorkOptions>>().Value.ServesPages) app.MapProduct();
        return app;
    }

    private static void MapProduct(this WebApplication app)
    {
        app.MapHttpEdge();
        app.MapBrand();
        app.MapAnswering();
        app.MapCampaigns();
        app.MapConsensus();
        app.MapLeads();
        app.MapApi();
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>Prepares the database, starts, and says where the product is to be found.</summary>
    /// <param name="app">The product.</param>
    public static async Task StartProductAsync(this WebApplication app)
    {
        await app.PrepareStorageAsync();
        await app.StartAsync();
        app.AdoptListeningAddress();
        await app.AnnounceAsync();
    }
}
