using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Partners;

internal sealed class VerificationMapping : IEntityTypeConfiguration<VerificationDocument>, IEntityTypeConfiguration<VerificationContent>
{
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<VerificationDocument> builder)
    {
        builder.ToTable("VerificationDocuments").HasKey(document => document.Id);
        builder.Property(document => document.FileName).HasMaxLength(DocumentFile.NameLimit);
        builder.Property(document => document.Sha256).HasMaxLength(DigestLength);
        builder.HasOne<Company>().WithMany().HasForeignKey(document => document.Company);
        builder.HasOne(document => document.Content).WithOne().HasForeignKey<VerificationContent>(content => content.Document);
    }

    public void Configure(EntityTypeBuilder<VerificationContent> builder)
    {
        builder.ToTable("VerificationContents").HasKey(content => content.Document);
        builder.Property(content => content.Bytes).HasMaxLength(DocumentFile.Limit);
    }
}
