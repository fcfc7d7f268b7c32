using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Data.Programme;

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<CatalogueVersion>, IEntityTypeConfiguration<Price>
{
    private const int Unbounded = -1;

    public void Configure(EntityTypeBuilder<CatalogueVersion> builder)
    {
        builder.ToTable("CatalogueVersions").HasKey(version => version.Id);
        builder.Property(version => version.Id).HasMaxLength(40);
        builder.Property(version => version.Document).HasMaxLength(Unbounded);
        builder.Property(version => version.Additions).HasMaxLength(Unbounded);
    }

    public void Configure(EntityTypeBuilder<Price> builder)
    {
        builder.ToTable("Prices").HasKey(price => price.Id);
        builder.Property(price => price.Country).HasMaxLength(2);
        builder.OwnedMoney(price => price.Amount);
        builder.HasIndex(price => new { price.Offer, price.Country, price.From });
    }
}
