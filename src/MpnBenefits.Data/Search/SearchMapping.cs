using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MpnBenefits.Data.Search;

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("SearchWords").HasKey(word => new { word.Company, word.Kind, word.Subject, word.Word });
        builder.Property(word => word.Word).HasMaxLength(SearchWord.Longest);
        builder.Property(word => word.Kind).HasMaxLength(20);
        builder.HasIndex(word => new { word.Word, word.Subject });
    }
}
