using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Letters;

namespace MpnBenefits.Web.Tests.Letters;

public sealed class LetterTextsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Nasty = "[here](https://evil.example) <b>& *Söhne*\r\nBcc: all@evil.example";
    private static readonly DateOnly Day = new(2021, 10, 15);

    public static TheoryData<LetterKind, string> All
    {
        get
        {
            TheoryData<LetterKind, string> all = [];
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                all.Add(kind, "en");
                all.Add(kind, "fr");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_letter_says_its_facts_and_none_of_them_means_anything(LetterKind kind, string language)
    {
        using var scope = portal.Services.CreateScope();
        var text = scope.ServiceProvider.GetRequiredService<LetterTexts>().Of(Draft(kind), language);
        var letter = Letter.Write(CompanyId.New(), kind, "key", EmailAddress.Parse("a@b.example"), text, "", portal.Clock.GetUtcNow());

        var composed = ComposedLetter.Of(letter, "https://portal.example/x?code=1");

        Assert.Contains("2021", composed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Subject);
        Assert.Contains("[here](https://evil.example) <b>& *Söhne* Bcc: all@evil.example", composed.Text, StringComparison.Ordinal);
        Assert.Equal(["https://portal.example/x?code=1"], Regex.Matches(composed.Html, "href=\"([^\"]+)\"").Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("<b>", composed.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[{}]", composed.Text + text.Subject);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_languages_speak_of_the_same_facts(LetterKind kind, string language) => Assert.Equal(
        Facts(LetterTexts.Template(kind, "en")), Facts(LetterTexts.Template(kind, language)));

    private static IEnumerable<string> Facts(string template) => Regex.Matches(template, @"\{+\w+\}+").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static LetterDraft Draft(LetterKind kind) => kind switch
    {
        LetterKind.EmailProof => new EmailProofDraft(CompanyId.New(), EmailProofId.New(), Nasty, "a@b.example", Day),
        LetterKind.Invitation => new InvitationDraft(CompanyId.New(), InvitationId.New(), Nasty, "Claire", PortalRoles.MpnPartnerAdmin, Day),
        _ => new MergeInvitationDraft(CompanyId.New(), Guid.NewGuid(), PersonId.New(), Nasty, MpnId.Parse("1111111"), "Fabrikam", "Claire", Day),
    };
}
