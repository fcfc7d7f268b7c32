namespace MpnBenefits.Web.Tests.Pages;

public sealed class ErrorTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData(400, "This request could not be read", "Cette demande n’a pas pu être lue")]
    [InlineData(403, "This needs another role", "Un autre rôle est nécessaire")]
    [InlineData(404, "There is nothing at this address", "Il n’y a rien à cette adresse")]
    [InlineData(409, "Somebody else was faster", "Quelqu’un d’autre a été plus rapide")]
    [InlineData(413, "This is too large", "C’est trop volumineux")]
    [InlineData(429, "Too many requests", "Trop de demandes")]
    [InlineData(500, "The portal could not do this", "Le portail n’a pas pu le faire")]
    [InlineData(503, "The portal is busy", "Le portail est occupé")]
    public async Task Each_number_is_explained_in_both_languages(int status, string english, string french)
    {
        foreach (var (language, title) in new[] { ("en", english), ("fr", french) })
        {
            var screen = await portal.OpenAsync($"/error/{status}", language: language);

            Assert.Equal((status, title, language), (screen.Status, screen.Heading, screen.Language));
            Assert.Equal(status >= 500, screen.Has("p.hint .ref"));
            Assert.Contains("no-store", screen.Headers["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(418, 418)]
    [InlineData(502, 502)]
    [InlineData(200, 404)]
    [InlineData(999, 404)]
    public async Task A_number_without_words_of_its_own_has_those_of_its_kind(int asked, int answered) =>
        Assert.Equal(answered, (await portal.OpenAsync($"/error/{asked}")).Status);

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/renewals/not-a-guid")]
    [InlineData("/memberships/00000000-0000-0000-0000-000000000000/nothing")]
    public async Task What_is_not_there_is_said_in_place(string path)
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync(path, partner.GlobalAdmin, "fr");

        Assert.Equal((404, "Il n’y a rien à cette adresse", path), (screen.Status, screen.Heading, screen.Path));
        Assert.Contains(("Aller à la page d’accueil", "/"), screen.Links);
    }

    [Fact]
    public async Task A_role_nobody_holds_sends_to_support()
    {
        var partner = await portal.Given.PartnerAsync();
        var alone = await portal.Given.PartnerAsync();
        await portal.WithDbAsync(async db =>
        {
            foreach (var member in db.Members.Of(alone.Id).ToList())
            {
                member.Grant(Domain.Partners.PortalRoles.ReportViewer);
            }

            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });

        Assert.Contains($"Nobody at {alone.Name} holds it. Write to support.", (await portal.OpenAsync("/orders", alone.Viewer)).Text, StringComparison.Ordinal);
        Assert.Contains(
            $"At {partner.Name}, ask Account {partner.MpnId}, Global {partner.MpnId} or Mpn {partner.MpnId}.",
            (await portal.OpenAsync("/orders", partner.Viewer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "You have no role at Éclair Frères SAS yet. Ask Account {0} or Global {0} to give you one.")]
    [InlineData("fr", "Vous n’avez pas encore de rôle chez Éclair Frères SAS. Demandez à Account {0} ou à Global {0} de vous en attribuer un.")]
    public async Task Somebody_without_a_role_is_sent_to_those_who_give_roles(string language, string sentence)
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/memberships", partner.User, language);

        Assert.Equal(403, screen.Status);
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, partner.MpnId), screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_pages_are_said_to_be_the_operators()
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/staff", partner.GlobalAdmin);

        Assert.Equal(403, screen.Status);
        Assert.Contains("\"Find partners\" is for the programme’s own people: Support, Support lead, Operator or Auditor.", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_have_no_companys_pages()
    {
        var support = await portal.Given.StaffAsync(Domain.Partners.StaffRoles.Support);

        Assert.Equal(403, (await portal.OpenAsync("/memberships", support)).Status);
    }

    [Fact]
    public async Task A_form_without_its_own_field_cannot_be_read()
    {
        var partner = await portal.Given.PartnerAsync();
        using var browser = portal.Browser(partner.AccountAdmin, "fr");

        var after = await browser.PostAsync("/company/edit", ("Input.City", "Lille"));

        Assert.Equal((400, "Cette demande n’a pas pu être lue"), (after.Status, after.Heading));
    }
}
