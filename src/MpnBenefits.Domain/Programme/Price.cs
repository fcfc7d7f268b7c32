namespace MpnBenefits.Domain.Programme;

/// <summary>
/// What an offer costs for a year in a country, net of tax, from one day to another (both included; null is open).
/// The catalogue of 2021 publishes none; the demonstration's rows say so.
/// </summary>
public sealed class Price : Aggregate
{
    private Price()
    {
    }

    public Guid Id { get; private init; }

    public OfferId Offer { get; private init; }

    /// <summary>ISO 3166, two letters.</summary>
    public string Country { get; private init; } = "";

    public Money Amount { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? To { get; private init; }

    public bool Demonstration { get; private init; }

    public override CompanyId? AuditedUnder => null;

    public static Price Publish(OfferId offer, string country, Money amount, DateOnly from, DateOnly? to, bool demonstration)
    {
        var price = new Price
        {
            Id = Guid.CreateVersion7(),
            Offer = offer,
            Country = country,
            Amount = amount,
            From = from,
            To = to,
            Demonstration = demonstration,
        };
        price.Record(new PricePublished(offer, country, amount, from));
        return price;
    }

    public bool HoldsOn(DateOnly day) => From <= day && (To is not { } last || day <= last);
}

public sealed record PricePublished(OfferId Offer, string Country, Money Amount, DateOnly From) : DomainEvent
{
    public override string Subject => Offer.Value;
}
