namespace MpnBenefits.Domain.Partners;

/// <summary>
/// Section 5 of the programme's rules: a company is enrolled with the work address of one person. <c>anna@fabrikam.com</c>
/// is one; <c>anna@gmail.com</c> is personal, and <c>info@fabrikam.com</c> is everybody's.
/// </summary>
public static class WorkAddress
{
    private static readonly HashSet<string> PersonalDomains = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com",
        "yahoo.com", "yahoo.fr", "icloud.com", "me.com", "aol.com", "gmx.com", "gmx.de", "gmx.net", "web.de", "mail.com", "proton.me", "protonmail.com",
        "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "bbox.fr", "neuf.fr", "yandex.com", "qq.com", "163.com",
    };

    private static readonly HashSet<string> SharedNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "info", "admin", "administrator", "marketing", "sales", "contact", "office", "support", "help", "helpdesk", "billing", "accounts", "hello",
        "noreply", "no-reply", "postmaster", "webmaster", "team", "compta", "comptabilite", "commercial", "accueil", "direction", "secretariat",
    };

    /// <summary>Why an address is not the work address of one person; null when it is.</summary>
    public static Refusal? Refuse(EmailAddress address) =>
        PersonalDomains.Contains(address.Domain) ? new PersonalMailbox(address.Value) :
        SharedNames.Contains(address.Value[..address.Value.LastIndexOf('@')]) ? new RoleMailbox(address.Value) :
        null;
}

[Rules(12)]
public sealed record PersonalMailbox(string Address) : Refusal;

[Rules(12)]
public sealed record RoleMailbox(string Address) : Refusal;
