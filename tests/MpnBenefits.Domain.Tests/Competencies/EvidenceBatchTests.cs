using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;

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
    public void A_file_counts_once_it_is_checked_and_put_in_force_after_what_it_was_compared_with()
    {
        var batch = Delivered();
        Assert.Equal(EvidenceBatchState.Checking, batch.State);
        Assert.Equal(new DeliveryNotWaiting(0), Why(batch.TakeEffect(null, At)));
        Assert.Equal(new DeliveryNotWaiting(0), Why(batch.CheckAgain()));

        batch.Checked(At);
        Assert.Equal((EvidenceBatchState.Checked, false), (batch.State, batch.Brings));
        Assert.Equal(new DeliveryChangesNothing(0), Why(batch.TakeEffect(null, At)));
        Assert.False(batch.CheckAgain().Refused(out _, out _));
        Assert.Equal(EvidenceBatchState.Checking, batch.State);
    }

    [Fact]
    public void What_was_discarded_or_is_in_force_is_not_decided_again()
    {
        var batch = Delivered();
        Assert.False(batch.Discard(At).Refused(out _, out _));

        Assert.Equal(EvidenceBatchState.Discarded, batch.State);
        Assert.Equal(new DeliveryNotWaiting(0), Why(batch.Discard(At)));
        Assert.Equal(EvidenceBatchState.InForce, EvidenceBatch.Receive(EvidenceOrigin.Staff, "by hand", At, new(1, 0, 0)).State);
    }

    private static readonly DateTimeOffset At = new(2021, 9, 1, 6, 0, 0, TimeSpan.Zero);

    private static EvidenceBatch Delivered() => EvidenceBatch.Deliver(DeliveryKind.Skills, "skills.csv", new('a', 64), 12, PersonId.New(), At);

    private static Refusal Why(Result<EvidenceBatch> result) => result.Refused(out var why, out _) ? why : throw new InvalidOperationException("It was taken.");

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
