using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Partners;

internal sealed class CompanyMapping : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.ToTable("Companies").HasKey(company => company.Id);
        builder.HasIndex(company => company.MpnId).IsUnique();
        builder.Property(company => company.TimeZone).HasMaxLength(60);
        builder.Ignore(company => company.Name).Ignore(company => company.StandingLocations).Ignore(company => company.LegalEntity);
        builder.ComplexProperty(company => company.Profile, profile => profile.Property(one => one.Country).HasMaxLength(2));
        builder.ComplexProperty(company => company.Business);
        builder.ComplexProperty(company => company.Employment);
        builder.ComplexProperty(company => company.EmailOwnership);
        builder.Ignore(company => company.Verification).Ignore(company => company.SuspendedFrom);
        builder.HasMany(company => company.Locations).WithOne().HasForeignKey(location => location.Company);
        builder.HasMany(company => company.Domains).WithOne().HasForeignKey(domain => domain.Company);
        builder.HasMany(company => company.Tenants).WithOne().HasForeignKey(tenant => tenant.Company);
        builder.HasMany(company => company.Reviews).WithOne().HasForeignKey(review => review.Company);
        builder.Navigation(company => company.Reviews).AutoInclude();
    }
}

internal sealed class DomainMapping : IEntityTypeConfiguration<CompanyDomain>
{
    public void Configure(EntityTypeBuilder<CompanyDomain> builder) =>
        builder.ToTable("CompanyDomains").HasKey(domain => new { domain.Company, domain.Name });
}

internal sealed class TenantMapping : IEntityTypeConfiguration<CompanyTenant>
{
    public void Configure(EntityTypeBuilder<CompanyTenant> builder)
    {
        builder.ToTable("CompanyTenants").HasKey(tenant => new { tenant.Company, tenant.Tenant });
        builder.Property(tenant => tenant.ProvedBy).HasMaxLength(DomainName.Limit);
        builder.HasIndex(tenant => tenant.Tenant).IsUnique();
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations").HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.SecretDigest).HasMaxLength(64);
        builder.HasIndex(invitation => invitation.SecretDigest).IsUnique();
        builder.HasOne<Company>().WithMany().HasForeignKey(invitation => invitation.Company);
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<ProfileReview>
{
    public void Configure(EntityTypeBuilder<ProfileReview> builder) =>
        builder.ToTable("ProfileReviews").HasKey(review => new { review.Company, review.On });
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People").HasKey(person => person.Id);
        builder.Property(person => person.Language).HasMaxLength(5);
        builder.Property(person => person.DemoSlug).HasMaxLength(60);
        builder.HasIndex(person => person.DemoSlug).IsUnique().HasFilter("[DemoSlug] IS NOT NULL");
        builder.HasIndex(person => person.Email);
        builder.HasIndex(person => new { person.DirectoryTenant, person.DirectoryObject }).IsUnique().HasFilter("[DirectoryObject] IS NOT NULL");
    }
}

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members").HasKey(member => member.Id);
        builder.HasIndex(member => new { member.Person, member.Company }).IsUnique();
        builder.HasOne<Company>().WithMany().HasForeignKey(member => member.Company);
        builder.HasOne<Person>().WithMany().HasForeignKey(member => member.Person);
    }
}
