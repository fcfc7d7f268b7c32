using MpnBenefits.Domain;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Taxes;

namespace MpnBenefits.Web.Papers;

/// <summary>What a pro forma says: what would be bought, by whom, for how much, and until when that holds.</summary>
public sealed record Quote(
    Company Buyer, OfferId Offer, bool Renews, InvoicedYear Year, Money Net, Tax Tax, bool Demonstration, DateOnly ValidTo, BillingNote Note, string? OrderNumber)
{
    public Money Total => Net + Tax.On(Net);
}
