using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Search;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Data;

public sealed class SearchTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<string> Cultures => ["en-US", "fr-FR", "tr-TR"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_company_is_found_by_the_beginning_of_any_word(string culture)
    {
        var word = Unique();
        var partner = await portal.Given.PartnerAsync($"Bijoux {word}oriental Sarl");

        await FindsAsync(culture, $"{word}", partner);
        await FindsAsync(culture, $"{word}ori", partner);
        await FindsAsync(culture, $"{word}ORIENTAL", partner);
        await MissesAsync(culture, $"{word}x", partner);
        await MissesAsync(culture, $"{word[1..]}oriental", partner);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Case_and_accents_make_no_difference(string culture)
    {
        var word = Unique();
        var partner = await portal.Given.PartnerAsync($"{word}İstanbul Éclair Größe Łódź");

        await FindsAsync(culture, $"{word}istanbul", partner);
        await FindsAsync(culture, $"{word}ISTANBUL", partner);
        await FindsAsync(culture, $"{word}ıstanbul", partner);
        await FindsAsync(culture, $"{word} eclair", partner);
        await FindsAsync(culture, $"{word} ÉCLAIR", partner);
        await FindsAsync(culture, $"{word} e\u0301clair", partner);
        await FindsAsync(culture, $"{word} grosse", partner);
        await FindsAsync(culture, $"{word} lodz", partner);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Several_words_are_found_in_any_order_and_all_are_needed(string culture)
    {
        var (one, two) = (Unique(), Unique());
        var both = await portal.Given.PartnerAsync($"{one} {two}");
        var other = await portal.Given.PartnerAsync($"{one} alone");

        await FindsAsync(culture, $"{two} {one}", both);
        await FindsAsync(culture, $"{one[..6]} {two[..6]}", both);
        await MissesAsync(culture, $"{two} {one}", other);
        await FindsAsync(culture, $"{one}, alone", other);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_partner_is_found_by_every_number_and_address_it_has(string culture)
    {
        var partner = await portal.Given.PartnerAsync();
        var location = Given.NewMpnId();
        var domain = $"{Unique()}.example";
        await partner.ChangeAsync(company =>
        {
            company.AddLocation(location, "Nice", "Nice");
            company.AddDomain(domain);
        });
        var person = await partner.PersonAsync(PortalRoles.None, $"Irène {Unique()}", domain);
        var email = await portal.WithDbAsync(db => db.People.Where(one => one.Id == person).Select(one => one.Email).SingleAsync());
        var membership = await partner.MembershipAsync("map", -3);
        var order = await partner.OrderAsync(await partner.RenewalAsync(membership), membership.Offer);

        await FindsAsync(culture, partner.MpnId.Value, partner);
        await FindsAsync(culture, location.Value, partner);
        await FindsAsync(culture, domain, partner);
        await FindsAsync(culture, email.Value, partner, SubjectKind.Member);
        await FindsAsync(culture, email.Value.ToUpperInvariant(), partner, SubjectKind.Member);
        await FindsAsync(culture, order.Number, partner, SubjectKind.Order);
    }

    [Fact]
    public async Task A_company_that_changed_its_name_is_found_by_the_new_one_only()
    {
        var (old, fresh) = (Unique(), Unique());
        var partner = await portal.Given.PartnerAsync(old);

        await partner.ChangeAsync(company => company.Change(Given.Profile(fresh, "FR", partner.MpnId), ["LegalName"], portal.Today));

        await FindsAsync("en-US", fresh, partner);
        await MissesAsync("en-US", old, partner);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a")]
    [InlineData("( )")]
    public async Task Less_than_two_letters_is_too_short(string text) => Assert.True((await FindAsync(text)).TooShort);

    [Theory]
    [InlineData("%%")]
    [InlineData("__")]
    [InlineData("'; DROP TABLE Companies; --")]
    [InlineData("\uffff\uffff")]
    public async Task Signs_of_the_database_are_ordinary_letters(string text) => Assert.Empty((await FindAsync(text)).Hits);

    [Fact]
    public async Task More_than_is_shown_says_narrow_it_down()
    {
        var word = Unique();
        var partner = await portal.Given.PartnerAsync();
        await portal.WithDbAsync(async db =>
        {
            foreach (var number in Enumerable.Range(0, Finder.Shown + 1))
            {
                Given.Join(db, partner.Id, PortalRoles.None, $"{word} {number}", null);
            }

            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });

        Assert.True((await FindAsync(word)).NarrowDown);
        Assert.False((await FindAsync($"{word} 50")).NarrowDown);
    }

    private static string Unique() => new StringBuilder("i").AppendJoin("", Guid.NewGuid().ToByteArray()[..10].Select(one => (char)('a' + (one % 26)))).ToString();

    private async Task FindsAsync(string culture, string text, GivenPartner partner, SubjectKind kind = SubjectKind.Company) =>
        Assert.Contains((await InAsync(culture, text)).Hits, hit => hit.Company == partner.Id && hit.Kind == kind);

    private async Task MissesAsync(string culture, string text, GivenPartner partner) =>
        Assert.DoesNotContain((await InAsync(culture, text)).Hits, hit => hit.Company == partner.Id);

    private Task<Found> InAsync(string culture, string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return FindAsync(text);
    }

    private Task<Found> FindAsync(string text) => portal.WithDbAsync(async db =>
    {
        var support = await db.People.SingleAsync(person => person.DemoSlug == "support");
        return await db.FindAsync(StaffAccess.Of(support)!, text, CancellationToken.None);
    });
}
