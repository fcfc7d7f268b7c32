using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Data.Requests;

internal sealed class RequestsMapping : IEntityTypeConfiguration<AdminRequest>
{
    public void Configure(EntityTypeBuilder<AdminRequest> builder)
    {
        builder.ToTable("AdminRequests").HasKey(request => request.Id);
        builder.Property(request => request.Answer).HasMaxLength(AdminRequest.AnswerLimit);
        builder.Ignore(request => request.IsOpen).Ignore(request => request.MayRemindFrom);
        builder.HasIndex(request => new { request.AskedOf, request.Deed, request.Membership }, "OneOpenRequest")
            .IsUnique().HasFilter("[Ended] IS NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(request => request.Company);
    }
}
