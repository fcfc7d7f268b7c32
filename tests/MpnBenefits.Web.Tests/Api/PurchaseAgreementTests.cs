using System.Globalization;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Programme;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

/// <summary>What an account holds and proves: offers with the days they were bought, competencies with the level reached, trainers.</summary>
public sealed record GeneratedAccount(IReadOnlyList<(string Offer, int DaysAgo)> Holds, IReadOnlyList<(string Competency, string Level)> Proves, int Trainers);

/// <summary>Page, staff screen and API give the same reasons why an account may buy an offer, or may not.</summary>
public sealed class PurchaseAgreementTests(Portal portal) : IClassFixture<Portal>
{
    private const int InProcess = 1000;
    private const int OverHttp = 15;

    private static readonly string[] Sold = ["map", "lap", "silver", "gold"];
    private static readonly string[] Proven = ["data-platform", "devops", "app-development"];
    private static readonly string[] Levels = ["silver", "gold"];

    private readonly ProgrammeLibrary programme = portal.Services.GetRequiredService<ProgrammeLibrary>();

    private static Gen<GeneratedAccount> AnyAccount => Gen.Select(
        Gen.Select(Gen.OneOf(Sold), Gen.Int[0, 440]).Array[0, 3],
        Gen.Select(Gen.OneOf(Proven), Gen.OneOf(Levels)).Array[0, 2],
        Gen.Int[0, 2],
        (holds, proves, trainers) => new GeneratedAccount(
            [.. holds.DistinctBy(one => one.Item1)], [.. proves.DistinctBy(one => one.Item1)], trainers));

    [Fact]
    public void A_thousand_accounts_are_decided_as_the_question_is_answered() => AnyAccount.Sample(
        account =>
        {
            foreach (var offer in Sold)
            {
                var decision = Decide(account, offer);
                var asked = Asked(account, offer).Decide();

                Assert.Equal(asked.Why, decision.Rule.Why);
                Assert.Equal((asked.Allowed, asked.DiscountPercent, asked.Ends), (decision.MayPay, decision.Rule.DiscountPercent, decision.Replaces?.Offer));
                Assert.Equal(asked.Why, decision.WhyRead);
            }
        },
        iter: InProcess,
        threads: 1);

    [Fact]
    public async Task Fifteen_of_them_on_the_page_to_staff_and_over_HTTP()
    {
        var client = portal.Client();
        foreach (var account in AnyAccount.Array[OverHttp].Single())
        {
            var partner = await MakeAsync(account);
            var staff = await portal.OpenAsync($"/staff/partners/{partner.MpnId}", "support");
            foreach (var offer in Sold)
            {
                var answer = await AskAsync(client, "/api/v1/what-if/purchase" + Query(account, offer));
                var page = await portal.OpenAsync($"/memberships/offers/{offer}", partner.MpnAdmin);
                using var json = JsonDocument.Parse(answer.Body);
                foreach (var text in json.RootElement.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("text").GetString()!))
                {
                    Assert.Contains(text, page.Text, StringComparison.Ordinal);
                    Assert.Contains(text, staff.Text, StringComparison.Ordinal);
                }

                Assert.Equal(json.RootElement.GetProperty("allowed").GetBoolean(), page.Links.Any(link => link.Href == $"/memberships/offers/{offer}/pay"));
            }
        }
    }

    private async Task<GivenPartner> MakeAsync(GeneratedAccount account)
    {
        var partner = await portal.Given.PartnerAsync();
        foreach (var (offer, daysAgo) in account.Holds)
        {
            await partner.MembershipAsync(offer, portal.Today.AddDays(-daysAgo).AddYears(1));
        }

        foreach (var (competency, level) in account.Proves)
        {
            await partner.ProvesAsync(competency, level);
        }

        foreach (var trainer in Enumerable.Range(1, account.Trainers))
        {
            await partner.TrainsAsync($"Trainer {trainer}");
        }

        return partner;
    }

    private BuyingDecision Decide(GeneratedAccount account, string offer)
    {
        var company = Company.Enroll(Given.NewMpnId(), Given.Profile("Éclair Frères SAS", "FR", Given.NewMpnId()), "Europe/Paris", portal.Today.AddYears(-2));
        var rows = account.Proves.SelectMany(one => new GivenEvidence(company.Id, EvidenceBatchId.New(), programme.InForce.Catalogue[new CompetencyId(one.Competency)], portal.Today)
            .At(new LevelId(one.Level), null, 0)).ToList();
        var evidence = new Evidence([.. rows.OfType<SkillRecord>()], [.. rows.OfType<MonthlyFigure>()], [.. rows.OfType<ScorePoints>()])
        {
            Trainers =
            [
                .. Enumerable.Range(1, account.Trainers).Select(number => new TrainerRecord
                {
                    Company = company.Id, Batch = EvidenceBatchId.New(), Holder = $"Trainer {number}", ValidFrom = portal.Today.AddMonths(-1),
                }),
            ],
        };
        return new BuyingCase(
            programme.InForce,
            company,
            [.. account.Holds.Select(held => Membership.Begin(company.Id, new(held.Offer), portal.Today.AddDays(-held.DaysAgo)))],
            evidence,
            [],
            [],
            null,
            new(offer),
            PortalRoles.MpnPartnerAdmin,
            portal.Today).Decide();
    }

    private PurchaseCase Asked(GeneratedAccount account, string offer) => new(
        programme.InForce.Catalogue,
        new(offer),
        portal.Today,
        [.. account.Holds.Select(held => Holding.Bought(new(held.Offer), portal.Today.AddDays(-held.DaysAgo)))],
        [.. InOrder(account).Select(one => new Qualification(new(one.Level), new(one.Competency)))],
        account.Trainers);

    private string Query(GeneratedAccount account, string offer) =>
        $"?offer={offer}&on={Iso(portal.Today)}&trainers={account.Trainers}"
        + string.Concat(account.Holds.Select(held => $"&holds={held.Offer}:{Iso(portal.Today.AddDays(-held.DaysAgo))}"))
        + string.Concat(InOrder(account).Select(one => $"&qualified={one.Level}:{one.Competency}"));

    /// <summary>In the catalogue's order, as the portal itself goes through them.</summary>
    private IEnumerable<(string Competency, string Level)> InOrder(GeneratedAccount account)
    {
        var order = programme.InForce.Catalogue.Competencies.Select(one => one.Id.Value).ToList();
        return account.Proves.OrderBy(one => order.IndexOf(one.Competency));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
