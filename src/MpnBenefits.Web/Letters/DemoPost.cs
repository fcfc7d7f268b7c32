using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Web.Letters;

/// <summary>The demonstration's mailbox: every letter arrives at once, and can be read at <c>/demo/letters</c>.</summary>
public sealed class DemoPost(BenefitsDb db, PortalClock clock) : ILetterPost
{
    public bool IsOpen => true;

    /// <summary>The mailbox is a table of its own; what is in it already came.</summary>
    public async Task<Delivery> SendAsync(ComposedLetter letter, CancellationToken ct)
    {
        var id = letter.Letter.Id.Value;
        if (!await db.DemoLetters.AnyAsync(one => one.Id == id, ct))
        {
            db.DemoLetters.Add(new() { Id = id, At = clock.Now, To = letter.Letter.To, Subject = letter.Letter.Subject, Text = letter.Text });
            await db.CommitAsync(Actor.System("demo mailbox"), ct);
        }

        return Delivery.Done;
    }
}
