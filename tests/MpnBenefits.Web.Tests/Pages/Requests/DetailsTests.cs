using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Web.Tests.Pages.Requests;

public sealed class DetailsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Opened_by_the_one_asked_it_is_seen_and_the_one_who_asked_reads_so()
    {
        var (partner, path) = await AskedAsync();
        Assert.DoesNotContain("opened the request", (await portal.OpenAsync(path, partner.MpnAdmin)).Text, StringComparison.Ordinal);

        var theirs = await portal.OpenAsync(path, partner.GlobalAdmin);
        await portal.OpenAsync(path, partner.GlobalAdmin);

        Assert.Equal($"Mpn {partner.MpnId} asks you to confirm the company profile", theirs.Heading);
        Assert.Contains(("Look at the profile and confirm it", "/company/review"), theirs.Links);
        Assert.Contains($"Global {partner.MpnId} opened the request.", (await portal.OpenAsync(path, partner.MpnAdmin)).Text, StringComparison.Ordinal);
        var line = Assert.Single(await partner.HistoryAsync(), one => one.What == nameof(RequestSeen));
        Assert.Equal((ActorKind.Person, $"{partner.GlobalAdmin.Value:D}"), (line.ActorKind, line.ActorId));
        theirs.AssertFewStatements();
    }

    [Fact]
    public async Task Declined_with_a_sentence_the_other_reads_it_at_home()
    {
        var (partner, path) = await AskedAsync();

        var after = await (await portal.OpenAsync(path, partner.GlobalAdmin)).SubmitAsync(("answer", "  The address is wrong: ask Nadia. "));

        Assert.Equal("The request is declined, with your sentence.", after.Notice);
        Assert.Equal(["Declined"], after.Texts("h1 + .pill"));
        Assert.Contains(
            "to confirm the profile: \"The address is wrong: ask Nadia.\"", (await portal.OpenAsync("/", partner.MpnAdmin)).Text, StringComparison.Ordinal);
        var line = (await partner.HistoryAsync())[^1];
        Assert.Equal(nameof(RequestDeclined), line.What);
        Assert.DoesNotContain("Nadia", line.Facts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "", "Write a sentence that says why you decline")]
    [InlineData("fr", "   ", "Écrivez une phrase qui dit pourquoi vous refusez")]
    [InlineData("fr", null, "Utilisez 300 caractères au plus")]
    public async Task Without_a_sentence_or_with_too_long_a_one_it_is_not_declined(string language, string? answer, string sentence)
    {
        var (partner, path) = await AskedAsync();
        answer ??= new string('x', AdminRequest.AnswerLimit + 1);

        var after = await (await portal.OpenAsync(path, partner.GlobalAdmin, language)).SubmitAsync(("answer", answer));

        Assert.Equal([sentence], after.Errors);
        Assert.Equal("#answer", after.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.EndsWith(sentence, Assert.Single(after.Texts("#answer-error")), StringComparison.Ordinal);
        Assert.Equal(answer.Trim(), after.Value("answer"));
        Assert.DoesNotContain(await partner.HistoryAsync(), line => line.What == nameof(RequestDeclined));
    }

    [Fact]
    public async Task The_language_can_be_switched_on_the_refused_form()
    {
        var (partner, path) = await AskedAsync();
        var refused = await (await portal.OpenAsync(path, partner.GlobalAdmin)).SubmitAsync(("answer", ""));

        var after = await refused.PressAsync("Français");

        Assert.Equal((200, "fr", path), (after.Status, after.Language, after.Path.Split('?')[0]));
    }

    [Fact]
    public async Task Withdrawn_it_is_closed_for_both()
    {
        var (partner, path) = await AskedAsync();
        var theirs = await portal.OpenAsync(path, partner.GlobalAdmin);

        var after = await (await portal.OpenAsync(path, partner.MpnAdmin)).PressAsync("Withdraw the request");
        Assert.Equal("The request is withdrawn.", after.Notice);

        var late = await theirs.SubmitAsync(("answer", "No"));
        Assert.Equal(["This request has already been answered."], late.Errors);
        Assert.Equal(["Withdrawn"], late.Texts("h1 + .pill"));
        Assert.Equal(nameof(RequestWithdrawn), (await partner.HistoryAsync())[^1].What);
    }

    [Fact]
    public async Task A_reminder_may_be_sent_after_two_days_and_not_before()
    {
        await using var later = new MovedPortal();
        await later.InitializeAsync();
        var (partner, path) = await AskedAsync(later);
        var early = await later.OpenAsync(path, partner.MpnAdmin);
        Assert.DoesNotContain("Send a reminder", early.Buttons);
        Assert.Contains("You can send a reminder from", early.Text, StringComparison.Ordinal);
        later.MoveTo(later.Today.AddDays(2));
        var after = await (await later.OpenAsync(path, partner.MpnAdmin)).PressAsync("Send a reminder");

        Assert.Equal("The reminder is sent.", after.Notice);
        Assert.DoesNotContain("Send a reminder", after.Buttons);
        Assert.Equal(nameof(RequestReminded), (await partner.HistoryAsync())[^1].What);
    }

    [Fact]
    public async Task Too_early_a_reminder_is_refused_in_words()
    {
        var (partner, path) = await AskedAsync();
        using var browser = portal.Browser(partner.MpnAdmin, "fr");
        var token = (await browser.OpenAsync(path)).Value("__RequestVerificationToken")!;

        var after = await browser.PostAsync(path + "?handler=Remind", [("__RequestVerificationToken", token)]);

        Assert.StartsWith("Vous pourrez envoyer un rappel à partir du", after.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_colleague_and_to_another_company_there_is_nothing_here()
    {
        var (partner, path) = await AskedAsync();
        var other = await portal.Given.PartnerAsync();

        var never = await portal.OpenAsync($"/requests/{Guid.CreateVersion7():D}", partner.AccountAdmin);
        Assert.Equal((404, never.Text), ((await portal.OpenAsync(path, partner.AccountAdmin)).Status, (await portal.OpenAsync(path, other.GlobalAdmin)).Text));
        Assert.Equal(403, (await portal.OpenAsync(path, partner.Viewer)).Status);
    }

    [Theory]
    [InlineData("Decline")]
    [InlineData("Withdraw")]
    public async Task Neither_does_what_is_the_others_to_do(string handler)
    {
        var (partner, path) = await AskedAsync();
        using var browser = portal.Browser(handler == "Decline" ? partner.MpnAdmin : partner.GlobalAdmin);
        var token = (await browser.OpenAsync(path)).Value("__RequestVerificationToken")!;

        var after = await browser.PostAsync($"{path}?handler={handler}", [("answer", "No"), ("__RequestVerificationToken", token)]);

        Assert.Equal(404, after.Status);
        Assert.DoesNotContain(await partner.HistoryAsync(), line => line.What is nameof(RequestDeclined) or nameof(RequestWithdrawn));
    }

    [Fact]
    public async Task Renewed_by_whoever_a_request_to_renew_is_done()
    {
        var ready = await Renewals.Renewing.ReadyAsync(portal);
        var request = await (await ready.OpenAsync(who: ready.Partner.AccountAdmin)).PressAsync("Ask Mpn");

        await ready.PaidAsync(ready.Partner.GlobalAdmin);

        var after = await portal.OpenAsync(request.Links.First(link => link.Href.StartsWith("/requests/", StringComparison.Ordinal)).Href, ready.Partner.AccountAdmin);
        Assert.Equal(["Done"], after.Texts("h1 + .pill"));
        Assert.Contains("is done: the renewal was paid on", (await portal.OpenAsync("/", ready.Partner.AccountAdmin)).Text, StringComparison.Ordinal);
    }

    private Task<(GivenPartner Partner, string Path)> AskedAsync() => AskedAsync(portal);

    private static async Task<(GivenPartner Partner, string Path)> AskedAsync(Portal where)
    {
        var partner = await where.Given.PartnerAsync();
        var request = await partner.RequestAsync(await partner.MembershipAsync("map", -10));
        return (partner, $"/requests/{request.Id.Value:D}");
    }
}

/// <summary>A portal of one test, whose clock may be moved.</summary>
internal sealed class MovedPortal : Portal, IAsyncDisposable
{
    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
