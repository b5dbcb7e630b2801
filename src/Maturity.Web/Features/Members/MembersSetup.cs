namespace Maturity.Web.Features.Members;

/// <summary>Registers what the members of a workspace need.</summary>
public static class MembersSetup
{
    /// <summary>Services.</summary>
    public static void AddMembers(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MemberDesk>();
        builder.Services.AddScoped<MemberInvitations>();
        builder.Services.AddScoped<Joining>();
    }
}
