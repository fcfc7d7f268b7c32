using CsCheck;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Competencies;

/// <summary>R7, R8: from which day to which evidence counts, and what months sum up to, for any days.</summary>
public sealed class EvidenceWindowTests
{
    private static readonly DateOnly First = new(2018, 1, 1);
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1500].Select(First.AddDays);
    private static readonly Gen<DateOnly?> MaybeDay = Gen.Frequency((1, Gen.Const((DateOnly?)null)), (3, Day.Select(day => (DateOnly?)day)));

    private static readonly Gen<SkillRecord> Skill =
        Gen.Select(Day, MaybeDay, MaybeDay, MaybeDay, MaybeDay).Select((from, to, accepted, linked, left) => new SkillRecord
        {
            Company = CompanyId.New(),
            Batch = EvidenceBatchId.New(),
            Competency = new("data-platform"),
            Holder = "Claire Martin",
            Kind = SkillKind.Exam,
            Title = "AZ-104",
            ValidFrom = from,
            ValidTo = to,
            AcceptedUntil = accepted,
            LinkedOn = linked,
            LeftOn = left,
        });

    [Fact]
    public void The_last_day_counts_and_the_next_does_not() => Skill.Sample(skill =>
    {
        if (skill.LastDay is { } last)
        {
            var begins = skill.LinkedOn > skill.ValidFrom ? skill.LinkedOn.Value : skill.ValidFrom;
            Assert.Equal(begins <= last, skill.CountsOn(last));
            Assert.False(skill.CountsOn(last.AddDays(1)));
        }
    });

    [Fact]
    public void A_proof_counts_in_one_stretch_of_days() => Gen.Select(Skill, Day, Day, Day).Sample((skill, one, two, three) =>
    {
        var days = new[] { one, two, three }.Order().ToArray();
        Assert.False(skill.CountsOn(days[0]) && skill.CountsOn(days[2]) && !skill.CountsOn(days[1]));
    });

    [Fact]
    public void Two_rows_of_a_person_overlap_when_some_day_could_count_for_both() => Gen.Select(Skill, Skill).Sample((one, other) =>
    {
        IPersonalEvidence here = one, there = other;
        Assert.Equal(here.Overlaps(there), there.Overlaps(here));
        if (!here.Overlaps(there))
        {
            Assert.DoesNotContain(Enumerable.Range(0, 1600).Select(First.AddDays), day =>
                Linked(here, day) && Linked(there, day));
        }
    });

    [Fact]
    public void Twelve_months_are_the_sum_of_the_twelve_before_the_days_month() =>
        Gen.Select(Gen.Int[0, 5_000_00].Array[30], Gen.Int[0, 700]).Sample((hundredths, later) =>
        {
            var known = new Known(new("cloud-platform"));
            for (var month = 0; month < hundredths.Length; month++)
            {
                known.Azure(hundredths[month] / 100m, $"{new DateOnly(2019, 6, 1).AddMonths(month):yyyy-MM}");
            }

            var day = new DateOnly(2020, 7, 1).AddDays(later);
            var firstIndex = ((day.Year - 2019) * 12) + day.Month - 6 - 12;
            var expected = Enumerable.Range(firstIndex, 12).Where(index => index >= 0 && index < hundredths.Length).Sum(index => hundredths[index] / 100m);
            var row = Mpn2021.Catalogue[new CompetencyId("cloud-platform")].Options.SelectMany(option => option.Requirements).OfType<FigureRequirement>().First();
            Assert.Equal(expected, known.Judge(row.Level, day, day).Options.SelectMany(option => option.Rows).First(measured => measured.Row is FigureRequirement).Have);
        });

    private static bool Linked(IPersonalEvidence row, DateOnly day) => row.LinkedFrom <= day && (row.LeftOn is not { } left || day < left);
}
