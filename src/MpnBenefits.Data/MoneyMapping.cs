using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MpnBenefits.Domain;

namespace MpnBenefits.Data;

internal static class MoneyMapping
{
    /// <summary>Two columns: whole minor units and the currency.</summary>
    public static void OwnedMoney<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Money>> amount)
        where T : class =>
        builder.ComplexProperty(amount, money =>
        {
            money.Property(one => one.Minor);
            money.Property(one => one.Currency).HasMaxLength(3);
            money.Ignore(one => one.Digits);
            money.Ignore(one => one.Amount);
        });
}
