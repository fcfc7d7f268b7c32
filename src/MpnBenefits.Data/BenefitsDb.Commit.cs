using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MpnBenefits.Data.Audit;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Search;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Data;

public abstract partial class BenefitsDb
{
    private const int Tries = 3;

    /// <summary>
    /// The one way to save: what changed, an audit line for everything that happened, and the words it is found by, in
    /// one transaction. An aggregate that changed and recorded nothing is a mistake in the program; one that was only
    /// looked at may record that too.
    /// </summary>
    public async Task CommitAsync(Actor actor, CancellationToken ct)
    {
        ChangeTracker.DetectChanges();
        var changed = ChangedAggregates();
        foreach (var entry in changed)
        {
            if (entry.Entity.Happened.Count == 0 && !Numbering.Awaits(entry))
            {
                throw new InvalidOperationException($"{entry.Metadata.DisplayName()} changed and recorded nothing.");
            }

            if (entry.State is EntityState.Modified or EntityState.Unchanged)
            {
                var version = entry.Property<int>(nameof(Aggregate.Version));
                version.CurrentValue++;
            }
        }

        await GatedAsync(() => Database.CreateExecutionStrategy().ExecuteAsync(() => SaveAsync(changed, actor, ct)), ct);
        ChangeTracker.AcceptAllChanges();
        foreach (var entry in ChangeTracker.Entries<Aggregate>())
        {
            entry.Entity.Forget();
        }
    }

    /// <summary>
    /// Runs a unit of load, decide, commit; when it lost a race it is run again from loading, three times at most. The
    /// last conflict goes to the caller.
    /// </summary>
    public async Task<T> InUnitAsync<T>(Func<Task<T>> unit)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await unit();
            }
            catch (ConflictException) when (turn < Tries)
            {
                ChangeTracker.Clear();
            }
        }
    }

    private async Task SaveAsync(IReadOnlyList<EntityEntry<Aggregate>> changed, Actor actor, CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await Numbering.TakeAsync(this, ct);
        var happened = ChangeTracker.Entries<Aggregate>()
            .SelectMany(entry => entry.Entity.Happened.Select(what => (Chain: entry.Entity.AuditedUnder?.Value ?? AuditEntry.OperatorChain, what)))
            .ToList();
        var lines = await AuditTrail.WriteAsync(this, happened, actor, tools.Clock.Now, ct);
        await SearchIndex.RewriteAsync(this, changed.Where(entry => entry.State is not EntityState.Deleted).Select(entry => entry.Entity), ct);
        try
        {
#pragma warning disable RS0030 // the one place that may save
            await SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
#pragma warning restore RS0030
            await transaction.CommitAsync(ct);
        }
        catch
        {
            lines.ForEach(line => Entry(line).State = EntityState.Detached);
            throw;
        }
    }

    /// <summary>Writes in their turn on SQLite, and makes one conflict of all the ways to lose.</summary>
    internal async Task GatedAsync(Func<Task> write, CancellationToken ct)
    {
        var gated = Database.IsSqlite();
        if (gated && !await tools.SqliteGate.WaitAsync(tools.Patience, ct))
        {
            throw new ConflictException(new TimeoutException("The queue of writers is too long."), busy: true);
        }

        try
        {
            await write();
        }
        catch (Exception exception) when (ConflictException.From(exception) is { } conflict)
        {
            throw conflict;
        }
        finally
        {
            if (gated)
            {
                tools.SqliteGate.Release();
            }
        }
    }

    /// <summary>The roots that changed themselves or through a row they own.</summary>
    private List<EntityEntry<Aggregate>> ChangedAggregates()
    {
        var roots = ChangeTracker.Entries<Aggregate>().ToList();
        var touched = ChangeTracker.Entries()
            .Where(entry => entry.Entity is not Aggregate && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .SelectMany(entry => entry.Metadata.GetForeignKeys()
                .Where(key => key.PrincipalToDependent is not null)
                .Select(key => (key.PrincipalEntityType.ClrType, Key: entry.Property(key.Properties[0].Name).CurrentValue)))
            .ToHashSet();
        var changed = roots.Where(root => touched.Remove(KeyOf(root)) || root.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        return touched.Count == 0
            ? changed
            : throw new InvalidOperationException($"A row of {touched.First().ClrType.Name} changed without its root.");
    }

    private static (Type ClrType, object? Key) KeyOf(EntityEntry root) =>
        (root.Metadata.ClrType, root.Property(root.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue);
}
