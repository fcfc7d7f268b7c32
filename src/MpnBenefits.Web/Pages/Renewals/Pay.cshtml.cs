using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>The one question of a renewal: how will it be paid? The answer is kept.</summary>
[Does(Deed.RenewMembership)]
public sealed class PayModel(
    BenefitsDb db, RenewalDesk desk, CurrentPerson me, PortalClock clock, PortalSettings settings, IValidator<PayModel.Form> rules) : PageModel
{
    public RenewalDesk Desk { get; } = desk;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool CardOffered => settings.Cards;

    public bool TransferOffered => settings.Bank is not null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        Input.Method = Desk.Picture.RenewalOf(Desk.Membership)?.Method;
        return Desk.Decision.MayPay ? Page() : RedirectToPage("Gates", new { id });
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (!Desk.Decision.MayPay)
        {
            return RedirectToPage("Gates", new { id });
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var renewal = Desk.Picture.RenewalOf(Desk.Membership);
        if (renewal is null)
        {
            renewal = Renewal.Start(Desk.Membership, me.Id, clock.Now);
            db.Renewals.Add(renewal);
        }

        renewal.Choose(Input.Method!.Value, me.Id, clock.Now);
        if (renewal.Happened.Count > 0)
        {
            await db.CommitAsync(me.Actor, ct);
        }

        return RedirectToPage("Check", new { id });
    });

    public sealed class Form
    {
        public PaymentMethod? Method { get; set; }
    }

    public sealed class Rules : AbstractValidator<Form>
    {
        public Rules(IStringLocalizer<RenewalsText> text, PortalSettings settings)
        {
            RuleFor(form => form.Method)
                .Must(method => method is { } known && Enum.IsDefined(known) && (known is PaymentMethod.Card ? settings.Cards : settings.Bank is not null))
                .WithMessage(_ => text["Pay.Method.Required"]);
        }
    }
}
