using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Data.SignIn;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions").HasKey(session => session.Id);
        builder.Property(session => session.Device).HasMaxLength(Session.DeviceLimit);
        builder.HasIndex(session => new { session.Person, session.StartedAt });
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("KeptForms").HasKey(form => form.Id);
        builder.Property(form => form.Fields).HasMaxLength(-1);
        builder.Property(form => form.Path).HasMaxLength(KeptForm.PathLimit);
        builder.HasIndex(form => form.KeptAt);
    }
}
