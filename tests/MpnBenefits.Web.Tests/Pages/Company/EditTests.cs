using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Company;

public sealed class EditTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Needed = ["LegalName", "AddressLine1", "City", "PostalCode", "ContactFirstName", "ContactLastName", "ContactEmail"];

    [Fact]
    public async Task A_change_is_saved_and_written_down_without_its_words()
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await OpenAsync(partner)).SubmitAsync(("Input.City", "  Villeurbanne "), ("Input.Phone", "+33472104000"));

        Assert.Equal(("/company", "The company profile is changed."), (after.Path, after.Notice));
        Assert.Contains("69002 Villeurbanne", after.Text, StringComparison.Ordinal);
        var history = await partner.HistoryAsync();
        Assert.Equal(nameof(VerificationChanged), history[^1].What);
        var line = history[^2];
        Assert.Equal(
            (nameof(ProfileChanged), ActorKind.Person, $"{partner.AccountAdmin.Value:D}", portal.Clock.GetUtcNow()), (line.What, line.ActorKind, line.ActorId, line.At));
        Assert.DoesNotContain("Villeurbanne", line.Facts, StringComparison.Ordinal);
        Assert.NotNull(line.PersonalDigest);
    }

    [Theory]
    [InlineData("Input.LegalName", "Éclair Sœurs SAS")]
    [InlineData("Input.Country", "US")]
    public async Task A_new_name_or_country_holds_the_renewal_and_says_so(string field, string value)
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await OpenAsync(partner, "fr")).SubmitAsync((field, value));

        Assert.StartsWith("Le profil de l’entreprise est modifié. La nouvelle raison sociale ou le nouveau pays est d’abord vérifié", after.Notice, StringComparison.Ordinal);
        Assert.Equal(["Vérification en cours"], after.Texts("h1 + .pill"));
        Assert.Equal([nameof(ProfileChanged), nameof(VerificationChanged)], (await partner.HistoryAsync())[^2..].Select(line => line.What));
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_written()
    {
        var partner = await portal.Given.PartnerAsync();
        var before = (await partner.HistoryAsync()).Count;

        var after = await (await OpenAsync(partner)).SubmitAsync();

        Assert.Equal(("/company", ""), (after.Path, after.Notice));
        Assert.Equal(before, (await partner.HistoryAsync()).Count);
    }

    [Theory]
    [InlineData("en", "There is a problem", "Enter the legal name", "Enter a work e-mail address, such as name@company.com")]
    [InlineData("fr", "Il y a un problème", "Saisissez la raison sociale", "Saisissez une adresse e-mail professionnelle, comme nom@entreprise.fr")]
    public async Task An_empty_form_names_each_field_on_top_and_beside_it_and_keeps_what_was_typed(string language, string problem, string name, string mail)
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await OpenAsync(partner, language)).SubmitAsync(
            [.. Needed.Select(field => ("Input." + field, " ")), ("Input.Country", ""), ("Input.VatId", "FR 123")]);

        Assert.Equal(200, after.Status);
        Assert.Equal([problem], after.Texts(".error-summary h2"));
        Assert.Equal(Needed.Length + 1, after.Errors.Count);
        Assert.Contains(name, after.Errors);
        Assert.Contains(mail, after.Errors);
        Assert.Equal(Needed.Length + 1, after.Texts(".field-error").Count);
        Assert.All(after.All(".error-summary a"), link => Assert.True(after.Has(link.GetAttribute("href")!)));
        Assert.All(after.All("[aria-invalid=true]"), field => Assert.True(after.Has("#" + field.GetAttribute("aria-describedby"))));
        Assert.Equal("FR 123", after.Value("Input.VatId"));
        Assert.DoesNotContain(await partner.HistoryAsync(), line => line.What == nameof(ProfileChanged));
    }

    [Theory]
    [InlineData("Input.ContactEmail", "claire@contoso")]
    [InlineData("Input.ContactEmail", "Claire <claire@contoso.example>")]
    [InlineData("Input.Country", "ZZ")]
    [InlineData("Input.Country", "fr")]
    public async Task A_value_that_cannot_be_is_refused_and_stays(string field, string value)
    {
        var after = await (await OpenAsync(await portal.Given.PartnerAsync())).SubmitAsync((field, value));

        Assert.Single(after.Errors);
        if (field == "Input.ContactEmail")
        {
            Assert.Equal(value, after.Value(field));
        }
    }

    [Fact]
    public async Task Too_long_is_refused_at_every_field()
    {
        var partner = await portal.Given.PartnerAsync();

        foreach (var field in CompanyProfile.Fields.Select(field => field.Name).Where(name => name is not ("Country" or "ContactEmail" or "NotificationEmail" or "Size" or "Business")))
        {
            var after = await (await OpenAsync(partner)).SubmitAsync(("Input." + field, new string('x', 201)));

            Assert.Equal(["Use 200 characters at most"], after.Errors);
        }
    }

    [Theory]
    [InlineData("en", "Somebody else changed the profile", "Villeurbanne")]
    [InlineData("fr", "Quelqu’un d’autre a modifié le profil", "Villeurbanne")]
    public async Task A_stale_form_keeps_what_was_typed_beside_what_is_there_now_and_may_be_sent_again(string language, string sentence, string newer)
    {
        var partner = await portal.Given.PartnerAsync();
        var mine = await OpenAsync(partner, language);
        await (await OpenAsync(partner, who: partner.GlobalAdmin)).SubmitAsync(("Input.City", newer));

        var stale = await mine.SubmitAsync(("Input.AddressLine1", "2 place du Marché"));

        Assert.StartsWith(sentence, stale.Alert, StringComparison.Ordinal);
        Assert.StartsWith("#Input_", stale.All(".error-summary a").Single().GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("2 place du Marché", stale.Value("Input.AddressLine1"));
        Assert.Equal("Lyon", stale.Value("Input.City"));
        Assert.EndsWith(newer, Assert.Single(stale.Texts("#City-now")), StringComparison.Ordinal);
        Assert.DoesNotContain(await partner.HistoryAsync(), line => line.ActorId == $"{partner.AccountAdmin.Value:D}");

        var after = await stale.SubmitAsync(("Input.City", newer));
        Assert.Equal("/company", after.Path);
        Assert.Contains("2 place du Marché, 69002 Villeurbanne", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_I_changed_is_not_laid_at_somebody_elses_door()
    {
        var partner = await portal.Given.PartnerAsync();
        var mine = await OpenAsync(partner);
        await (await OpenAsync(partner, who: partner.GlobalAdmin)).SubmitAsync(("Input.City", "Villeurbanne"));

        var stale = await mine.SubmitAsync(("Input.AddressLine1", "2 place du Marché"));

        Assert.DoesNotContain("somebody else", string.Join(' ', stale.Texts("#AddressLine1-now")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_meanwhile_is_no_change_of_the_profile()
    {
        var partner = await portal.Given.PartnerAsync();
        var mine = await OpenAsync(partner);
        await partner.ReviewedAsync();

        var after = await mine.SubmitAsync(("Input.City", "Villeurbanne"));

        Assert.Equal(("/company", "The company profile is changed."), (after.Path, after.Notice));
    }

    [Fact]
    public async Task Of_two_at_once_one_is_saved_and_the_other_told()
    {
        var partner = await portal.Given.PartnerAsync();
        var forms = await Task.WhenAll(OpenAsync(partner), OpenAsync(partner, who: partner.GlobalAdmin));

        var both = await Task.WhenAll(forms[0].SubmitAsync(("Input.City", "Lille")), forms[1].SubmitAsync(("Input.City", "Nantes")));

        Assert.Single(both, screen => screen.Path == "/company");
        Assert.StartsWith("Somebody else changed the profile", Assert.Single(both, screen => screen.Path != "/company").Alert, StringComparison.Ordinal);
        Assert.Single(await partner.HistoryAsync(), line => line.What == nameof(ProfileChanged));
    }

    [Fact]
    public async Task An_MPN_partner_admin_does_not_change_it()
    {
        var partner = await portal.Given.PartnerAsync();

        var screen = await portal.OpenAsync("/company/edit", partner.MpnAdmin);

        Assert.Equal(403, screen.Status);
        Assert.Contains("\"Change the company profile\" needs one of these roles: Global admin or Account admin.", screen.Text, StringComparison.Ordinal);
    }

    private Task<Screen> OpenAsync(GivenPartner partner, string? language = null, Domain.PersonId? who = null) =>
        portal.OpenAsync("/company/edit", who ?? partner.AccountAdmin, language);

    [Theory]
    [InlineData("en", "Input.Phone", "abc", "lacks its country")]
    [InlineData("fr", "Input.VatId", "FR12", "ne ressemble pas à un numéro de TVA")]
    [InlineData("en", "Input.RegistrationNumber", "303265044", "or a digit is wrong")]
    [InlineData("fr", "Input.Duns", "12", "neuf chiffres")]
    [InlineData("en", "Input.ContactEmail", "zoe@gmail.com", "gmail.com")]
    [InlineData("fr", "Input.NotificationEmail", "info@contoso.example", "info@contoso.example")]
    [InlineData("en", "Input.Size", "huge", "Choose one of the list")]
    public async Task What_does_not_look_right_is_said_at_its_field_and_stays(string language, string field, string value, string said)
    {
        var after = await (await OpenAsync(await portal.Given.PartnerAsync(), language)).SubmitAsync((field, value));

        Assert.Contains(said, Assert.Single(after.Errors), StringComparison.Ordinal);
        Assert.True(after.Has($"[name='{field}'][aria-invalid=true]"));
    }

    [Fact]
    public async Task A_telephone_typed_as_at_home_is_kept_for_the_world_and_each_field_knows_its_last_change()
    {
        var partner = await portal.Given.PartnerAsync();

        var after = await (await OpenAsync(partner)).SubmitAsync(("Input.Phone", "04 72 10 40 00"), ("Input.Size", "small"));

        Assert.Contains("+33 4 72 10 40 00", after.Text, StringComparison.Ordinal);
        Assert.Contains("10 to 49 people", after.Text, StringComparison.Ordinal);
        Assert.Contains($"Changed by Account {partner.MpnId}", after.Text, StringComparison.Ordinal);
        var history = await portal.OpenAsync("/company/history?field=Phone", partner.AccountAdmin);
        Assert.Contains("– → +33472104000", history.Text, StringComparison.Ordinal);
        Assert.Single(history.All("main li"));
    }
}
