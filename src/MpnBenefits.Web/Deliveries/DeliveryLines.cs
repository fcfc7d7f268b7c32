using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Deliveries;

namespace MpnBenefits.Web.Deliveries;

/// <summary>
/// The lines of a delivered file, one at a time. Comma, semicolon and tab are told apart by the first line, as a
/// spreadsheet of either language writes it.
/// </summary>
public sealed class DeliveryLines : IDisposable
{
    /// <summary>A quotation mark that is never closed would make one cell of the rest of the file.</summary>
    private const int LongestCell = 10_000;

    private readonly StreamReader text;
    private readonly CsvReader csv;
    private bool bad;
    private string[] columns = [];

    public DeliveryLines(Stream content)
    {
        text = new(content, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = _ => bad = true,
            MissingFieldFound = null,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = LongestCell,
            CacheFields = false,
        });
    }

    /// <summary>The line in the file, its head being line 1.</summary>
    public int Number => csv.Parser.RawRow;

    /// <summary>Whether the line has as many cells as the head, and its quotation marks are in order.</summary>
    public LineFault? Fault =>
        bad ? new("", LineFaultKind.NotReadable)
        : csv.Parser.Count != columns.Length ? new("", LineFaultKind.TooFewCells, columns.Length.ToString(CultureInfo.InvariantCulture))
        : null;

    public async Task<Result<DeliveryForm>> ReadHeaderAsync()
    {
        if (!await csv.ReadAsync())
        {
            return new DeliveryWithoutLines();
        }

        columns = [.. csv.Parser.Record!];
        return DeliveryForm.OfHeader(columns);
    }

    public async Task<bool> NextAsync()
    {
        bad = false;
        return await csv.ReadAsync();
    }

    public IReadOnlyDictionary<string, string> Cells()
    {
        var cells = new Dictionary<string, string>(columns.Length, StringComparer.Ordinal);
        for (var index = 0; index < columns.Length; index++)
        {
            cells[columns[index].Trim()] = csv.Parser[index];
        }

        return cells;
    }

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }
}
