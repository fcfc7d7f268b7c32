using System.Globalization;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Directories;

namespace MpnBenefits.Web.Hosting;

/// <summary>The site's settings, read once at start. What is missing or makes no sense stops the start with a sentence.</summary>
public sealed record PortalSettings(bool Demo, DateOnly? Today, string? SqlServer, string Sqlite, BankAccount? Bank, Party? Seller, StripeAccount? Stripe, RateLimits Limits, SessionPolicy Sessions, Guid? StaffTenant, string? FirstOperator, MailSettings? Mail, Uri? Address, bool Jobs, IReadOnlyList<System.Net.IPEndPoint> DnsServers, Uri? Authority)
{
    /// <summary>Whether a card can be charged: by the demonstration's gateway, or by the one that is set up.</summary>
    public bool Cards => Demo || Stripe is not null;

    private static readonly string[] NeededToSignIn = ["AzureAd:Instance", "AzureAd:TenantId", "AzureAd:ClientId"];

    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var problems = new List<string>();
        var demo = ReadDemo(configuration, environment, problems);
        if (environment.IsProduction() && demo)
        {
            problems.Add("Portal:Demo is true: demonstration sign-in is refused in Production. Set Portal__Demo=false and fill in AzureAd.");
        }

        if (!demo)
        {
            problems.AddRange(NeededToSignIn.Where(name => Empty(configuration[name])).Select(name => $"{name} is missing: without it nobody can sign in."));
            if (Empty(configuration["AzureAd:ClientSecret"])
                && !configuration.GetSection("AzureAd:ClientCertificates").Exists() && !configuration.GetSection("AzureAd:ClientCredentials").Exists())
            {
                problems.Add("AzureAd:ClientSecret (or AzureAd:ClientCertificates, or AzureAd:ClientCredentials) is missing: the code flow needs a credential.");
            }
        }

        var today = ReadToday(configuration["Portal:Today"], problems);
        if (today is not null && !demo)
        {
            problems.Add("Portal:Today is set: only the demonstration can have another date than the system's.");
        }

        var limits = RateLimits.Read(configuration, problems);
        var sessions = ReadSessions(configuration, problems);
        var staffTenant = ReadStaffTenant(configuration, problems);
        var dns = DirectoriesSetup.Read(configuration, problems);
        var mail = MailSettings.Read(configuration, problems);
        var address = PortalAddress.Read(configuration, mail is not null && !demo, problems);
        var (seller, stripe) = (Sellers.Read(configuration, demo, problems), StripeAccount.Read(configuration, problems));
        return problems.Count == 0
            ? new(
                demo, today, NotEmpty(configuration.GetConnectionString("SqlServer")), SqliteFile(configuration, environment), ReadBank(configuration, demo),
                seller, stripe,
                limits, sessions, staffTenant, NotEmpty(configuration["Portal:FirstOperator"])?.Trim(), mail, address, configuration.GetValue("Portal:Jobs", true),
                dns, DirectoriesSetup.Authority(configuration))
            : throw new SettingsException(problems);
    }

    private static bool ReadDemo(IConfiguration configuration, IHostEnvironment environment, List<string> problems)
    {
        var text = configuration["Portal:Demo"];
        if (Empty(text))
        {
            return environment.IsDevelopment();
        }

        if (!bool.TryParse(text, out var demo))
        {
            problems.Add($"Portal:Demo is \"{text}\": it is true or false.");
        }

        return demo;
    }

    private static DateOnly? ReadToday(string? text, List<string> problems)
    {
        if (Empty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2099)
        {
            return day;
        }

        problems.Add($"Portal:Today is \"{text}\": it is a day as yyyy-MM-dd from 2000-01-01 to 2099-12-31.");
        return null;
    }

    private static string SqliteFile(IConfiguration configuration, IHostEnvironment environment) =>
        NotEmpty(configuration.GetConnectionString("Sqlite"))
        ?? $"Data Source={Path.Combine(environment.ContentRootPath, "App_Data", "portal.db")}";

    /// <summary>The account that transfers go to. The demonstration has one of its own; a site without one offers no transfer.</summary>
    private static BankAccount? ReadBank(IConfiguration configuration, bool demo) =>
        NotEmpty(configuration["Portal:Bank:Account"]) is { } account
            ? new(configuration["Portal:Bank:Holder"] ?? "", account, configuration["Portal:Bank:Bic"] ?? "")
            : demo ? new("MPN Benefits", "FR00 0000 0000 0000 0000 0000 000", "DEMOFRPP") : null;

    /// <summary>How long a session lasts, in minutes: in all, and unused.</summary>
    private static SessionPolicy ReadSessions(IConfiguration configuration, List<string> problems)
    {
        TimeSpan Read(string name, int otherwise)
        {
            var text = configuration[name];
            if (Empty(text))
            {
                return TimeSpan.FromMinutes(otherwise);
            }

            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > 43200)
            {
                problems.Add($"{name} is \"{text}\": it is a number of minutes from 1 to 43200.");
            }

            return TimeSpan.FromMinutes(minutes);
        }

        return new(Read("Portal:Session:LifetimeMinutes", 8 * 60), Read("Portal:Session:IdleMinutes", 60));
    }

    /// <summary>The operator's own directory: where its people sign in from and hold their app roles.</summary>
    private static Guid? ReadStaffTenant(IConfiguration configuration, List<string> problems)
    {
        var text = NotEmpty(configuration["Portal:StaffTenant"]);
        if (text is not null && !Guid.TryParse(text, out _))
        {
            problems.Add($"Portal:StaffTenant is \"{text}\": it is the id of the operator's directory, a GUID.");
        }

        return Guid.TryParse(text ?? configuration["AzureAd:TenantId"], out var tenant) ? tenant : null;
    }

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    private static string? NotEmpty(string? text) => Empty(text) ? null : text;
}

/// <summary>Where a transfer goes.</summary>
public sealed record BankAccount(string Holder, string Account, string Bic);

/// <summary>The site cannot start as it is configured.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems));
