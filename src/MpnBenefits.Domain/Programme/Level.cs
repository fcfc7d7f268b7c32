namespace MpnBenefits.Domain.Programme;

/// <summary>A level of attainment; the higher rank contains the lower.</summary>
public sealed record Level(LevelId Id, Bilingual Name, int Rank);
