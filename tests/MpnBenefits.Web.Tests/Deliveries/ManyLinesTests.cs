using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Partners;
using Xunit.Abstractions;

namespace MpnBenefits.Web.Tests.Deliveries;

/// <summary>
/// A file of 100,000 lines (<c>--long</c>; 3,000 otherwise) is checked with memory that does not grow with it. What it took
/// is written out and kept in <c>docs/measurements.md</c>, beside the same rows written plainly in the same run.
/// </summary>
public sealed class ManyLinesTests(Portal portal, ITestOutputHelper output) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_large_file_is_checked_part_by_part()
    {
        var count = Figures.Of(3000, 100_000);
        var partners = new List<MpnId>();
        for (var number = 0; number < 20; number++)
        {
            partners.Add((await portal.Given.PartnerAsync()).MpnId);
        }

        var lines = Enumerable.Range(1, count).Select(person => GivenFile.Exam(partners[person % partners.Count], person)).ToList();
        var content = GivenFile.Csv([GivenFile.SkillsHead, .. lines]);
        var clock = Stopwatch.StartNew();
        var batch = await portal.DeliverAsync(await portal.Given.StaffAsync(StaffRoles.Operator), content);
        var received = clock.Elapsed;
        (lines, content) = ([], []);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        clock.Restart();
        using var watching = new CancellationTokenSource();
        var most = MostInUseAsync(watching.Token);
        await portal.CheckDeliveriesAsync();
        var took = clock.Elapsed;
        await watching.CancelAsync();

        var check = await portal.DeliveryAsync(batch.Id);
        Assert.Equal((count, count), (check.LinesRead, check.NewLines));
        var grown = (await most - before) / 1024 / 1024;
        Assert.True(grown < 64, $"{grown} MB more were in use.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} lines: received in {received.TotalSeconds:0.0} s, checked in {took.TotalSeconds:0.0} s, at most {grown} MB more in use."));

        clock.Restart();
        await PlainlyAsync(batch.Id);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Baseline, the same rows read and written plainly, 1,000 at a time: {clock.Elapsed.TotalSeconds:0.0} s."));
    }

    /// <summary>What the rows themselves cost: one text of each read, and written to a file of its own by single statements.</summary>
    private async Task PlainlyAsync(Domain.EvidenceBatchId batch)
    {
        var titles = await portal.WithDbAsync(db => db.Skills.ForPortal().Where(row => row.Batch == batch).Select(row => row.Title).ToListAsync());
        var file = Path.GetTempFileName();
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Plain (Title TEXT)";
            await command.ExecuteNonQueryAsync();
            command.CommandText = "INSERT INTO Plain (Title) VALUES ($title)";
            var title = command.Parameters.Add("$title", SqliteType.Text);
            foreach (var part in titles.Chunk(1000))
            {
                await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
                command.Transaction = transaction;
                foreach (var text in part)
                {
                    title.Value = text;
                    await command.ExecuteNonQueryAsync();
                }

                await transaction.CommitAsync();
            }
        }

        File.Delete(file);
    }

    /// <summary>What is held, without what only waits to be collected.</summary>
    private static async Task<long> MostInUseAsync(CancellationToken ct)
    {
        var most = 0L;
        while (!ct.IsCancellationRequested)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            await Task.Delay(400, CancellationToken.None);
        }

        return most;
    }
}
