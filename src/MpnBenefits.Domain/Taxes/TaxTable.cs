namespace MpnBenefits.Domain.Taxes;

/// <summary>The standard rate of a country in a time, both days included; no last day while it holds.</summary>
public sealed record TaxRate(string Country, DateOnly From, DateOnly? To, int Rate);

/// <summary>A country of the union whose businesses owe the tax themselves, from a day to a day, and how its VAT IDs begin.</summary>
public sealed record UnionMember(string Country, string VatPrefix, DateOnly From, DateOnly? To);

/// <summary>
/// Standard rates by country and day, and who belongs to the union, with where they are published. Germany charged 19 %
/// on 30 June 2020, 16 % on 1 July and 19 % again on 1 January 2021.
/// </summary>
public sealed record TaxTable(string Source, Uri Link, DateOnly AsOf, IReadOnlyList<TaxRate> Rates, IReadOnlyList<UnionMember> Members)
{
    public int? RateOf(string country, DateOnly day) =>
        Rates.FirstOrDefault(rate => rate.Country == country && rate.From <= day && (rate.To is null || day <= rate.To))?.Rate;

    public UnionMember? MemberOf(string country, DateOnly day) =>
        Members.FirstOrDefault(member => member.Country == country && member.From <= day && (member.To is null || day <= member.To));
}
