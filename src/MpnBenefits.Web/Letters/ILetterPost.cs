namespace MpnBenefits.Web.Letters;

/// <summary>Takes letters out of the house.</summary>
public interface ILetterPost
{
    /// <summary>False on a site without a mail server: letters wait until there is one.</summary>
    bool IsOpen { get; }

    Task<Delivery> SendAsync(ComposedLetter letter, CancellationToken ct);
}

/// <summary>What became of a try: the fault by the server's code or by a name, and whether another try is pointless.</summary>
public sealed record Delivery(string? Fault, bool ForGood)
{
    public static Delivery Done { get; } = new(null, false);
}

/// <summary>A site without a mail server keeps its letters until it has one.</summary>
public sealed class NoPost : ILetterPost
{
    public bool IsOpen => false;

    public Task<Delivery> SendAsync(ComposedLetter letter, CancellationToken ct) => Task.FromResult(new Delivery("no-server", ForGood: false));
}
