using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Memberships;

internal sealed class MembershipsMapping : IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<HeldCompetency>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships").HasKey(membership => membership.Id);
        builder.HasIndex(membership => membership.Anniversary);
        builder.Ignore(membership => membership.NextAnniversary);
        builder.HasOne<Company>().WithMany().HasForeignKey(membership => membership.Company);
        builder.HasMany(membership => membership.Competencies).WithOne().HasForeignKey(held => held.Membership);
        builder.Navigation(membership => membership.Competencies).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<HeldCompetency> builder) =>
        builder.ToTable("HeldCompetencies").HasKey(held => new { held.Membership, held.Competency });
}
