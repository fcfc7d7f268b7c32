using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Deliveries;

public sealed class DeliveryCheckTests
{
    private static readonly EvidenceBatchId Batch = EvidenceBatchId.New();
    private static readonly MpnId Contoso = MpnId.Parse("1111111");
    private static readonly MpnId Fabrikam = MpnId.Parse("2222222");
    private static readonly Dictionary<MpnId, CompanyId> Companies = new() { [Contoso] = CompanyId.New(), [Fabrikam] = CompanyId.New() };

    [Fact]
    public void A_line_is_new_then_known_then_changed()
    {
        var first = Assert.Single(Check([], Skill(2)));
        Assert.Equal((LineFate.New, 1, ""), (first.Fate, first.Rows.Count, first.Was));

        var same = Assert.Single(Check(first.Rows, Skill(2)));
        Assert.Equal((LineFate.Known, 0), (same.Fate, same.Rows.Count));

        var later = Assert.Single(Check(first.Rows, Skill(2, left: "2021-08-30")));
        Assert.Equal((LineFate.Changed, "valid_to=2022-11-20 accepted_until= linked_on=2019-03-01 left_on="), (later.Fate, later.Was));

        var renamed = Assert.Single(Check(first.Rows, Skill(2, holder: "Claire Martin-Roux")));
        Assert.Equal(LineFate.Changed, renamed.Fate);
    }

    [Fact]
    public void A_second_line_about_the_same_is_refused_and_names_the_first()
    {
        var lines = Check([], Skill(2), Skill(3, left: "2021-08-30"));

        Assert.Equal([LineFate.New, LineFate.Refused], lines.Select(line => line.Fate));
        Assert.Equal(new LineFault("", LineFaultKind.SaidTwice, "2"), Assert.Single(lines[1].Faults));
    }

    [Fact]
    public void A_partner_that_does_not_exist_is_named()
    {
        var line = Assert.Single(Check([], Skill(2, partner: "9999999")));

        Assert.Equal(new LineFault("mpn_id", LineFaultKind.NoSuchPartner, "9999999"), Assert.Single(line.Faults));
    }

    [Fact]
    public void A_person_is_linked_to_one_company_at_a_time()
    {
        var held = Check([], Skill(2)).Single().Rows;
        Assert.Equal(new LineFault("mcid", LineFaultKind.LinkedElsewhere, "1111111"), Assert.Single(Check(held, Skill(2, partner: "2222222", linked: "2021-08-30")).Single().Faults));

        var left = Check(held, Leaves(2, "2021-08-30")).Single();
        Assert.Equal(LineFate.Changed, left.Fate);
        Assert.Equal(LineFate.New, Check(left.Rows, Skill(2, partner: "2222222", linked: "2021-08-30")).Single().Fate);
        Assert.Equal(LineFate.Refused, Check(left.Rows, Skill(2, partner: "2222222", linked: "2021-08-29")).Single().Fate);
    }

    [Fact]
    public void Who_changes_companies_in_one_file_leaves_the_first_before_joining_the_second()
    {
        var held = Check([], Skill(2)).Single().Rows;

        Assert.Equal(
            [LineFate.Changed, LineFate.New],
            Check(held, Skill(2, left: "2021-08-30"), Skill(3, partner: "2222222", linked: "2021-08-30")).Select(line => line.Fate));
    }

    [Fact]
    public void A_departure_ends_every_proof_of_the_person_and_a_second_one_is_known()
    {
        var held = Check([], Skill(2), Skill(3, title: "Azure Administrator")).SelectMany(line => line.Rows).ToList();

        var left = Check(held, Leaves(2, "2021-08-30")).Single();
        Assert.Equal(2, left.Rows.Count);
        Assert.All(left.Rows.Cast<SkillRecord>(), row =>
        {
            Assert.Equal(Batch, row.Batch);
            Assert.True(row.CountsOn(new(2021, 8, 29)));
            Assert.False(row.CountsOn(new(2021, 8, 30)));
        });
        Assert.Equal(LineFate.Known, Check(left.Rows, Leaves(2, "2021-08-30")).Single().Fate);
        Assert.Equal(LineFaultKind.NoSuchPerson, Check([], Leaves(2, "2021-08-30")).Single().Faults.Single().Kind);
        Assert.Equal(LineFaultKind.BeforeTheOther, Check(held, Leaves(2, "2019-02-01")).Single().Faults.Single().Kind);
    }

    [Fact]
    public void What_a_line_came_to_is_kept_without_a_persons_name()
    {
        var line = EvidenceLine.Of(Batch, Check([], Skill(2, partner: "9999999")).Single());

        Assert.Equal((2, LineFate.Refused, "mpn_id"), (line.Line, line.Fate, Assert.Single(line.Faults).Column));
        Assert.DoesNotContain("Claire", line.Written + line.Was, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CheckedLine> Check(IEnumerable<IEvidenceRow> known, params DeliveredLine[] lines)
    {
        var names = Companies.ToDictionary(pair => pair.Value, pair => pair.Key);
        var check = new DeliveryCheck(Batch, known, new Dictionary<long, int>(), id => names[id]);
        return check.Check(lines.Select(line => DraftLine.Of(line, Companies, Batch)));
    }

    private static DeliveredLine Skill(
        int number, string partner = "1111111", string holder = "Claire Martin", string title = "Azure Data Engineer", string linked = "2019-03-01", string left = "") => Read(
        DeliveryKind.Skills, number,
        ("mpn_id", partner), ("competency", "data-platform"), ("mcid", "990012345"), ("holder", holder), ("kind", "exam"), ("title", title),
        ("valid_from", "2020-11-20"), ("valid_to", "2022-11-20"), ("linked_on", linked), ("left_on", left));

    private static DeliveredLine Leaves(int number, string on) =>
        Read(DeliveryKind.Departures, number, ("mpn_id", "1111111"), ("mcid", "990012345"), ("left_on", on));

    private static DeliveredLine Read(DeliveryKind kind, int number, params (string Column, string Text)[] cells) =>
        DeliveredLine.Read(kind, number, cells.ToDictionary(cell => cell.Column, cell => cell.Text), Mpn2021.Catalogue, new(2021, 9, 20));
}
