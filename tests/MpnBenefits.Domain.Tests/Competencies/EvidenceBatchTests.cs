using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class EvidenceBatchTests
{
    [Fact]
    public void Receiving_is_the_operators_and_records_what_came()
    {
        var batch = EvidenceBatch.Receive(EvidenceOrigin.Programme, "skills-2021-08.tsv", new(2021, 9, 1, 6, 0, 0, TimeSpan.Zero), new(12, 24, 7));

        Assert.Null(batch.AuditedUnder);
        Assert.Equal(new EvidenceReceived(batch.Id, EvidenceOrigin.Programme, 12, 24, 7), Assert.Single(batch.Happened));
    }

    [Fact]
    public void A_figure_stands_for_its_whole_month()
    {
        var figure = new MonthlyFigure
        {
            Company = CompanyId.New(),
            Batch = EvidenceBatchId.New(),
            Competency = new("cloud-platform"),
            Metric = new("azure-consumption-usd"),
            Month = new(2021, 8, 31),
            Hundredths = 1_499_999,
        };

        Assert.Equal((new DateOnly(2021, 8, 1), 14_999.99m), (figure.Month, figure.Amount));
    }
}
