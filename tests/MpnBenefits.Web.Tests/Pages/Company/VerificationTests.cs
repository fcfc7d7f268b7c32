using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class VerificationTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = "form[enctype]";

    [Theory]
    [InlineData("en", "differs from the profile", "letter by letter", "is sent. Support looks at it")]
    [InlineData("fr", "diffère du profil", "à la lettre", "est envoyé. Le support l’examine")]
    public async Task A_rejection_says_why_what_helps_and_is_answered_with_a_document(string language, string why, string helps, string sent)
    {
        var partner = await (await portal.Given.PartnerAsync()).VerifiedAsAsync(Verification.Rejected(portal.Today.AddDays(-3), "name-differs"));
        var screen = await portal.OpenAsync("/company/verification", partner.AccountAdmin, language);
        Assert.Contains(why, screen.Text, StringComparison.Ordinal);
        Assert.Contains(helps, screen.Text, StringComparison.Ordinal);
        screen.AssertFewStatements();

        var after = await screen.SendFileAsync(Form, "kbis.pdf", [.. "%PDF-1.4 extrait"u8]);

        Assert.Contains(sent, after.Notice, StringComparison.Ordinal);
        Assert.Contains("kbis.pdf", after.Text, StringComparison.Ordinal);
        Assert.Equal(Verification.Pending(portal.Today, holds: true), (await portal.WithDbAsync(db => db.Companies.Of(partner.Id).SingleAsync())).Verification);
        Assert.Contains(await partner.HistoryAsync(), line => line.What == nameof(VerificationDocumentSent));
    }

    [Fact]
    public async Task What_is_no_document_or_harmful_is_refused_and_nothing_is_kept()
    {
        var partner = await (await portal.Given.PartnerAsync()).VerifiedAsAsync(Verification.Pending(portal.Today, holds: true));
        var screen = await portal.OpenAsync("/company/verification", partner.GlobalAdmin);
        byte[] harmful = [.. "%PDF-1.4 X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"u8, .. "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

        Assert.StartsWith(portal.Say(new DocumentNotClean()), (await screen.SendFileAsync(Form, "kbis.pdf", harmful)).Alert, StringComparison.Ordinal);
        Assert.StartsWith(portal.Say(new DocumentKindNotTaken()), (await screen.SendFileAsync(Form, "kbis.pdf", [.. "MZ"u8])).Alert, StringComparison.Ordinal);
        Assert.Equal("Choose a document.", (await screen.SubmitFormAsync(Form)).Alert);
        Assert.Empty(await portal.WithDbAsync(db => db.VerificationDocuments.Of(partner.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_verified_company_has_nothing_to_send_and_those_without_the_role_do_not()
    {
        var partner = await portal.Given.PartnerAsync();

        Assert.False((await portal.OpenAsync("/company/verification", partner.GlobalAdmin)).Has(Form));
        await partner.VerifiedAsAsync(Verification.Pending(portal.Today, holds: false));
        Assert.False((await portal.OpenAsync("/company/verification", partner.MpnAdmin)).Has(Form));
        Assert.Equal(403, (await portal.OpenAsync("/company/verification", partner.Viewer)).Status);
    }
}
