using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Data.Invoices;

internal sealed class InvoicesMapping : IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<CreditNote>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("Invoices").HasKey(invoice => invoice.Id);
        builder.Property(invoice => invoice.Number).HasMaxLength(Invoice.NumberLimit);
        builder.Property(invoice => invoice.OrderNumber).HasMaxLength(Invoice.NumberLimit);
        builder.Property(invoice => invoice.PurchaseOrder).HasMaxLength(BillingNote.PurchaseOrderLimit);
        builder.Property(invoice => invoice.Attention).HasMaxLength(BillingNote.AttentionLimit);
        builder.Property(invoice => invoice.PaymentReference).HasMaxLength(Order.ReferenceLimit);
        builder.ComplexProperty(invoice => invoice.Seller, party => party.Property(one => one.Country).HasMaxLength(2));
        builder.ComplexProperty(invoice => invoice.Buyer, party => party.Property(one => one.Country).HasMaxLength(2));
        builder.OwnedMoney(invoice => invoice.Net);
        builder.HasIndex(invoice => invoice.Number).IsUnique();
        builder.HasIndex(invoice => invoice.Order).IsUnique();
        builder.HasOne<Order>().WithMany().HasForeignKey(invoice => invoice.Order);
    }

    public void Configure(EntityTypeBuilder<CreditNote> builder)
    {
        builder.ToTable("CreditNotes").HasKey(note => note.Id);
        builder.Property(note => note.Number).HasMaxLength(Invoice.NumberLimit);
        builder.Property(note => note.InvoiceNumber).HasMaxLength(Invoice.NumberLimit);
        builder.OwnedMoney(note => note.Net);
        builder.OwnedMoney(note => note.Tax);
        builder.HasIndex(note => note.Number).IsUnique();
        builder.HasOne<Invoice>().WithMany().HasForeignKey(note => note.Invoice);
    }
}
