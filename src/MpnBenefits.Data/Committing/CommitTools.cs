using MpnBenefits.Data.Site;

namespace MpnBenefits.Data.Committing;

/// <summary>What a commit needs of the process: the portal's clock, and the one gate for SQLite's writers.</summary>
public sealed class CommitTools(PortalClock clock) : IDisposable
{
    /// <summary>How long a writer waits for SQLite when its connection string says nothing else.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(5);

    /// <summary>How long a writer waits at the gate; the same as at the file.</summary>
    public TimeSpan Patience { get; init; } = UsualPatience;

    public PortalClock Clock { get; } = clock;

    /// <summary>First come, first served: SQLite takes one writer, and waiting here costs no thread.</summary>
    public SemaphoreSlim SqliteGate { get; } = new(1, 1);

    public void Dispose() => SqliteGate.Dispose();
}
