using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;
using DomainRefund = MpnBenefits.Domain.Refunds.Refund;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Support decides about money back: what the partner asked, what the rule says, and an answer with a reason.</summary>
[Does(Deed.DecideRefund)]
public sealed class RefundModel(
    BenefitsDb db, GiveRefund refunds, SettleRefund settle, OpenPartner open, PortalClock clock, CurrentPerson me, IValidator<RefundModel.Form> rules, Words words, Text<StaffText> texts) : PageModel
{
    public Order Order { get; private set; } = null!;

    public Domain.Partners.Company Company { get; private set; } = null!;

    public IReadOnlyList<DomainRefund> Given { get; private set; } = [];

    /// <summary>What waits for an answer.</summary>
    public DomainRefund? Asked => Given.FirstOrDefault(one => one.State is RefundState.Asked);

    /// <summary>Granted by transfer, or refused by the card's gateway: somebody has to send it.</summary>
    public DomainRefund? ToSend => Given.FirstOrDefault(one => one.State is RefundState.Granted);

    /// <summary>Whether the partner has a right to it today; null of an order that is not paid.</summary>
    public RefundDecision? Decision { get; private set; }

    public bool MayDecide => Asked is not null || (Decision is not null && !Given.Any(one => one is { DeclinedOn: null, TaxOnly: false }));

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!await FindAsync(number, ct))
        {
            return NotFound();
        }

        await open.RunAsync(Company.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken ct)
    {
        if (!await FindAsync(number, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var taxOnly = Asked?.TaxOnly ?? Input.Answer is Answer.TaxOnly;
        var answer = new RefundAnswer(Ground(Input.Answer!.Value, taxOnly), taxOnly, Input.Words!.Trim().ReplaceLineEndings("\n"));
        if ((await refunds.AnswerAsync(number, answer, ct)).Refused(out var why, out var refund))
        {
            await FindAsync(number, ct);
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await settle.RunAsync(refund, ct);
        this.Note(texts[refund.DeclinedOn is not null ? "Refund.Declined" : "Refund.Granted", refund.Number, refund.Amount]);
        return RedirectToPage(new { number });
    }

    /// <summary>The gateway is asked once more to give the money back.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string number, CancellationToken ct)
    {
        if (!await FindAsync(number, ct) || ToSend is not { } refund)
        {
            return NotFound();
        }

        this.Note(texts[$"Refund.Again.{await settle.RunAsync(refund, ct) ?? GatewayRefund.Refused}", refund.Number]);
        return RedirectToPage(new { number });
    }

    private static RefundGround? Ground(Answer answer, bool taxOnly) => answer switch
    {
        Answer.Decline => null,
        Answer.Chargeback => RefundGround.Chargeback,
        _ => taxOnly ? RefundGround.TaxOnly : RefundGround.BySupport,
    };

    private async Task<bool> FindAsync(string number, CancellationToken ct)
    {
        if (await db.Orders.ForStaff(me.Staff).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct) is not { } order)
        {
            return false;
        }

        Order = order;
        Company = await db.Companies.Of(order.Company).AsNoTracking().SingleAsync(ct);
        Given = await db.Refunds.Of(order.Company).AsNoTracking().Where(one => one.Order == order.Id).OrderBy(one => one.Number).ToListAsync(ct);
        Decision = order.On(clock.Today) is OrderState.Paid ? await refunds.DecideAsync(order, ct) : null;
        return true;
    }

    public enum Answer
    {
        Give,
        TaxOnly,
        Chargeback,
        Decline,
    }

    public sealed class Form
    {
        public Answer? Answer { get; set; }

        public string? Words { get; set; }
    }

    public sealed class Rules : AbstractValidator<Form>
    {
        public Rules(Text<StaffText> text)
        {
            RuleFor(form => form.Answer).Must(value => value is { } known && Enum.IsDefined(known)).WithMessage(_ => text["Refund.Answer.Required"]);
            RuleFor(form => form.Words)
                .Must(value => !string.IsNullOrWhiteSpace(value)).WithMessage(_ => text["Refund.Words.Required"])
                .Must(value => value is null || value.Trim().Length <= DomainRefund.ReasonLimit)
                .WithMessage((_, value) => text["Payment.Reason.TooLong", DomainRefund.ReasonLimit, value!.Trim().Length]);
        }
    }
}
