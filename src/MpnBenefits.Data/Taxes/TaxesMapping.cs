using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Taxes;

namespace MpnBenefits.Data.Taxes;

internal sealed class TaxesMapping : IEntityTypeConfiguration<TaxCertificate>
{
    public void Configure(EntityTypeBuilder<TaxCertificate> builder)
    {
        builder.ToTable("TaxCertificates").HasKey(certificate => certificate.Id);
        builder.Property(certificate => certificate.Reference).HasMaxLength(TaxCertificate.ReferenceLimit);
        builder.HasIndex(certificate => certificate.Company);
    }
}
