using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Data.Renewals;

internal sealed class RenewalsMapping : IEntityTypeConfiguration<Renewal>, IEntityTypeConfiguration<DroppedCompetency>
{
    public void Configure(EntityTypeBuilder<Renewal> builder)
    {
        builder.ToTable("Renewals").HasKey(renewal => renewal.Id);
        builder.HasIndex(renewal => new { renewal.Membership, renewal.Anniversary }).IsUnique();
        builder.HasOne<Membership>().WithMany().HasForeignKey(renewal => renewal.Membership);
        builder.HasMany(renewal => renewal.Dropped).WithOne().HasForeignKey(dropped => dropped.Renewal);
        builder.Navigation(renewal => renewal.Dropped).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DroppedCompetency> builder) =>
        builder.ToTable("DroppedCompetencies").HasKey(dropped => new { dropped.Renewal, dropped.Competency });
}
