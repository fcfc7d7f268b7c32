using MpnBenefits.Data.Search;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A partner in a list: what matched, and how each of its offers stands.</summary>
public sealed record FoundPartner(Domain.Partners.Company Company, IReadOnlyList<Match> Matches, IReadOnlyList<HeldOffer> Offers)
{
    /// <summary>Under which MPN ID it is opened: the location's own when that was typed in full, so that the page says so.</summary>
    public MpnId OpenAs(string? typed) =>
        MpnId.TryParse(typed, out var id) && Company.Locations.Any(location => location.MpnId == id) ? id.Value : Company.MpnId;
}

/// <summary>What was found of a partner, as the key of its sentence and the facts of it.</summary>
public sealed record Match(string Key, params IReadOnlyList<object?> Facts);

/// <summary>An offer in a list, as its phase pill shows it.</summary>
public sealed record HeldOffer(OfferId Offer, MembershipStanding Standing, bool Paying);

/// <summary>What a search answers, ready to be shown.</summary>
public sealed record FoundPartners(IReadOnlyList<FoundPartner> Rows, bool NarrowDown, bool TooShort);

/// <summary>Which of a company's own words the search met.</summary>
internal static class CompanyMatches
{
    public static IEnumerable<Match> Of(Domain.Partners.Company company, string text)
    {
        var typed = Folding.Tokens(text).Where(word => word.Length >= Finder.ShortestWord).ToList();
        (Match Match, string Field)[] fields =
        [
            (new("MpnId", company.MpnId), company.MpnId.Value),
            (new("Name"), company.Name),
            .. company.Locations.Select(one => (new Match("Location", one.Name, one.MpnId), $"{one.MpnId} {one.Name}")),
            .. company.Domains.Select(one => (new Match("Domain", one.Name), one.Name)),
        ];
        var met = fields.Where(one => Folding.Words(one.Field).Any(word => typed.Exists(begin => word.StartsWith(begin, StringComparison.Ordinal))))
            .Select(one => one.Match).ToList();
        return met.Count > 0 ? met : [new("Contact", company.Profile.ContactEmail)];
    }
}
