using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Orders;

/// <summary>Send the proof of a transfer: one document at a time, taken back or replaced until the money is recorded.</summary>
[Does(Deed.SendProof)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class ProofModel(BenefitsDb db, PaymentProofs proofs, PortalClock clock, CurrentPerson me, Words words, Text<OrdersText> texts) : PageModel
{
    /// <summary>A document of the largest size, with the rest of the form around it.</summary>
    public const int LargestRequest = DocumentFile.Limit + (256 * 1024);

    public Order Order { get; private set; } = null!;

    public IReadOnlyList<ShownProof> Sent { get; private set; } = [];

    public static int LimitMegabytes => DocumentFile.LimitMegabytes;

    public bool MaySend => Order.Method is PaymentMethod.BankTransfer && Order.On(clock.Today) is OrderState.AwaitingPayment or OrderState.Expired;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) => await FindAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, IFormFile? document, CancellationToken ct)
    {
        if (!await FindAsync(number, ct))
        {
            return NotFound();
        }

        if (document is null)
        {
            return this.Refuse(texts["Proof.Required"], nameof(document));
        }

        using var content = new MemoryStream();
        await document.CopyToAsync(content, ct);
        if ((await proofs.SendAsync(Order.Id, document.FileName, content.ToArray(), ct)).Refused(out var why, out var proof))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why), nameof(document));
        }

        this.Note(texts["Proof.Sent", proof.FileName]);
        return RedirectToPage(new { number });
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string number, Guid proof, CancellationToken ct)
    {
        if (!await FindAsync(number, ct) || !Sent.Any(one => one.Id.Value == proof))
        {
            return NotFound();
        }

        if ((await proofs.TakeBackAsync(Order.Id, new(proof), ct)).Refused(out var why, out var taken))
        {
            return this.Refuse(words.For(why));
        }

        this.Note(texts["Proof.TakenBack", taken.FileName]);
        return RedirectToPage(new { number });
    }

    private async Task<bool> FindAsync(string number, CancellationToken ct)
    {
        if (await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct) is not { } order)
        {
            return false;
        }

        Order = order;
        Sent = await proofs.OfAsync(me.Company, order.Id, ct);
        return true;
    }
}
