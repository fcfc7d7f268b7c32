using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace MpnBenefits.Domain;

/// <summary>An e-mail address in the one form it is stored and compared in: no display name, domain in lower case.</summary>
public readonly record struct EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > MaxLength || !MailAddress.TryCreate(trimmed, out var mail) || mail.Address != trimmed
            || !mail.Host.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        address = new(mail.User + "@" + mail.Host.ToLowerInvariant());
        return true;
    }

    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address.Value : throw new FormatException("Not an e-mail address.");

    public override string ToString() => Value;
}
