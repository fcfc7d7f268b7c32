using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Purchases;

namespace MpnBenefits.Data.Purchases;

internal sealed class PurchasesMapping : IEntityTypeConfiguration<Purchase>, IEntityTypeConfiguration<CarriedCompetency>
{
    private const int VersionLength = 20;

    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.ToTable("Purchases").HasKey(purchase => purchase.Id);
        builder.Property(purchase => purchase.TermsVersion).HasMaxLength(VersionLength);
        builder.HasIndex(purchase => new { purchase.Company, purchase.Offer, purchase.Turn }).IsUnique();
        builder.HasOne<Company>().WithMany().HasForeignKey(purchase => purchase.Company);
        builder.HasOne<Membership>().WithMany().HasForeignKey(purchase => purchase.Replaces);
        builder.HasMany(purchase => purchase.Carried).WithOne().HasForeignKey(carried => carried.Purchase);
        builder.Navigation(purchase => purchase.Carried).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<CarriedCompetency> builder) =>
        builder.ToTable("CarriedCompetencies").HasKey(carried => new { carried.Purchase, carried.Competency });
}
