using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// A directory becomes the company's when a code stands at a domain of it. Names are asked outside any transaction; what
/// they say is judged inside one.
/// </summary>
public sealed class ProveDirectory(BenefitsDb db, IDirectoryLookup directories, ITxtResolver names, PortalClock clock, CurrentPerson me)
{
    /// <summary>Gives a code to publish; one that still holds for the domain is given again.</summary>
    public async Task<Result<TenantProof>> AskAsync(string domain, CancellationToken ct)
    {
        var found = await directories.FindAsync(domain, ct);
        if (!found.Answered)
        {
            return new DirectorySilent(domain);
        }

        if (found.Tenant is not { } tenant)
        {
            return new DomainWithoutDirectory(domain);
        }

        return await db.InUnitAsync<Result<TenantProof>>(async () =>
        {
            var company = await db.Companies.Of(me.Company).Include(one => one.Tenants).SingleAsync(ct);
            if (company.Tenants.Any(one => one.Tenant == tenant))
            {
                return new TenantAlreadyYours(domain);
            }

            var before = await db.TenantProofs.Of(me.Company).SingleOrDefaultAsync(one => one.Domain == domain && one.EndedOn == null, ct);
            if (before is not null && clock.Today <= before.LastDay && before.Tenant == tenant)
            {
                return before;
            }

            before?.Withdraw(clock.Today);
            var proof = TenantProof.Ask(me.Company, domain, tenant, LinkSecret.New(), me.Id, clock.Today);
            db.TenantProofs.Add(proof);
            await db.CommitAsync(me.Actor, ct);
            return proof;
        });
    }

    /// <summary>Looks for the code. Null when the company has no such proof.</summary>
    public async Task<Result<TenantProof>?> CheckAsync(TenantProofId id, CancellationToken ct)
    {
        var asked = await db.TenantProofs.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (asked is null)
        {
            return null;
        }

        var answer = await names.ReadAsync(asked.Domain, ct);
        return answer.Answered ? await JudgeAsync(id, answer.Records, ct) : new DnsSilent(asked.Domain);
    }

    private Task<Result<TenantProof>> JudgeAsync(TenantProofId id, IReadOnlyList<string> records, CancellationToken ct) => db.InUnitAsync<Result<TenantProof>>(async () =>
    {
        var proof = await db.TenantProofs.Of(me.Company).SingleAsync(one => one.Id == id, ct);
        if (proof.Read(records, clock.Today).Refused(out var why, out _))
        {
            return why;
        }

        var company = await db.Companies.Of(me.Company).Include(one => one.Tenants).Include(one => one.Domains).SingleAsync(ct);
        var elsewhere = await db.Companies.ForPortal().TagWith(IsElsewhere).AnyAsync(one => one.Id != me.Company && one.Tenants.Any(tenant => tenant.Tenant == proof.Tenant), ct);
        Result<TenantProof> outcome = elsewhere ? company.Refuse(proof) : proof;
        if (!elsewhere)
        {
            company.Associate(proof, clock.Today);
        }

        if (company.Happened.Count > 0 || proof.Happened.Count > 0)
        {
            await db.CommitAsync(me.Actor, ct);
        }

        return outcome;
    });

    /// <summary>The one question about other companies: is this directory somebody's? Its answer names nobody.</summary>
    public const string IsElsewhere = "is a directory another company's";
}
