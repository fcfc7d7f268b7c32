namespace MpnBenefits.Domain.Competencies;

/// <summary>A proof of expertise in an area (section 3.2), attained by meeting any one of its options at a level.</summary>
public sealed record Competency(CompetencyId Id, Bilingual Name, Bilingual Area, bool Cloud, bool Current);
