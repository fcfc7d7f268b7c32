using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class TenantProofTests
{
    private static readonly DateOnly Today = new(2021, 10, 1);
    private static readonly Guid Tenant = Guid.NewGuid();
    private readonly Company company = Company.Enroll(MpnId.Parse("1111111"), Situation.Profile(), "Europe/Paris", new(2018, 1, 1));
    private readonly TenantProof proof = TenantProof.Ask(CompanyId.New(), "contoso.com", Tenant, "abc", PersonId.New(), Today);

    [Theory]
    [InlineData("mpn-benefits-verification=abc", 0, true)]
    [InlineData(" \"mpn-benefits-verification=abc\" ", 30, true)]
    [InlineData("mpn-benefits-verification=abc", 31, false)]
    [InlineData("mpn-benefits-verification=ABC", 0, false)]
    [InlineData("v=spf1 -all", 0, false)]
    public void The_code_counts_for_thirty_days(string record, int days, bool counts) =>
        Assert.Equal(counts, !proof.Read([record], Today.AddDays(days)).Refused(out _, out _));

    [Fact]
    public void What_is_not_there_and_what_stands_there_are_two_answers()
    {
        Assert.True(proof.Read([], Today).Refused(out var none, out _));
        Assert.True(proof.Read(["v=spf1 -all"], Today).Refused(out var other, out _));
        Assert.True(proof.Read([], Today.AddDays(31)).Refused(out var late, out _));

        Assert.Equal(new RecordNotFound("contoso.com"), none);
        Assert.Equal(["v=spf1 -all"], Assert.IsType<RecordDiffers>(other).Found);
        Assert.Equal(new ProofExpired(new(2021, 10, 31)), late);
    }

    [Fact]
    public void Proved_twice_it_is_one_directory_and_the_last_one_stays()
    {
        Assert.False(proof.Read([proof.Wanted], Today).Refused(out _, out _));
        Assert.False(proof.Read([], Today.AddDays(90)).Refused(out _, out _));
        company.Associate(proof, Today);
        company.Associate(proof, Today);

        var tenant = Assert.Single(company.Tenants);
        Assert.Equal(("contoso.com", Today), (tenant.ProvedBy, tenant.Since));
        Assert.True(company.RemoveTenant(tenant, null).Refused(out var last, out _));
        Assert.IsType<LastTenantStays>(last);
        company.AddTenant(Guid.NewGuid());
        Assert.True(company.RemoveTenant(tenant, Tenant).Refused(out var own, out _));
        Assert.IsType<OwnTenantStays>(own);
        Assert.False(company.RemoveTenant(tenant, Guid.NewGuid()).Refused(out _, out _));
    }

    [Theory]
    [InlineData("Contoso.com.", "contoso.com")]
    [InlineData(" éclair.fr ", "xn--clair-9ra.fr")]
    [InlineData("https://contoso.com", null)]
    [InlineData("anna@contoso.com", null)]
    [InlineData("contoso", null)]
    [InlineData("10.0.0.1", null)]
    [InlineData("", null)]
    public void A_domain_is_what_name_servers_know(string typed, string? domain)
    {
        Assert.Equal(domain is not null, DomainName.TryParse(typed, out var parsed));
        Assert.Equal(domain, parsed);
    }
}
