namespace MpnBenefits.Data.Demo;

/// <summary>A TXT record as the demonstration's own name servers would say it.</summary>
public sealed class DemoTxtRecord
{
    public Guid Id { get; init; }

    public string Domain { get; init; } = "";

    public string Value { get; init; } = "";
}
