using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Data.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditPersonal>, IEntityTypeConfiguration<AuditHead>
{
    private const int Unbounded = -1;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries").HasKey(entry => new { entry.Chain, entry.Sequence });
        builder.Property(entry => entry.Facts).HasMaxLength(Unbounded);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
        builder.Property(entry => entry.PersonalDigest).HasMaxLength(64);
        builder.HasIndex(entry => new { entry.ActorId, entry.What, entry.At });
    }

    public void Configure(EntityTypeBuilder<AuditPersonal> builder)
    {
        builder.ToTable("AuditPersonals").HasKey(personal => new { personal.Chain, personal.Sequence });
        builder.Property(personal => personal.Facts).HasMaxLength(Unbounded);
        builder.Property(personal => personal.Salt).HasMaxLength(64);
        builder.Ignore(personal => personal.Digest);
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("AuditHeads").HasKey(head => head.Chain);
        builder.Property(head => head.Hash).HasMaxLength(64);
    }
}
