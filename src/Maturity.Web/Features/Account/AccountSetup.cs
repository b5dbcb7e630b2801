using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>Registers accounts, sign-in and the respondent cookie.</summary>
public static class AccountSetup
{
    /// <summary>Shortest password.</summary>
    public const int PasswordLength = 12;

    /// <summary>Longest password: enough for a long sentence, too little to keep a server busy with hashing.</summary>
    public const int LongestPassword = 200;

    // What OWASP asks of PBKDF2 with SHA-512.
    private const int HashIterations = 210_000;

    /// <summary>Services.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<MaturityDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<GuessedPasswords>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(options =>
            {
                options.LoginPath = "/account/sign-in";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = Sessions.Lifetime;
                options.Events.OnSigningIn = Sessions.BeginAsync;
                Harden(options);
            }));
        services.AddAuthentication().AddCookie(RespondentClaims.Scheme, options =>
        {
            options.LoginPath = "/account/sign-in";
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            Harden(options);
        });
        // A removed or demoted person loses access within a minute instead of the default half hour.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(2));
        // Passkeys belong to the host people know, whatever name the request came in by.
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            passkeys.ServerDomain = new Uri(site.Value.Address).Host;
            // Having the device is one factor; a finger, a face or a number makes it two.
            passkeys.UserVerificationRequirement = "required";
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddScoped<AccountErrors>();
        services.AddScoped<FirstRun>();
        services.AddScoped<Sessions>();
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.AddScoped<Tries>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<SecondStep>();
        services.AddScoped<FactorChange>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<CurrentPassword>();
        services.AddScoped<ForgottenPassword>();
        services.AddScoped<AddressChange>();
        services.AddScoped<Registration>();
        services.AddSingleton<ForgottenPasswordLimit>();
        services.AddSingleton<AccountLinks>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The user name is the mail address, whose characters are the mail address's own matter.
        options.User.AllowedUserNameCharacters = "";
        // Length is what makes a password strong; rules about characters only make it hard to type.
        options.Password = new()
        {
            RequiredLength = PasswordLength,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    private static void Harden(CookieAuthenticationOptions options)
    {
        options.SlidingExpiration = true;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
