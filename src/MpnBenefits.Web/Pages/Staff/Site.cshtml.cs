using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>The site's own page, for operators: what is set and what is missing, by name and never by value; the database; the version.</summary>
[Does(Deed.SeeSite)]
public sealed class SiteModel(BenefitsDb db, PortalSettings settings, IConfiguration configuration, IHostEnvironment environment, ProgrammeLibrary programme) : PageModel
{
    public IReadOnlyList<SettingState> Settings { get; private set; } = [];

    public IReadOnlyList<string> Operators { get; private set; } = [];

    public string LastMigration { get; private set; } = "";

    public string Database => db.Database.IsSqlite() ? "SQLite" : "SQL Server";

    public string Environment => environment.EnvironmentName;

    public string Catalogue => programme.InForce.Catalogue.Version;

    public string Version { get; } =
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Settings =
        [
            new("Demo", "Portal:Demo", settings.Demo ? SettingMark.Note : SettingMark.Set),
            new("SignIn", "AzureAd:Instance, :TenantId, :ClientId", Filled("AzureAd:ClientId")),
            new("StaffTenant", "Portal:StaffTenant", settings.StaffTenant is null ? SettingMark.Missing : SettingMark.Set),
            new("FirstOperator", "Portal:FirstOperator", settings.FirstOperator is null ? SettingMark.Note : SettingMark.Set),
            new("Database", "ConnectionStrings:SqlServer", db.Database.IsSqlite() ? SettingMark.Note : SettingMark.Set),
            new("Bank", "Portal:Bank:Account", Filled("Portal:Bank:Account")),
            new("Mail", "Portal:Mail:Host, Portal:Address", Filled("Portal:Mail:Host")),
        ];
        LastMigration = (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "";
        var staff = await db.People.AsNoTracking().Where(person => person.Staff != StaffRoles.None).OrderBy(person => person.Name).ToListAsync(ct);
        Operators = [.. staff.Where(person => person.Staff.HasFlag(StaffRoles.Operator)).Select(person => person.Name)];
    }

    private SettingMark Filled(string name) =>
        !string.IsNullOrWhiteSpace(configuration[name]) ? SettingMark.Set : settings.Demo ? SettingMark.Note : SettingMark.Missing;
}

/// <summary>A setting by the key of its words, its name in the guide, and whether it is there.</summary>
public sealed record SettingState(string Key, string Name, SettingMark Mark);

public enum SettingMark
{
    Set,

    /// <summary>Not set, and the site does without; the line says what that means.</summary>
    Note,
    Missing,
}
