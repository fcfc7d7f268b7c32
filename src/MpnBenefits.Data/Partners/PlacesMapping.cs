using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Partners;

internal sealed class PlacesMapping : IEntityTypeConfiguration<CompanyLocation>, IEntityTypeConfiguration<LocationRemoval>, IEntityTypeConfiguration<TenantProof>
{
    public void Configure(EntityTypeBuilder<CompanyLocation> builder)
    {
        builder.ToTable("CompanyLocations").HasKey(location => new { location.Company, location.MpnId });
        builder.Property(location => location.Country).HasMaxLength(2);
        builder.Ignore(location => location.Address);
        builder.HasIndex(location => location.MpnId).IsUnique();
        builder.HasIndex(location => new { location.Company, location.NameKey }).IsUnique().HasFilter("[NameKey] IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<LocationRemoval> builder)
    {
        builder.ToTable("LocationRemovals").HasKey(removal => removal.Id);
        builder.Property(removal => removal.Because).HasMaxLength(LocationRemoval.BecauseLimit);
        builder.Property(removal => removal.Answer).HasMaxLength(LocationRemoval.BecauseLimit);
        builder.Ignore(removal => removal.IsOpen);
        builder.HasIndex(removal => removal.Location, "OneOpenRemoval").IsUnique().HasFilter("[EndedOn] IS NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(removal => removal.Company);
    }

    public void Configure(EntityTypeBuilder<TenantProof> builder)
    {
        builder.ToTable("TenantProofs").HasKey(proof => proof.Id);
        builder.Property(proof => proof.Domain).HasMaxLength(DomainName.Limit);
        builder.Property(proof => proof.Code).HasMaxLength(64);
        builder.Ignore(proof => proof.IsOpen).Ignore(proof => proof.LastDay).Ignore(proof => proof.Wanted);
        builder.HasIndex(proof => new { proof.Company, proof.Domain }, "OneOpenProof").IsUnique().HasFilter("[EndedOn] IS NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(proof => proof.Company);
    }
}
