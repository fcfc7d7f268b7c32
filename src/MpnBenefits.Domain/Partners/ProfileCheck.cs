using System.Text.RegularExpressions;

namespace MpnBenefits.Domain.Partners;

/// <summary>A field of the profile that must be updated, and why.</summary>
public sealed record ProfileFinding(string Field, Refusal Why);

/// <summary>
/// R12: what must be updated before the profile can be confirmed, field by field. A contact at <c>anna@gmail.com</c> is a
/// personal mailbox, <c>01 42 68 53 00</c> is no international number, <c>FR12</c> no French VAT ID, and a Polish company
/// without a registration number has one to give.
/// </summary>
public static partial class ProfileCheck
{
    public static IReadOnlyList<ProfileFinding> Of(CompanyProfile profile, ProfileNorms norms) =>
    [
        .. profile.Missing.Select(field => new ProfileFinding(field, new FieldNotGiven())),
        .. Mailbox(nameof(CompanyProfile.ContactEmail), profile.ContactEmail),
        .. Mailbox(nameof(CompanyProfile.NotificationEmail), profile.NotificationEmail),
        .. Shape(nameof(CompanyProfile.Phone), profile.Phone, International(), new PhoneNotInternational()),
        .. Number(nameof(CompanyProfile.VatId), profile.VatId, norms.VatIds, profile.Country, example => new VatIdMalformed(new(profile.Country), example)),
        .. Registration(profile, norms),
        .. Shape(nameof(CompanyProfile.Duns), profile.Duns, NineDigits(), new DunsMalformed()),
    ];

    private static IEnumerable<ProfileFinding> Registration(CompanyProfile profile, ProfileNorms norms) =>
        string.IsNullOrWhiteSpace(profile.RegistrationNumber) && norms.RegistrationNeeded.Contains(profile.Country)
            ? [new(nameof(CompanyProfile.RegistrationNumber), new RegistrationNumberNeeded(new(profile.Country)))]
            : Number(nameof(CompanyProfile.RegistrationNumber), profile.RegistrationNumber, norms.RegistrationNumbers, profile.Country, example => new RegistrationNumberMalformed(new(profile.Country), example));

    private static IEnumerable<ProfileFinding> Mailbox(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        Refusal? why = EmailAddress.TryParse(typed, out var address) ? WorkAddress.Refuse(address.Value) : new AddressMalformed();
        return why is null ? [] : [new(field, why)];
    }

    private static IEnumerable<ProfileFinding> Shape(string field, string? typed, Regex shape, Refusal why) =>
        string.IsNullOrWhiteSpace(typed) || shape.IsMatch(typed) ? [] : [new(field, why)];

    private static IEnumerable<ProfileFinding> Number(string field, string? typed, IReadOnlyList<NumberNorm> norms, string country, Func<string, Refusal> why) =>
        !string.IsNullOrWhiteSpace(typed) && norms.FirstOrDefault(norm => norm.Country == country) is { } norm && !norm.Fits(typed) ? [new(field, why(norm.Example))] : [];

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex International();

    [GeneratedRegex("^[0-9]{9}$")]
    private static partial Regex NineDigits();
}

/// <summary>A field that every company gives is empty.</summary>
[Rules(12)]
public sealed record FieldNotGiven : Refusal;

/// <summary>What stands there is no e-mail address.</summary>
[Rules(12)]
public sealed record AddressMalformed : Refusal;

/// <summary>A telephone number without the country it is dialled in from.</summary>
[Rules(12)]
public sealed record PhoneNotInternational : Refusal;

/// <summary>It does not look like a VAT ID of the company's country.</summary>
[Rules(12)]
public sealed record VatIdMalformed(CountryCode Country, string Example) : Refusal;

/// <summary>The country asks for a registration number, and none is given.</summary>
[Rules(12)]
public sealed record RegistrationNumberNeeded(CountryCode Country) : Refusal;

/// <summary>It does not look like a registration number of the country, or its check digit is wrong.</summary>
[Rules(12)]
public sealed record RegistrationNumberMalformed(CountryCode Country, string Example) : Refusal;

/// <summary>A DUNS number has nine digits.</summary>
[Rules(12)]
public sealed record DunsMalformed : Refusal;
