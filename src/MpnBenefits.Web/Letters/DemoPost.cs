using MpnBenefits.Data;
using MpnBenefits.Data.Site;

namespace MpnBenefits.Web.Letters;

/// <summary>The demonstration's mailbox: every letter arrives at once, and can be read at <c>/demo/letters</c>.</summary>
public sealed class DemoPost(BenefitsDb db, PortalClock clock) : ILetterPost
{
    public bool IsOpen => true;

    /// <summary>Kept by whoever commits the letter as sent, in the same transaction.</summary>
    public Task<Delivery> SendAsync(ComposedLetter letter, CancellationToken ct)
    {
        db.DemoLetters.Add(new() { Id = letter.Letter.Id.Value, At = clock.Now, To = letter.Letter.To, Subject = letter.Letter.Subject, Text = letter.Text });
        return Task.FromResult(Delivery.Done);
    }
}
