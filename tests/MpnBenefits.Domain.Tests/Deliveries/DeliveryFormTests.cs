using MpnBenefits.Domain.Deliveries;

namespace MpnBenefits.Domain.Tests.Deliveries;

public sealed class DeliveryFormTests
{
    [Fact]
    public void Each_form_is_known_by_its_columns_in_any_order()
    {
        foreach (var form in DeliveryForm.All)
        {
            Assert.False(DeliveryForm.OfHeader([.. form.Columns.Select(column => column.Name).Reverse()]).Refused(out _, out var found));
            Assert.Equal(form.Kind, found.Kind);
        }
    }

    [Fact]
    public void A_column_that_may_be_empty_may_be_absent()
    {
        Assert.False(DeliveryForm.OfHeader(["mpn_id", "competency", "holder", "kind", "title", "valid_from"]).Refused(out _, out var form));

        Assert.Equal(DeliveryKind.Skills, form.Kind);
    }

    [Fact]
    public void What_a_head_lacks_has_too_much_or_twice_is_said_by_name()
    {
        var missing = Assert.IsType<DeliveryColumnsMissing>(Why("mpn_id", "competency", "metric", "month"));
        Assert.Equal((DeliveryKind.Figures, "amount"), (missing.Closest, Assert.Single(missing.Columns)));

        var unknown = Assert.IsType<DeliveryColumnsUnknown>(Why("mpn_id", "competency", "metric", "month", "amount", "ammount"));
        Assert.Equal((DeliveryKind.Figures, "ammount"), (unknown.Closest, Assert.Single(unknown.Columns)));

        Assert.Equal(new DeliveryColumnTwice("month"), Why("mpn_id", "month", "month"));
    }

    private static Refusal Why(params string[] names) =>
        DeliveryForm.OfHeader(names).Refused(out var why, out _) ? why : throw new InvalidOperationException("It was taken.");
}
