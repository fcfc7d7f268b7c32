using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Data.Search;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Lists of partners for staff: a statement per kind of thing, however many rows.</summary>
public sealed class PartnerList(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme, CurrentPerson me)
{
    private const int Lately = 10;

    public async Task<FoundPartners> FindAsync(string text, CancellationToken ct)
    {
        var found = await db.FindAsync(me.Staff, text, ct);
        var companies = found.Hits.GroupBy(hit => hit.Company).ToList();
        var hits = companies.Take(Finder.Shown).ToDictionary(group => group.Key, group => group.ToList());
        var names = await NamesAsync(Subjects(SubjectKind.Member), ct);
        var rows = await RowsAsync([.. hits.Keys], Subjects(SubjectKind.Order), ct);
        return new(
            [
                .. rows.OrderByDescending(row => hits[row.Company.Id].Max(hit => hit.Exact))
                    .ThenBy(row => hits[row.Company.Id].Min(hit => hit.Kind))
                    .ThenBy(row => row.Company.Name, StringComparer.CurrentCultureIgnoreCase)
                    .Select(row => row with { Matches = [.. Matches(row, hits[row.Company.Id], names, text)] }),
            ],
            found.Cut || companies.Count > Finder.Shown,
            found.TooShort);

        List<Guid> Subjects(SubjectKind kind) => [.. hits.Values.SelectMany(one => one).Where(hit => hit.Kind == kind).Select(hit => hit.Subject)];
    }

    /// <summary>The partners I opened last.</summary>
    public async Task<IReadOnlyList<FoundPartner>> OpenedLatelyAsync(CancellationToken ct)
    {
        var opened = await db.OpenedLatelyAsync(me.Actor, Lately, ct);
        var rows = await RowsAsync(opened, [], ct);
        return [.. opened.Join(rows, id => id, row => row.Company.Id, (_, row) => row)];
    }

    private async Task<IReadOnlyList<FoundPartner>> RowsAsync(IReadOnlyList<CompanyId> ids, List<Guid> foundOrders, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var companies = await db.Companies.ForStaff(me.Staff).AsNoTracking().IgnoreAutoIncludes()
            .Include(company => company.Locations).Include(company => company.Domains).AsSplitQuery()
            .Where(company => ids.Contains(company.Id)).ToListAsync(ct);
        var memberships = (await db.Memberships.ForStaff(me.Staff).AsNoTracking().IgnoreAutoIncludes()
            .Where(membership => ids.Contains(membership.Company) && membership.EndedOn == null).ToListAsync(ct)).ToLookup(membership => membership.Company);
        var found = foundOrders.ConvertAll(id => new OrderId(id));
        var orders = await db.Orders.ForStaff(me.Staff).AsNoTracking()
            .Where(order => found.Contains(order.Id)
                || (ids.Contains(order.Company) && order.PaidOn == null && order.Ended == null && order.Method == PaymentMethod.BankTransfer)).ToListAsync(ct);
        return
        [
            .. companies.Select(company => new FoundPartner(
                company,
                [.. orders.Where(order => order.Company == company.Id && found.Contains(order.Id)).Select(order => new Match("Order", order.Number))],
                [.. memberships[company.Id].OrderBy(membership => membership.Anniversary).Select(membership => Held(membership, orders))])),
        ];
    }

    private HeldOffer Held(Membership membership, IReadOnlyList<Order> orders) => new(
        membership.Offer,
        MembershipStanding.Of(membership, programme.InForce.Catalogue.Renewal, clock.Today),
        orders.Any(order => order.Membership == membership.Id && order.Method is PaymentMethod.BankTransfer && order.On(clock.Today) is OrderState.AwaitingPayment));

    private static IEnumerable<Match> Matches(FoundPartner row, IReadOnlyList<Hit> hits, Dictionary<Guid, Person> names, string text) =>
    [
        .. hits.Any(hit => hit.Kind is SubjectKind.Company) ? CompanyMatches.Of(row.Company, text) : [],
        .. row.Matches,
        .. hits.Where(hit => names.ContainsKey(hit.Subject)).Select(hit => names[hit.Subject])
            .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).Select(person => new Match("Person", person.Name, person.Email)),
    ];

    private async Task<Dictionary<Guid, Person>> NamesAsync(List<Guid> members, CancellationToken ct) =>
        members.Count == 0
            ? []
            : await db.Members.ForStaff(me.Staff).AsNoTracking().Where(member => members.Contains(member.Id))
                .Join(db.People, member => member.Person, person => person.Id, (member, person) => new { member.Id, person })
                .ToDictionaryAsync(row => row.Id, row => row.person, ct);
}
