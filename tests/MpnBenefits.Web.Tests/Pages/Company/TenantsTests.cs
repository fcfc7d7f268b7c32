using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Tests.Directories;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class TenantsTests(NamesPortal portal) : IClassFixture<NamesPortal>
{
    private const string Page = "/company/directories";
    private const string Add = "main form:has(#Domain)";
    private const string Check = "form[action*=Check]";

    [Theory]
    [InlineData("en", "Publish the record below", "is proved, and its directory is the company’s")]
    [InlineData("fr", "Publiez l’enregistrement ci-dessous", "est prouvé, et son annuaire est celui de la société")]
    public async Task A_record_at_the_domain_makes_its_directory_the_companys(string language, string publish, string proved)
    {
        var partner = await portal.Given.PartnerAsync();
        var (domain, tenant) = NewDomain();
        var asked = await (await portal.OpenAsync(Page, partner.GlobalAdmin, language)).SubmitFormAsync(Add, ("Domain", domain.ToUpperInvariant() + "."));
        Assert.Contains(publish, asked.Notice, StringComparison.Ordinal);
        var early = await asked.SubmitFormAsync(Check);
        Assert.StartsWith(portal.Say(new RecordNotFound(domain), language), early.Alert, StringComparison.Ordinal);
        asked.AssertFewStatements();

        portal.Names.Records[domain] = ["v=spf1 -all", Wanted(asked)];
        var after = await asked.SubmitFormAsync(Check);

        Assert.Contains(proved, after.Notice, StringComparison.Ordinal);
        Assert.Contains($"{tenant:D}", after.Text, StringComparison.Ordinal);
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(TenantProved));
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(TenantAssociated));
        Assert.StartsWith(portal.Say(new TenantAlreadyYours(domain), language), (await after.SubmitFormAsync(Add, ("Domain", domain))).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_record_says_what_stands_there_and_silence_says_so()
    {
        var partner = await portal.Given.PartnerAsync();
        var (domain, _) = NewDomain();
        var asked = await (await portal.OpenAsync(Page, partner.GlobalAdmin)).SubmitFormAsync(Add, ("Domain", domain));

        portal.Names.Records[domain] = ["mpn-benefits-verification=another"];
        Assert.Contains("mpn-benefits-verification=another", (await asked.SubmitFormAsync(Check)).Alert, StringComparison.Ordinal);
        portal.Names.Failing.Add(domain);
        Assert.StartsWith(portal.Say(new DnsSilent(domain)), (await asked.SubmitFormAsync(Check)).Alert, StringComparison.Ordinal);
        Assert.Empty(await TenantsAsync(partner));
    }

    [Fact]
    public async Task A_directory_of_another_company_stays_theirs_and_nobody_is_named()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync("Mienne SARL"), await portal.Given.PartnerAsync("Autre SARL"));
        var (domain, tenant) = NewDomain();
        await theirs.ChangeAsync(company => company.AddTenant(tenant));
        var asked = await (await portal.OpenAsync(Page, mine.GlobalAdmin)).SubmitFormAsync(Add, ("Domain", domain));
        portal.Names.Records[domain] = [Wanted(asked)];

        var refused = await asked.SubmitFormAsync(Check);

        Assert.StartsWith(portal.Say(new TenantOfAnotherCompany(domain)), refused.Alert, StringComparison.Ordinal);
        Assert.DoesNotContain("Autre", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await TenantsAsync(mine));
        Assert.Contains(await mine.HistoryAsync(), line => line.What == nameof(TenantRefused));
    }

    [Fact]
    public async Task Several_are_kept_one_is_removed_and_the_last_stays()
    {
        var partner = await portal.Given.PartnerAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var (domain, _) = NewDomain();
            var asked = await (await portal.OpenAsync(Page, partner.GlobalAdmin)).SubmitFormAsync(Add, ("Domain", domain));
            portal.Names.Records[domain] = [Wanted(asked)];
            await asked.SubmitFormAsync(Check);
        }

        Assert.Equal(2, (await TenantsAsync(partner)).Count);
        var page = await portal.OpenAsync(Page, partner.GlobalAdmin);
        Assert.Equal("The directory is removed.", (await page.SubmitFormAsync("form[action*=Remove]")).Notice);
        var last = (await TenantsAsync(partner)).Single();
        Assert.StartsWith(portal.Say(new LastTenantStays()), (await page.SubmitFormAsync("form[action*=Remove]", ("tenant", $"{last.Tenant:D}"))).Alert, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://contoso.com")]
    [InlineData("anna@contoso.com")]
    [InlineData("localhost")]
    public async Task What_is_no_domain_is_refused_at_its_field(string typed)
    {
        var partner = await portal.Given.PartnerAsync();

        var refused = await (await portal.OpenAsync(Page, partner.GlobalAdmin)).SubmitFormAsync(Add, ("Domain", typed));

        Assert.Equal(("Give an internet domain such as contoso.com.", typed), (refused.Alert, refused.Value("Domain")));
    }

    [Fact]
    public async Task A_domain_without_a_directory_and_a_silent_authority_are_told_apart()
    {
        var partner = await portal.Given.PartnerAsync();
        var page = await portal.OpenAsync(Page, partner.GlobalAdmin);
        Assert.StartsWith(portal.Say(new DomainWithoutDirectory("unknown.example")), (await page.SubmitFormAsync(Add, ("Domain", "unknown.example"))).Alert, StringComparison.Ordinal);
        portal.Directories.Silent = true;
        Assert.StartsWith(portal.Say(new DirectorySilent("unknown.example")), (await page.SubmitFormAsync(Add, ("Domain", "unknown.example"))).Alert, StringComparison.Ordinal);
        portal.Directories.Silent = false;
    }

    [Fact]
    public async Task A_given_up_proof_and_another_companys_are_not_checked()
    {
        var (mine, theirs) = (await portal.Given.PartnerAsync(), await portal.Given.PartnerAsync());
        var (domain, _) = NewDomain();
        var asked = await (await portal.OpenAsync(Page, mine.GlobalAdmin)).SubmitFormAsync(Add, ("Domain", domain));
        var id = (await portal.WithDbAsync(db => db.TenantProofs.Of(mine.Id).SingleAsync())).Id.Value;
        await (await portal.OpenAsync(Page, theirs.GlobalAdmin)).SubmitFormAsync(Add, ("Domain", domain));
        var foreign = await portal.OpenAsync(Page, theirs.GlobalAdmin);
        Assert.Equal(404, (await foreign.SubmitFormAsync(Check, ("proof", $"{id:D}"))).Status);

        Assert.Contains("is given up", (await asked.SubmitFormAsync("form[action*=Withdraw]")).Notice, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new ProofExpired(portal.Today)), (await asked.SubmitFormAsync(Check)).Alert, StringComparison.Ordinal);
        Assert.False((await portal.OpenAsync(Page, mine.AccountAdmin)).Has("#Domain"));
    }

    private (string Domain, Guid Tenant) NewDomain()
    {
        var (domain, tenant) = ($"d{Guid.NewGuid():N}.example", Guid.NewGuid());
        portal.Directories.Known[domain] = tenant;
        return (domain, tenant);
    }

    private static string Wanted(Screen screen) => screen.Texts(".ref.wrap").Single();

    private Task<List<CompanyTenant>> TenantsAsync(GivenPartner partner) =>
        portal.WithDbAsync(db => db.Companies.Of(partner.Id).SelectMany(company => company.Tenants).ToListAsync());
}
