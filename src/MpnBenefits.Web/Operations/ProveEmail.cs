using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Letters;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Operations;

/// <summary>A mailed link as it is shown to whoever follows it.</summary>
public sealed record ShownEmailProof(EmailProof Proof, string Company);

/// <summary>The e-mail check: its letter is written with whatever made it due, sent again on request, and confirmed by its link.</summary>
public sealed class ProveEmail(BenefitsDb db, LetterWriter letters, PortalAddress address, PortalClock clock, CurrentPerson me)
{
    public const string Path = "/confirm-email";

    /// <summary>Writes the letter when the company's mailbox waits to be proved and none is on its way to it; whoever commits sends it.</summary>
    public async Task WriteWhenDueAsync(Company company, CancellationToken ct)
    {
        if (company.EmailOwnership.State is VerificationState.Authorized || !EmailAddress.TryParse(company.Profile.ContactEmail, out var to))
        {
            return;
        }

        var open = await OpenAsync(company.Id, ct);
        if (open is null || open.Email != to)
        {
            await WriteAsync(company, to.Value, open, ct);
        }
    }

    /// <summary>Another letter, on request. Refused: a mailbox that is proved, and a letter younger than a working day.</summary>
    public Task<Result<EmailProof>> AgainAsync(CancellationToken ct) => db.InUnitAsync<Result<EmailProof>>(async () =>
    {
        db.ChangeTracker.Clear();
        var company = await db.Companies.Of(me.Company).SingleAsync(ct);
        if (company.EmailOwnership.State is VerificationState.Authorized)
        {
            return new EmailAlreadyProved(company.EmailOwnership.Since);
        }

        if (!EmailAddress.TryParse(company.Profile.ContactEmail, out var to))
        {
            return new AddressMalformed();
        }

        var open = await OpenAsync(me.Company, ct);
        if (open is not null && open.Email == to && open.AgainFrom(HolidayReader.Known.For(company.Profile.Country)) is var from && from > clock.Today)
        {
            return new LetterStillFresh(from);
        }

        company.AnswerRejection(CheckKind.Email, clock.Today);
        var proof = await WriteAsync(company, to.Value, open, ct);
        await db.CommitAsync(me.Actor, ct);
        return proof;
    });

    /// <summary>What a link leads to; null when there is no such link.</summary>
    public async Task<ShownEmailProof?> FindAsync(string code, CancellationToken ct)
    {
        var digest = AuditEntry.Digest(code);
        return await db.EmailProofs.ForPortal().Where(one => one.SecretDigest == digest)
            .Join(db.Companies.ForPortal().IgnoreAutoIncludes(), one => one.Company, company => company.Id, (one, company) => new ShownEmailProof(one, company.Profile.LegalName))
            .AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>Whoever holds the link confirms; they need not be signed in.</summary>
    public Task<Result<EmailProof>> ConfirmAsync(EmailProof shown, CancellationToken ct) => db.InUnitAsync<Result<EmailProof>>(async () =>
    {
        db.ChangeTracker.Clear();
        var proof = await db.EmailProofs.Of(shown.Company).SingleAsync(one => one.Id == shown.Id, ct);
        var company = await db.Companies.Of(shown.Company).SingleAsync(ct);
        if (proof.Confirm(company, clock.Today).Refused(out var why, out _))
        {
            return why;
        }

        await db.CommitAsync(me.Member?.Company == shown.Company ? me.Actor : Actor.System("mailed link"), ct);
        return proof;
    });

    public Task<EmailProof?> OpenAsync(CompanyId company, CancellationToken ct) =>
        db.EmailProofs.Of(company).SingleOrDefaultAsync(one => one.EndedOn == null, ct);

    private async Task<EmailProof> WriteAsync(Company company, EmailAddress to, EmailProof? before, CancellationToken ct)
    {
        before?.End(clock.Today);
        var secret = LinkSecret.New();
        var proof = EmailProof.Send(company.Id, to, secret, clock.Today);
        db.EmailProofs.Add(proof);
        var language = await db.People.Where(person => person.Email == to).Select(person => person.Language).FirstOrDefaultAsync(ct) ?? Language.Current;
        letters.Write(new EmailProofDraft(company.Id, proof.Id, company.Name, to.Value, proof.LastDay), to, language, address.Link(Path, secret));
        return proof;
    }
}
