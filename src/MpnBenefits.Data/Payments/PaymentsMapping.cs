using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Data.Payments;

internal sealed class PaymentsMapping : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<PaymentProof>, IEntityTypeConfiguration<ProofContent>
{
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders").HasKey(order => order.Id);
        builder.Property(order => order.Number).HasMaxLength(20);
        builder.Property(order => order.PaymentReference).HasMaxLength(Order.ReferenceLimit);
        builder.Property(order => order.PurchaseOrder).HasMaxLength(BillingNote.PurchaseOrderLimit);
        builder.Property(order => order.Attention).HasMaxLength(BillingNote.AttentionLimit);
        builder.Property(order => order.ReplacedBy).HasMaxLength(20);
        builder.OwnedMoney(order => order.Amount);
        builder.HasIndex(order => order.Number).IsUnique();
        builder.HasIndex(order => order.Renewal, "OneOrderPerRenewal").IsUnique().HasFilter("[Ended] IS NULL AND [Renewal] IS NOT NULL");
        builder.HasIndex(order => order.Purchase, "OneOrderPerPurchase").IsUnique().HasFilter("[Ended] IS NULL AND [Purchase] IS NOT NULL");
        builder.HasOne<Renewal>().WithMany().HasForeignKey(order => order.Renewal);
        builder.HasOne<Purchase>().WithMany().HasForeignKey(order => order.Purchase);
        builder.HasMany(order => order.Payments).WithOne().HasForeignKey(payment => payment.Order);
        builder.Navigation(order => order.Payments).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments").HasKey(payment => payment.Id);
        builder.Property(payment => payment.Id).ValueGeneratedNever();
        builder.Property(payment => payment.Number).HasMaxLength(Invoice.NumberLimit);
        builder.Property(payment => payment.Reference).HasMaxLength(Order.ReferenceLimit);
        builder.Property(payment => payment.ReturnReference).HasMaxLength(Order.ReferenceLimit);
        builder.OwnedMoney(payment => payment.Received);
        builder.OwnedMoney(payment => payment.Owed);
        builder.HasIndex(payment => payment.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PaymentProof> builder)
    {
        builder.ToTable("PaymentProofs").HasKey(proof => proof.Id);
        builder.Property(proof => proof.FileName).HasMaxLength(DocumentFile.NameLimit);
        builder.Property(proof => proof.Sha256).HasMaxLength(DigestLength);
        builder.HasIndex(proof => proof.Order);
        builder.HasOne<Order>().WithMany().HasForeignKey(proof => proof.Order);
        builder.HasOne(proof => proof.Content).WithOne().HasForeignKey<ProofContent>(content => content.Proof);
    }

    public void Configure(EntityTypeBuilder<ProofContent> builder)
    {
        builder.ToTable("ProofContents").HasKey(content => content.Proof);
        builder.Property(content => content.Bytes).HasMaxLength(DocumentFile.Limit);
    }
}
