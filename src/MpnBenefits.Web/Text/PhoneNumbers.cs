using PhoneNumbers;

namespace MpnBenefits.Web.Text;

/// <summary>Telephone numbers: kept as E.164, typed as people do in their country, shown as one dials from abroad.</summary>
public static class TypedPhone
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    /// <summary>"01 42 68 53 00" typed for a French company is +33142685300; null when no telephone in the world has it.</summary>
    public static string? Read(string? text, string? country)
    {
        try
        {
            var number = Library.Parse(text?.Trim(), string.IsNullOrWhiteSpace(country) ? null : country);
            return Library.IsValidNumber(number) || IsFiction(number) ? Library.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    public static string Show(string kept)
    {
        try
        {
            return Library.Format(Library.Parse(kept, null), PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException)
        {
            return kept;
        }
    }

    /// <summary>American 555 numbers belong to nobody, which is why examples use them.</summary>
    private static bool IsFiction(PhoneNumber number) => number.CountryCode == 1 && number.NationalNumber % 10_000_000 / 10_000 == 555 && Library.IsPossibleNumber(number);
}
