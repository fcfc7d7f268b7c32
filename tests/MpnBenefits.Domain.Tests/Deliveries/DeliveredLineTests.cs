using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Deliveries;

public sealed class DeliveredLineTests
{
    private static readonly DateOnly Today = new(2021, 9, 20);
    private static readonly CompanyId Company = CompanyId.New();
    private static readonly EvidenceBatchId Batch = EvidenceBatchId.New();

    [Fact]
    public void Every_forms_own_example_can_be_read()
    {
        foreach (var form in DeliveryForm.All)
        {
            var cells = form.Columns.ToDictionary(column => column.Name, column => column.Example);
            Assert.Empty(DeliveredLine.Read(form.Kind, 2, cells, Mpn2021.Catalogue, Today).Faults);
        }
    }

    [Fact]
    public void A_persons_proof_becomes_a_row()
    {
        var row = Row(Skill());

        Assert.Equal(("990012345", "Claire Martin", SkillKind.Exam), (row.Mcid, row.Holder, row.Kind));
        Assert.Equal((new DateOnly(2020, 11, 20), new DateOnly(2021, 12, 31), new DateOnly(2019, 3, 1)), (row.ValidFrom, row.AcceptedUntil, row.LinkedOn));
        Assert.Equal(new DateOnly(2021, 12, 31), row.LastDay);
    }

    [Theory]
    [InlineData("mpn_id", "12", LineFaultKind.NoSuchPartner)]
    [InlineData("mpn_id", "", LineFaultKind.Missing)]
    [InlineData("competency", "data-platfrom", LineFaultKind.NotKnown)]
    [InlineData("mcid", "", LineFaultKind.Missing)]
    [InlineData("mcid", "99-00", LineFaultKind.NotKnown)]
    [InlineData("mcid", "123456789012345678901", LineFaultKind.TooLong)]
    [InlineData("holder", " ", LineFaultKind.Missing)]
    [InlineData("kind", "badge", LineFaultKind.NotKnown)]
    [InlineData("kind", "1", LineFaultKind.NotKnown)]
    [InlineData("valid_from", "20/11/2020", LineFaultKind.NotADay)]
    [InlineData("valid_from", "2021-02-29", LineFaultKind.NotADay)]
    [InlineData("valid_to", "2020-11-19", LineFaultKind.BeforeTheOther)]
    [InlineData("left_on", "2019-02-28", LineFaultKind.BeforeTheOther)]
    public void What_is_wrong_with_a_proof_is_said_at_its_column(string column, string written, LineFaultKind fault)
    {
        var cells = Skill();
        cells[column] = written;

        var found = Assert.Single(DeliveredLine.Read(DeliveryKind.Skills, 7, cells, Mpn2021.Catalogue, Today).Faults);
        Assert.Equal((column, fault), (found.Column, found.Kind));
        Assert.Equal(found, LineFault.Read(found.Written));
    }

    [Fact]
    public void All_faults_of_a_line_are_said_at_once()
    {
        var cells = Skill();
        (cells["competency"], cells["title"], cells["valid_from"]) = ("x", "", "soon");

        Assert.Equal(["competency", "title", "valid_from"], DeliveredLine.Read(DeliveryKind.Skills, 7, cells, Mpn2021.Catalogue, Today).Faults.Select(fault => fault.Column));
    }

    [Fact]
    public void A_standing_of_the_company_itself_names_no_person()
    {
        var cells = Skill();
        (cells["kind"], cells["mcid"]) = ("authorization", "");

        Assert.Null(Row(cells).Mcid);
    }

    [Theory]
    [InlineData("azure-consumption-usd", "2021-08", "1250.50", null, null)]
    [InlineData("azure-consumption-usd", "2021-09", "1", "month", LineFaultKind.NotYetOver)]
    [InlineData("azure-consumption-usd", "2021-8", "1", "month", LineFaultKind.NotAMonth)]
    [InlineData("azure-consumption-usd", "2021-08", "1,5", "amount", LineFaultKind.NotANumber)]
    [InlineData("azure-consumption-usd", "2021-08", "1.505", "amount", LineFaultKind.NotANumber)]
    [InlineData("azure-consumption-usd", "2021-08", "1e3", "amount", LineFaultKind.NotANumber)]
    [InlineData("azure-consumption-usd", "2021-08", "-1", "amount", LineFaultKind.Negative)]
    [InlineData("azure", "2021-08", "1", "metric", LineFaultKind.NotKnown)]
    public void A_figure_is_of_a_month_that_is_over(string metric, string month, string amount, string? column, LineFaultKind? fault)
    {
        var line = DeliveredLine.Read(
            DeliveryKind.Figures, 2, Cells(("mpn_id", "1111111"), ("competency", "cloud-platform"), ("metric", metric), ("month", month), ("amount", amount)), Mpn2021.Catalogue, Today);

        Assert.Equal((column, fault), (line.Faults.SingleOrDefault()?.Column, line.Faults.SingleOrDefault()?.Kind));
    }

    [Fact]
    public void A_metric_of_another_competency_is_said_to_be_another_s()
    {
        var line = DeliveredLine.Read(
            DeliveryKind.Figures, 2, Cells(("mpn_id", "1111111"), ("competency", "data-platform"), ("metric", "azure-consumption-usd"), ("month", "2021-08"), ("amount", "1")), Mpn2021.Catalogue, Today);

        Assert.Equal(LineFaultKind.NotOfCompetency, Assert.Single(line.Faults).Kind);
    }

    [Theory]
    [InlineData("developers", "4.5", null)]
    [InlineData("developers", "5.1", LineFaultKind.OutOfRange)]
    [InlineData("functional-consultant-growth", "15", null)]
    [InlineData("functional-consultant-growth", "7", LineFaultKind.AllOrNothing)]
    [InlineData("growth", "7", LineFaultKind.NotKnown)]
    public void Points_stay_within_their_part(string component, string points, LineFaultKind? fault)
    {
        var line = DeliveredLine.Read(
            DeliveryKind.Points, 2,
            Cells(("mpn_id", "1111111"), ("competency", "cloud-business-applications"), ("option", "customer-engagement"), ("component", component), ("as_of", "2021-08-20"), ("points", points)),
            Mpn2021.Catalogue, Today);

        Assert.Equal(fault, line.Faults.SingleOrDefault()?.Kind);
    }

    private static SkillRecord Row(Dictionary<string, string> cells)
    {
        var line = DeliveredLine.Read(DeliveryKind.Skills, 2, cells, Mpn2021.Catalogue, Today);
        Assert.Empty(line.Faults);
        return Assert.IsType<SkillRecord>(line.Row!(Company, Batch));
    }

    private static Dictionary<string, string> Skill() => DeliveryForm.Of(DeliveryKind.Skills).Columns.ToDictionary(column => column.Name, column => column.Example);

    private static Dictionary<string, string> Cells(params (string Column, string Text)[] cells) => cells.ToDictionary(cell => cell.Column, cell => cell.Text);
}
