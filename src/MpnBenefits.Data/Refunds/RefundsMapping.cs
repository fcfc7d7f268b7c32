using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;

namespace MpnBenefits.Data.Refunds;

internal sealed class RefundsMapping : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("Refunds").HasKey(refund => refund.Id);
        builder.Property(refund => refund.Number).HasMaxLength(Invoice.NumberLimit);
        builder.Property(refund => refund.OrderNumber).HasMaxLength(Invoice.NumberLimit);
        builder.Property(refund => refund.Because).HasMaxLength(Refund.ReasonLimit);
        builder.Property(refund => refund.Answer).HasMaxLength(Refund.ReasonLimit);
        builder.Property(refund => refund.SentReference).HasMaxLength(Order.ReferenceLimit);
        builder.OwnedMoney(refund => refund.Amount);
        builder.HasIndex(refund => refund.Number).IsUnique();
        builder.HasIndex(refund => new { refund.Order, refund.TaxOnly }, "OneRefundPerOrder").IsUnique().HasFilter("[DeclinedOn] IS NULL");
        builder.HasOne<Order>().WithMany().HasForeignKey(refund => refund.Order);
        builder.HasOne<CreditNote>().WithMany().HasForeignKey(refund => refund.CreditNote);
    }
}
