using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// A table to take along: UTF-8 with a mark, so that a spreadsheet reads accents, and no cell that a spreadsheet would take
/// for a formula.
/// </summary>
public static class CsvFile
{
    private const string ContentType = "text/csv; charset=utf-8";
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static FileContentResult Of(string name, IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Csv))
        {
            foreach (var row in rows.Prepend(head))
            {
                Write(csv, row);
                csv.NextRecord();
            }
        }

        return new([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())], ContentType) { FileDownloadName = name };
    }

    /// <summary>Writes a long table as it is read.</summary>
    public static async Task WriteAsync(HttpResponse response, string name, IEnumerable<string> head, IAsyncEnumerable<IEnumerable<string>> rows, CancellationToken ct)
    {
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = $"attachment; filename={name}";
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, Csv);
        Write(csv, head);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(ct))
        {
            Write(csv, row);
            await csv.NextRecordAsync();
        }
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }
    }
}
