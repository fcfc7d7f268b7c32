using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Data.Search;

/// <summary>Which words each thing is found by; rewritten whenever the thing is committed.</summary>
internal static class SearchIndex
{
    public static async Task RewriteAsync(BenefitsDb db, IEnumerable<Aggregate> changed, CancellationToken ct)
    {
        foreach (var gone in db.ChangeTracker.Entries<Member>().Where(entry => entry.State is EntityState.Deleted).Select(entry => entry.Entity).ToList())
        {
            await db.SearchWords.Of(gone.Company).Where(word => word.Kind == SubjectKind.Member && word.Subject == gone.Id).ExecuteDeleteAsync(ct);
        }

        foreach (var aggregate in changed)
        {
            var found = aggregate switch
            {
                Company company => await OfAsync(db, company, ct),
                Member member => await OfAsync(db, member, ct),
                Order order => await OfAsync(db, order, ct),
                _ => null,
            };
            if (found is null)
            {
                continue;
            }

            await db.SearchWords.Of(found.Company).Where(word => word.Kind == found.Kind && word.Subject == found.Subject).ExecuteDeleteAsync(ct);
            Detach(db, found.Kind, found.Subject);
            db.SearchWords.AddRange(found.Words.Select(word =>
                new SearchWord { Word = word, Kind = found.Kind, Subject = found.Subject, Company = found.Company }));
        }
    }

    private static async Task<Findable> OfAsync(
        BenefitsDb db, Company company, CancellationToken ct)
    {
        var entry = db.Entry(company);
        if (entry.State is not EntityState.Added)
        {
            await entry.Collection(one => one.Locations).LoadAsync(ct);
            await entry.Collection(one => one.Domains).LoadAsync(ct);
        }

        return new(SubjectKind.Company, company.Id.Value, company.Id, Folding.Words(
            [
                company.MpnId.Value, company.Name, company.Profile.ContactEmail,
                .. company.Locations.SelectMany(location => new[] { location.MpnId.Value, location.Name }),
                .. company.Domains.Select(domain => domain.Name),
            ]));
    }

    /// <summary>An order is found by its invoice's number too, whether that is being issued now or was before.</summary>
    private static async Task<Findable> OfAsync(BenefitsDb db, Order order, CancellationToken ct)
    {
        var issued = db.ChangeTracker.Entries<Invoice>().Select(entry => entry.Entity).FirstOrDefault(invoice => invoice.Order == order.Id)?.Number
            ?? await db.Invoices.Of(order.Company).Where(invoice => invoice.Order == order.Id).Select(invoice => invoice.Number).SingleOrDefaultAsync(ct);
        return new(SubjectKind.Order, order.Id.Value, order.Company, Folding.Words([order.Number, issued ?? ""]));
    }

    private static async Task<Findable> OfAsync(
        BenefitsDb db, Member member, CancellationToken ct)
    {
        var person = await db.People.FindAsync([member.Person], ct)
            ?? throw new InvalidOperationException("A member is a person.");
        return new(SubjectKind.Member, member.Id, member.Company, Folding.Words(person.Name, person.Email.Value));
    }

    /// <summary>A second try of the same commit must not add the same words twice.</summary>
    private static void Detach(BenefitsDb db, SubjectKind kind, Guid subject)
    {
        foreach (var entry in db.ChangeTracker.Entries<SearchWord>().Where(entry => entry.Entity.Kind == kind && entry.Entity.Subject == subject).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private sealed record Findable(SubjectKind Kind, Guid Subject, CompanyId Company, IEnumerable<string> Words);
}
