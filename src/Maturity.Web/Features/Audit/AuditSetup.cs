namespace Maturity.Web.Features.Audit;

/// <summary>Registers the audit log.</summary>
public static class AuditSetup
{
    /// <summary>Services.</summary>
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AuditTrail>();
        builder.Services.AddScoped<AuditLog>();
        builder.Services.AddScoped<AccessLinks>();
    }
}
