using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data;

/// <summary>How the portal's own types stand in a column; the same on both databases.</summary>
internal static class Converters
{
    public const int TextLimit = 200;

    public static void Register(ModelConfigurationBuilder model)
    {
        foreach (var id in typeof(ITypedId).Assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(ITypedId))))
        {
            model.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        foreach (var id in new[] { typeof(OfferId), typeof(CompetencyId), typeof(LevelId), typeof(ExtensionId), typeof(OptionId), typeof(MetricId), typeof(ComponentId) })
        {
            model.Properties(id).HaveConversion(typeof(TextIdConverter<>).MakeGenericType(id)).HaveMaxLength(60);
        }

        model.Properties<MpnId>().HaveConversion<MpnIdConverter>().HaveMaxLength(10);
        model.Properties<EmailAddress>().HaveConversion<EmailConverter>().HaveMaxLength(EmailAddress.MaxLength);
        model.Properties<DateTimeOffset>().HaveConversion<InstantConverter>().HavePrecision(6);
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(100);
        model.Properties<string>().HaveMaxLength(TextLimit);
    }
}

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, Rebuild.From<Guid, TId>())
    where TId : struct, ITypedId;

internal sealed class TextIdConverter<TId>() : ValueConverter<TId, string>(id => id.ToString()!, Rebuild.From<string, TId>())
    where TId : struct;

internal sealed class MpnIdConverter() : ValueConverter<MpnId, string>(id => id.Value, text => MpnId.Parse(text));

internal sealed class EmailConverter() : ValueConverter<EmailAddress, string>(address => address.Value, text => EmailAddress.Parse(text));

/// <summary>Instants are UTC and whole microseconds: what SQLite, SQL Server and a hash all agree on.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Instants.Cut(instant).UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

/// <summary>Instants as they are kept.</summary>
public static class Instants
{
    public static DateTimeOffset Cut(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

internal static class Rebuild
{
    /// <summary>The one-argument constructor as an expression: <c>value => new TId(value)</c>.</summary>
    public static Expression<Func<TValue, TId>> From<TValue, TId>()
    {
        var value = Expression.Parameter(typeof(TValue), "value");
        return Expression.Lambda<Func<TValue, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(TValue)])!, value), value);
    }
}
