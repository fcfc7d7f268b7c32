namespace MpnBenefits.Data.Payments;

/// <summary>Under which name an outside gateway knows a charge of ours, so that it can be asked about it.</summary>
public sealed class GatewaySession
{
    private GatewaySession()
    {
    }

    /// <summary>The charge's own key.</summary>
    public Guid Key { get; private init; }

    public string Session { get; private init; } = "";

    public DateTimeOffset StartedAt { get; private init; }

    public static GatewaySession Of(Guid key, string session, DateTimeOffset now) => new() { Key = key, Session = session, StartedAt = now };
}
