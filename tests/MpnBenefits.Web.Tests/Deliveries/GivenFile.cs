using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Deliveries;

namespace MpnBenefits.Web.Tests.Deliveries;

/// <summary>Files of evidence, and the timetable's turn at them.</summary>
internal static class GivenFile
{
    public const string SkillsHead = "mpn_id,competency,mcid,holder,kind,title,valid_from,valid_to,linked_on,left_on";

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    /// <summary>Lines of exams, each of another person.</summary>
    public static string Exam(MpnId partner, int person, string competency = "data-platform", string left = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{partner},{competency},MC{partner}{person},Person {person},exam,Exam of {competency},2020-11-20,2022-11-20,,{left}");

    public static Task<EvidenceBatch> DeliverAsync(this Portal portal, PersonId who, byte[] content, string name = "evidence.csv") => portal.WithDbAsync(async db =>
    {
        (await DeliveryFile.ReadAsync(name, content, CancellationToken.None)).Refused(out _, out var file);
        var batch = EvidenceBatch.Deliver(file!.Kind, file.Name, file.Digest, file.Lines, who, portal.Clock.GetUtcNow());
        db.Add(batch);
        db.AddRange(file.Pieces(batch.Id));
        await db.CommitAsync(Domain.Audit.Actor.OfStaff(who), CancellationToken.None);
        return batch;
    });

    /// <summary>A file as it is downloaded.</summary>
    public static async Task<byte[]> DownloadAsync(this Browser browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        using var answer = await browser.AskAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The timetable's turn.</summary>
    public static async Task<int> CheckDeliveriesAsync(this Portal portal, CancellationToken ct = default)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckDeliveries>().RunAsync(ct);
    }

    public static Task<EvidenceBatch> DeliveryAsync(this Portal portal, EvidenceBatchId id) =>
        portal.WithDbAsync(db => db.EvidenceBatches.AsNoTracking().SingleAsync(batch => batch.Id == id));
}
