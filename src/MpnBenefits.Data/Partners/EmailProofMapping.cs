using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Partners;

internal sealed class EmailProofMapping : IEntityTypeConfiguration<EmailProof>
{
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<EmailProof> builder)
    {
        builder.ToTable("EmailProofs").HasKey(proof => proof.Id);
        builder.Property(proof => proof.SecretDigest).HasMaxLength(DigestLength);
        builder.HasIndex(proof => proof.SecretDigest).IsUnique();
        builder.HasIndex(proof => proof.Company, "OneOpenEmailProof").IsUnique().HasFilter("[EndedOn] IS NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(proof => proof.Company);
    }
}
