using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Data.Payments;

internal sealed class PaymentsMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders").HasKey(order => order.Id);
        builder.Property(order => order.Number).HasMaxLength(20);
        builder.Property(order => order.PaymentReference).HasMaxLength(Order.ReferenceLimit);
        builder.OwnedMoney(order => order.Amount);
        builder.HasIndex(order => order.Number).IsUnique();
        builder.HasIndex(order => order.Renewal, "OneOrderPerRenewal").IsUnique().HasFilter("[Ended] IS NULL AND [Renewal] IS NOT NULL");
        builder.HasIndex(order => order.Purchase, "OneOrderPerPurchase").IsUnique().HasFilter("[Ended] IS NULL AND [Purchase] IS NOT NULL");
        builder.HasOne<Renewal>().WithMany().HasForeignKey(order => order.Renewal);
        builder.HasOne<Purchase>().WithMany().HasForeignKey(order => order.Purchase);
    }
}
