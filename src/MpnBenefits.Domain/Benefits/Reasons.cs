namespace MpnBenefits.Domain.Benefits;

/// <summary>The key's seats would join those there are, and all would end together.</summary>
[Rules(34, 35)]
public sealed record SeatsWouldBeAdded(int KeySeats, int Seats, decimal MonthsLeft) : Reason;

/// <summary>The seats would stay, and end later.</summary>
[Rules(34, 35)]
public sealed record EndWouldMove(int Seats, decimal MonthsAdded, decimal MonthsLeft) : Reason;

/// <summary>The key has more seats than extending takes.</summary>
[Rules(34, 35)]
public sealed record ExtensionBeyondCeiling(int Years, int MostKeySeats) : Refusal;

/// <summary>The token is replaced, once.</summary>
[Rules(36, 37, 39)]
public sealed record TokenReplaceable(ReplacementReason Because, DateOnly Until) : Reason;

/// <summary>The token is itself a replacement.</summary>
[Rules(38)]
public sealed record ReplacementIsNotReplaced : Refusal;

/// <summary>The token has been replaced as often as one is.</summary>
[Rules(38)]
public sealed record TokenWasReplaced(int Times) : Refusal;

/// <summary>The request came after the last day.</summary>
[Rules(39)]
public sealed record ReplacementTooLate(DateOnly LastDay) : Refusal;

/// <summary>The reason is none of those that are settled at once.</summary>
[Rules(36, 37)]
public sealed record ReplacementReasonNotCovered : Refusal;

/// <summary>What the holdings bring: the core package of a level, or what the packs bring.</summary>
[Rules(32, 65)]
public sealed record CorePackageOnce(LevelId Level) : Reason;

/// <summary>The competencies bring their own rows on top.</summary>
[Rules(32, 65)]
public sealed record CompetencyRowsOnTop(IReadOnlyList<CompetencyId> Competencies) : Reason;

/// <summary>A pack brings its own rows, beside the others.</summary>
[Rules(32)]
public sealed record PackRowsBeside(OfferId Offer) : Reason;

/// <summary>A ceiling cut a product in one country.</summary>
[Rules(49, 65)]
public sealed record CeilingCounts(Bilingual Product, int Before, int Limit) : Reason;

/// <summary>The network membership alone brings nothing but what is the network's own.</summary>
[Rules(32)]
public sealed record NetworkBringsItsOwn : Reason;
