namespace MpnBenefits.Domain.Programme;

/// <summary>
/// Which market a country counts as when a threshold differs by market. From a dated table; a country that is not in it
/// counts as developed, and the page says that this was assumed.
/// </summary>
public sealed record Markets(IReadOnlySet<string> Developing, IReadOnlySet<string> Developed)
{
    public Market Of(string country) => Developing.Contains(country) ? Market.Developing : Market.Developed;

    public bool IsAssumed(string country) => !Developing.Contains(country) && !Developed.Contains(country);
}

public enum Market
{
    Developed,
    Developing,
}
