using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class TrainerRecordTests
{
    [Theory]
    [InlineData("2021-02-28", false)]
    [InlineData("2021-03-01", true)]
    [InlineData("2022-02-28", true)]
    [InlineData("2022-03-01", false)]
    public void A_certification_counts_on_its_first_and_its_last_day(string day, bool counts) =>
        Assert.Equal(counts, Trainer("Maya Brown").CountsOn(Renewals.Situation.Day(day)));

    [Fact]
    public void One_who_left_counts_from_that_day_no_more_and_nobody_counts_twice()
    {
        var evidence = Evidence.None with { Trainers = [Trainer("Maya Brown"), Trainer("Maya Brown"), Trainer("Owen Clark", left: new(2021, 8, 30))] };

        Assert.Equal((2, 1), (evidence.TrainersOn(new(2021, 8, 29)), evidence.TrainersOn(new(2021, 8, 30))));
    }

    private static TrainerRecord Trainer(string holder, DateOnly? left = null) => new()
    {
        Company = CompanyId.New(),
        Batch = EvidenceBatchId.New(),
        Holder = holder,
        ValidFrom = new(2021, 3, 1),
        ValidTo = new(2022, 2, 28),
        LeftOn = left,
    };
}
