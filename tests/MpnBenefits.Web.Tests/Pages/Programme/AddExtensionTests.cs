using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Pages.Programme;

public sealed class AddExtensionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Page = "/staff/programme/extensions/add";
    private const string Publish = "main form:not([action*=handler])";

    private static readonly (string, string)[] Typed =
    [
        ("Input.Id", "autumn-2021"), ("Input.From", "1 September 2021"), ("Input.To", "30/9/2021"), ("Input.Year", "2022"), ("Input.Source", "Announcement of 20 September"),
    ];

    [Fact]
    public async Task A_published_extension_makes_a_refused_renewal_possible_with_the_fee_still_due()
    {
        var partner = await (await portal.Given.PartnerAsync()).ReviewedAsync();
        var membership = await partner.MembershipAsync("silver", -5, "cloud-business-applications");
        var panel = $"/renewals/{membership.Id.Value:D}";
        Assert.DoesNotContain((await portal.OpenAsync(panel, partner.MpnAdmin)).Links, link => link.Href == panel + "/pay");

        var looked = await (await OpenAsync()).SubmitAsync(Typed);
        Assert.Equal("Check the extension", looked.Heading);
        Assert.Contains("membership", looked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("autumn-2021", (await portal.OpenAsync("/staff/programme/extensions", await OperatorAsync())).Text, StringComparison.Ordinal);
        var after = await looked.SubmitFormAsync(Publish);

        Assert.Equal(("/staff/programme/extensions", "Extension autumn-2021 is published and decides from now on."), (after.Path, after.Notice));
        var screen = await portal.OpenAsync(panel, partner.MpnAdmin);
        Assert.Contains("Waived", screen.Text, StringComparison.Ordinal);
        Assert.Contains("1,600.00", screen.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Links, link => link.Href == panel + "/pay");
        Assert.StartsWith(portal.Say(new ExtensionAlreadyPublished("autumn-2021")), (await (await OpenAsync()).SubmitAsync(Typed)).Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_for_a_competency_that_is_left_out_reach_the_public_question()
    {
        var looked = await (await OpenAsync()).SubmitAsync(
            ("Input.Id", "growth-2024"), ("Input.From", "1/1/2024"), ("Input.To", "31/12/2024"), ("Input.Year", "2025"), ("Input.Source", "Letter"),
            ("Input.Excluded", "cloud-business-applications"), ("Input.Grant", "cloud-business-applications/functional-consultant-growth"),
            ("Input.GrantPoints", "15"), ("Input.GrantFrom", "1/3/2024"), ("Input.GrantTo", "31/3/2024"));
        await looked.SubmitFormAsync(Publish);

        var answer = await portal.Client().GetStringAsync(new Uri("/api/v1/what-if/requirements?competency=cloud-business-applications&option=customer-engagement&anniversary=2024-03-10", UriKind.Relative));
        Assert.Contains("\"score\":15,\"granted\":15", answer, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Extensions.CountAsync(extension => extension.Id == new Domain.ExtensionId("growth-2024"))));
    }

    [Theory]
    [InlineData("en", "Give a name of small letters")]
    [InlineData("fr", "Donnez un nom en minuscules")]
    public async Task What_is_bad_is_said_at_its_field_and_nothing_is_lost(string language, string said)
    {
        var refused = await (await OpenAsync(language)).SubmitAsync(("Input.Id", "Été 2021"), ("Input.From", "soon"), ("Input.To", "30/9/2021"), ("Input.Year", "22"), ("Input.Source", "x"));

        Assert.Equal(["#Input_Id", "#Input_From", "#Input_Year"], refused.All(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.StartsWith(said, refused.Alert, StringComparison.Ordinal);
        Assert.Equal(("Été 2021", "soon", "30/9/2021"), (refused.Value("Input.Id"), refused.Value("Input.From"), refused.Value("Input.To")));
    }

    [Fact]
    public async Task A_rule_that_is_broken_is_named_at_its_field()
    {
        var early = await (await OpenAsync()).SubmitAsync([.. Typed[..3], ("Input.Year", "2021"), ("Input.Source", "x")]);
        Assert.StartsWith(portal.Say(new ExtensionCarriesNoFurther(2022)), early.Alert, StringComparison.Ordinal);

        var backwards = await (await OpenAsync()).SubmitAsync(("Input.Id", "back"), ("Input.From", "1/9/2021"), ("Input.To", "1/8/2021"), ("Input.Year", "2022"), ("Input.Source", "x"));
        Assert.Equal("#Input_To", backwards.All(".error-summary a").Single().GetAttribute("href"));
    }

    [Fact]
    public async Task Change_goes_back_with_everything_typed()
    {
        var looked = await (await OpenAsync()).SubmitAsync([("Input.Id", "other-2021"), .. Typed[1..]]);

        var back = await looked.SubmitFormAsync("form[action*=Change]");

        Assert.Equal(("other-2021", "30/9/2021"), (back.Value("Input.Id"), back.Value("Input.To")));
    }

    private async Task<Screen> OpenAsync(string language = "en") => await portal.OpenAsync(Page, await OperatorAsync(), language);

    private Task<Domain.PersonId> OperatorAsync() => portal.Given.StaffAsync(StaffRoles.Operator);
}
