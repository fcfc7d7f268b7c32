using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Competencies;

internal sealed class ExtensionMapping :
    IEntityTypeConfiguration<RequirementExtension>, IEntityTypeConfiguration<ExcludedCompetency>, IEntityTypeConfiguration<ExtensionException>
{
    public void Configure(EntityTypeBuilder<RequirementExtension> builder)
    {
        builder.ToTable("RequirementExtensions").HasKey(extension => extension.Id);
        builder.HasMany(extension => extension.Excluded).WithOne().HasForeignKey(excluded => excluded.Extension);
        builder.HasMany(extension => extension.Exceptions).WithOne().HasForeignKey(exception => exception.Extension);
        builder.Navigation(extension => extension.Excluded).AutoInclude();
        builder.Navigation(extension => extension.Exceptions).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ExcludedCompetency> builder) =>
        builder.ToTable("ExcludedCompetencies").HasKey(excluded => new { excluded.Extension, excluded.Competency });

    public void Configure(EntityTypeBuilder<ExtensionException> builder) =>
        builder.ToTable("ExtensionExceptions").HasKey(exception => new { exception.Extension, exception.Competency, exception.AnniversaryFrom });
}

internal sealed class EvidenceMapping :
    IEntityTypeConfiguration<EvidenceBatch>, IEntityTypeConfiguration<SkillRecord>, IEntityTypeConfiguration<MonthlyFigure>, IEntityTypeConfiguration<ScorePoints>,
    IEntityTypeConfiguration<TrainerRecord>, IEntityTypeConfiguration<EvidenceLine>, IEntityTypeConfiguration<EvidencePiece>
{
    public void Configure(EntityTypeBuilder<EvidenceBatch> builder)
    {
        builder.ToTable("EvidenceBatches").HasKey(batch => batch.Id);
        builder.Property(batch => batch.What).HasMaxLength(EvidenceBatch.WhatLimit);
        builder.Property(batch => batch.Digest).HasMaxLength(EvidenceBatch.DigestLength);
        builder.Ignore(batch => batch.Series).Ignore(batch => batch.State).Ignore(batch => batch.Brings);
        builder.HasIndex(batch => batch.Number).IsUnique();
        builder.HasIndex(batch => batch.EffectiveAt);
        builder.HasIndex(batch => batch.Follows).IsUnique().HasFilter("[Follows] IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<EvidenceLine> builder)
    {
        builder.ToTable("EvidenceLines").HasKey(line => new { line.Batch, line.Line });
        builder.Ignore(line => line.Faults);
        builder.Property(line => line.About).HasMaxLength(EvidenceLine.AboutLimit);
        builder.Property(line => line.Was).HasMaxLength(EvidenceLine.WasLimit);
        builder.Property(line => line.Written).HasMaxLength(EvidenceLine.FaultsLimit);
        builder.HasIndex(line => new { line.Batch, line.Key });
        builder.HasOne<EvidenceBatch>().WithMany().HasForeignKey(line => line.Batch);
    }

    public void Configure(EntityTypeBuilder<EvidencePiece> builder)
    {
        builder.ToTable("EvidencePieces").HasKey(piece => new { piece.Batch, piece.Number });
        builder.HasOne<EvidenceBatch>().WithMany().HasForeignKey(piece => piece.Batch);
    }

    public void Configure(EntityTypeBuilder<SkillRecord> builder)
    {
        builder.ToTable("SkillRecords").HasKey(skill => skill.Id);
        builder.Ignore(skill => skill.LastDay).Ignore(skill => skill.ExpiresOn);
        builder.Property(skill => skill.Mcid).HasMaxLength(SkillRecord.McidLimit);
        builder.HasIndex(skill => skill.Company);
        builder.HasIndex(skill => skill.Mcid);
        Belong(builder, nameof(SkillRecord.Company), nameof(SkillRecord.Batch));
    }

    public void Configure(EntityTypeBuilder<TrainerRecord> builder)
    {
        builder.ToTable("TrainerRecords").HasKey(trainer => trainer.Id);
        builder.Property(trainer => trainer.Mcid).HasMaxLength(SkillRecord.McidLimit);
        builder.HasIndex(trainer => trainer.Company);
        builder.HasIndex(trainer => trainer.Mcid);
        Belong(builder, nameof(TrainerRecord.Company), nameof(TrainerRecord.Batch));
    }

    public void Configure(EntityTypeBuilder<MonthlyFigure> builder)
    {
        builder.ToTable("MonthlyFigures").HasKey(figure => figure.Id);
        builder.Ignore(figure => figure.Amount);
        builder.HasIndex(figure => new { figure.Company, figure.Competency, figure.Metric, figure.Month, figure.Batch }).IsUnique();
        Belong(builder, nameof(MonthlyFigure.Company), nameof(MonthlyFigure.Batch));
    }

    public void Configure(EntityTypeBuilder<ScorePoints> builder)
    {
        builder.ToTable("ScorePoints").HasKey(points => points.Id);
        builder.HasIndex(points => new { points.Company, points.Competency, points.Option, points.Component, points.AsOf, points.Batch }).IsUnique();
        Belong(builder, nameof(ScorePoints.Company), nameof(ScorePoints.Batch));
    }

    private static void Belong<T>(EntityTypeBuilder<T> builder, string company, string batch)
        where T : class, IEvidenceRow
    {
        builder.Ignore(row => row.Key).Ignore(row => row.Content).Ignore(row => row.About);
        builder.Ignore(nameof(IPersonalEvidence.Who));
        builder.HasIndex(batch);
        builder.HasOne(typeof(Company)).WithMany().HasForeignKey(company);
        builder.HasOne(typeof(EvidenceBatch)).WithMany().HasForeignKey(batch);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<CompetencyDecision>
{
    public void Configure(EntityTypeBuilder<CompetencyDecision> builder)
    {
        builder.ToTable("CompetencyDecisions").HasKey(decision => decision.Id);
        builder.Property(decision => decision.Because).HasMaxLength(CompetencyDecision.BecauseLimit);
        builder.Ignore(decision => decision.State).Ignore(decision => decision.Waits).Ignore(decision => decision.ForPurchase);
        builder.HasIndex(decision => new { decision.Company, decision.Competency, decision.Anniversary }, "OneOpenCompetencyDecision").IsUnique().HasFilter("[Ended] IS NULL");
        builder.HasOne<Company>().WithMany().HasForeignKey(decision => decision.Company);
    }
}
