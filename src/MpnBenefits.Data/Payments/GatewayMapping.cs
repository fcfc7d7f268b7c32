using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MpnBenefits.Data.Payments;

internal sealed class GatewayMapping : IEntityTypeConfiguration<GatewaySession>, IEntityTypeConfiguration<GatewayNotice>
{
    public void Configure(EntityTypeBuilder<GatewaySession> builder)
    {
        builder.ToTable("GatewaySessions").HasKey(session => session.Key);
        builder.HasIndex(session => session.Session).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GatewayNotice> builder)
    {
        builder.ToTable("GatewayNotices").HasKey(notice => notice.Id);
        builder.Property(notice => notice.Type).HasMaxLength(100);
        builder.HasIndex(notice => notice.Charge);
    }
}
