using System.Globalization;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Ui;

/// <summary>The end of a day, in UTC and in the company's own time: "…, 23:59 UTC (Friday 01:59 in Paris)".</summary>
public static class Deadline
{
    public static string Of(DateOnly lastDay, Company? company, Words words, Text<SharedText> texts)
    {
        if (company is null || !TimeZoneInfo.TryFindSystemTimeZoneById(company.TimeZone, out var zone) || zone.BaseUtcOffset == TimeSpan.Zero)
        {
            return texts["Deadline", lastDay];
        }

        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(lastDay.ToDateTime(new TimeOnly(23, 59)), TimeSpan.Zero), zone);
        var time = local.ToString(words.Lang == Language.French ? "dddd H' h 'mm" : "dddd HH:mm", CultureInfo.CurrentCulture);
        return texts["Deadline.Zone", lastDay, time, company.TimeZone[(company.TimeZone.LastIndexOf('/') + 1)..].Replace('_', ' ')];
    }
}
