using MpnBenefits.Domain.Letters;

namespace MpnBenefits.Domain.Tests.Letters;

public sealed class LetterTests
{
    private static readonly DateTimeOffset Now = new(2021, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly Letter letter = Letter.Write(
        CompanyId.New(), LetterKind.Invitation, "invitation/1", EmailAddress.Parse("anna@fabrikam.example"), new("en", "Subject", "Body"), "sealed", Now);

    [Fact]
    public void Delivered_it_keeps_no_link()
    {
        letter.Sent(Now.AddMinutes(1));

        Assert.Equal((null, null, Now.AddMinutes(1), 1), (letter.SealedLink, letter.NextTryAt, letter.SentAt, letter.Tries));
    }

    [Fact]
    public void A_fault_is_tried_again_ever_later_and_then_parked()
    {
        var at = Now;
        List<double> pauses = [];
        while (letter.ParkedAt is null)
        {
            letter.Failed("451", forGood: false, at);
            pauses.AddRange(letter.NextTryAt is { } next ? [(next - at).TotalMinutes] : []);
            at = letter.NextTryAt ?? at;
        }

        Assert.Equal([1, 5, 15, 60, 240, 720], pauses);
        Assert.Equal(("451", "sealed", 7), (letter.Fault, letter.SealedLink, letter.Tries));
    }

    [Fact]
    public void What_is_refused_for_good_is_parked_at_once()
    {
        letter.Failed("550", forGood: true, Now);

        Assert.Equal((Now, null), (letter.ParkedAt, letter.NextTryAt));
    }
}
