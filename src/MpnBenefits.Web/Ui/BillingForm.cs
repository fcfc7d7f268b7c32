using FluentValidation;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Ui;

/// <summary>What an accounts department wants printed: both may stay empty.</summary>
public sealed class BillingForm
{
    public string? PurchaseOrder { get; set; }

    public string? Attention { get; set; }

    public BillingNote Note => BillingNote.Of(PurchaseOrder, Attention);

    public sealed class Rules : AbstractValidator<BillingForm>
    {
        public Rules(Text<SharedText> text)
        {
            RuleFor(form => form.PurchaseOrder).Must(value => value is null || value.Trim().Length <= BillingNote.PurchaseOrderLimit)
                .WithMessage((_, value) => text["Billing.PurchaseOrder.TooLong", BillingNote.PurchaseOrderLimit, value!.Trim().Length]);
            RuleFor(form => form.Attention).Must(value => value is null || value.Trim().Length <= BillingNote.AttentionLimit)
                .WithMessage((_, value) => text["Billing.Attention.TooLong", BillingNote.AttentionLimit, value!.Trim().Length]);
        }
    }
}
