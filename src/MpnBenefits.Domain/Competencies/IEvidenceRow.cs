using System.Globalization;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// One row of evidence as a delivery brought it. A later delivery does not overwrite it: of the rows about the same
/// (<see cref="Key"/>) the one whose delivery took effect last holds, so that every correction can be traced.
/// </summary>
public interface IEvidenceRow : ICompanyOwned
{
    EvidenceBatchId Batch { get; }

    /// <summary>What it is about, within its company: a person's exam, a metric's month.</summary>
    string Key { get; }

    /// <summary>What it says, in the names of the columns it was delivered in; no person is named in it.</summary>
    string Content { get; }

    /// <summary>What it is about and what it says, without a person, for whoever reads what a line comes to.</summary>
    string About { get; }

    /// <summary>Whether another row about the same says the same, to the name.</summary>
    bool IsAs(IEvidenceRow other) => Content == other.Content;
}

/// <summary>Evidence about a person: who it is, and since when and until when of this company.</summary>
public interface IPersonalEvidence : IEvidenceRow
{
    /// <summary>The person's certification ID, by which two companies' rows are known to be one person's.</summary>
    string? Mcid { get; }

    string Holder { get; }

    /// <summary>The day from which the person is linked to the company; null where it was not said.</summary>
    DateOnly? LinkedOn { get; }

    /// <summary>The day the person left; from it on nothing of theirs counts.</summary>
    DateOnly? LeftOn { get; }

    DateOnly ValidFrom { get; }

    /// <summary>The same person has the same certification ID or, without one, the same name.</summary>
    string Who { get; }

    /// <summary>The first day of the link: as said, else the day of the oldest proof.</summary>
    DateOnly LinkedFrom => LinkedOn ?? ValidFrom;

    /// <summary>A person is linked to one company at a time; who left on 30 August 2021 may be linked elsewhere from that day on.</summary>
    bool Overlaps(IPersonalEvidence other) =>
        (LeftOn is not { } left || other.LinkedFrom < left) && (other.LeftOn is not { } gone || LinkedFrom < gone);

    /// <summary>The same row for a person who left.</summary>
    IPersonalEvidence Leaving(EvidenceBatchId batch, DateOnly on);
}

/// <summary>How rows write their days down.</summary>
internal static class Cells
{
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Folded(string text) => text.Trim().ToUpperInvariant();
}
