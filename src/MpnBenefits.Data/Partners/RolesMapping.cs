using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Partners;

internal sealed class RolesMapping : IEntityTypeConfiguration<RoleRequest>, IEntityTypeConfiguration<AdminRecovery>
{
    public void Configure(EntityTypeBuilder<RoleRequest> builder)
    {
        builder.ToTable("RoleRequests").HasKey(request => request.Id);
        builder.Property(request => request.Why).HasMaxLength(RoleRequest.TextLimit);
        builder.Property(request => request.Answer).HasMaxLength(RoleRequest.TextLimit);
        builder.Ignore(request => request.IsOpen);
        builder.HasIndex(request => new { request.Company, request.Person, request.Role }, "OneOpenRoleRequest").IsUnique().HasFilter("[Ended] IS NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(request => request.Company);
    }

    public void Configure(EntityTypeBuilder<AdminRecovery> builder)
    {
        builder.ToTable("AdminRecoveries").HasKey(recovery => recovery.Id);
        builder.Property(recovery => recovery.Why).HasMaxLength(AdminRecovery.TextLimit);
        builder.Property(recovery => recovery.FirstNote).HasMaxLength(AdminRecovery.TextLimit);
        builder.Property(recovery => recovery.SecondNote).HasMaxLength(AdminRecovery.TextLimit);
        builder.Ignore(recovery => recovery.MayTakeFrom).Ignore(recovery => recovery.LastDay);
        builder.HasIndex(recovery => recovery.Company, "OneOpenRecovery").IsUnique().HasFilter("[Ended] IS NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(recovery => recovery.Company);
    }
}
