using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Letters;

internal sealed class LettersMapping : IEntityTypeConfiguration<Letter>
{
    private const int SealedLimit = 2000;

    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters").HasKey(letter => letter.Id);
        builder.Property(letter => letter.Key).HasMaxLength(Letter.KeyLimit);
        builder.Property(letter => letter.Language).HasMaxLength(5);
        builder.Property(letter => letter.Subject).HasMaxLength(Letter.SubjectLimit);
        builder.Property(letter => letter.Body).HasMaxLength(Letter.BodyLimit);
        builder.Property(letter => letter.SealedLink).HasMaxLength(SealedLimit);
        builder.HasIndex(letter => letter.Key).IsUnique();
        builder.HasIndex(letter => letter.NextTryAt).HasFilter("[NextTryAt] IS NOT NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(letter => letter.Company);
    }
}
