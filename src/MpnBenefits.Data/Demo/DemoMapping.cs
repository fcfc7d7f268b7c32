using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Data.Site;

namespace MpnBenefits.Data.Demo;

internal sealed class DemoMapping : IEntityTypeConfiguration<DemoCharge>, IEntityTypeConfiguration<DemoLetter>, IEntityTypeConfiguration<DemoTxtRecord>, IEntityTypeConfiguration<ClockShift>
{
    private const int LetterLimit = 10000;

    public void Configure(EntityTypeBuilder<DemoCharge> builder)
    {
        builder.ToTable("DemoCharges").HasKey(charge => charge.Key);
        builder.OwnedMoney(charge => charge.Amount);
        builder.HasIndex(charge => charge.OrderNumber);
        builder.Ignore(charge => charge.Reference).Ignore(charge => charge.Outcome);
    }

    public void Configure(EntityTypeBuilder<DemoLetter> builder)
    {
        builder.ToTable("DemoLetters").HasKey(letter => letter.Id);
        builder.Property(letter => letter.Subject).HasMaxLength(Domain.Letters.Letter.SubjectLimit);
        builder.Property(letter => letter.Text).HasMaxLength(LetterLimit);
        builder.HasIndex(letter => letter.At);
    }

    public void Configure(EntityTypeBuilder<DemoTxtRecord> builder)
    {
        builder.ToTable("DemoTxtRecords").HasKey(record => record.Id);
        builder.Property(record => record.Domain).HasMaxLength(Domain.Partners.DomainName.Limit);
        builder.HasIndex(record => record.Domain);
    }

    public void Configure(EntityTypeBuilder<ClockShift> builder)
    {
        builder.ToTable("ClockShifts").HasKey(shift => shift.Id);
        builder.Property(shift => shift.Id).ValueGeneratedNever();
    }
}
