namespace MpnBenefits.Web.Papers;

/// <summary>
/// A sheet in one reader's words: an invoice, a credit note or a pro forma. The screen and the PDF show the same, in the
/// same order.
/// </summary>
/// <param name="Lang">The language it is written in.</param>
/// <param name="Title">What it is.</param>
/// <param name="Number">Its number; null of a pro forma, which has none.</param>
/// <param name="Remark">What must not be missed, under the title; or null.</param>
/// <param name="Sides">Seller and buyer.</param>
/// <param name="Facts">Days, numbers and references.</param>
/// <param name="Lines">What is sold.</param>
/// <param name="Sums">Net, tax and total; the last stands out.</param>
/// <param name="Notes">Why the tax is what it is, and how it is or was paid.</param>
/// <param name="Columns">The heads of the two columns.</param>
/// <param name="Page">How a page is numbered.</param>
public sealed record Paper(
    string Lang, string Title, string? Number, string? Remark, IReadOnlyList<PaperSide> Sides, IReadOnlyList<PaperFact> Facts,
    IReadOnlyList<PaperLine> Lines, IReadOnlyList<PaperFact> Sums, IReadOnlyList<string> Notes, (string What, string Amount) Columns, string Page);

/// <summary>A party under its heading, line by line.</summary>
public sealed record PaperSide(string Heading, IReadOnlyList<string> Lines);

/// <summary>A label with its value.</summary>
public sealed record PaperFact(string Label, string Value);

/// <summary>What is sold, with what belongs to it in small, and the amount.</summary>
public sealed record PaperLine(string Text, IReadOnlyList<string> Details, string Amount);
