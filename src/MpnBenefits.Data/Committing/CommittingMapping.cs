using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MpnBenefits.Data.Committing;

internal sealed class CommittingMapping : IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("Attempts").HasKey(attempt => new { attempt.Actor, attempt.Key });
        builder.Property(attempt => attempt.Actor).HasMaxLength(80);
        builder.Property(attempt => attempt.Digest).HasMaxLength(64);
        builder.Property(attempt => attempt.Answer).IsConcurrencyToken();
        builder.HasIndex(attempt => attempt.Actor, "OneUnansweredAttempt").IsUnique().HasFilter("[Answer] IS NULL");
    }

    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("Counters").HasKey(counter => counter.Name);
        builder.Property(counter => counter.Name).HasMaxLength(40);
    }
}
