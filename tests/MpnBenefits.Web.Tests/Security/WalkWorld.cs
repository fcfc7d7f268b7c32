using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Tests.Deliveries;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>Somebody who walks up to every door: their name for the report, and what they hold.</summary>
internal sealed record Visitor(string Name, PersonId? Id, PortalRoles? Roles = null, StaffRoles Staff = StaffRoles.None);

/// <summary>
/// What stands in a route's place: mine, another company's, and one that never existed. One that is open to nobody else of
/// the company is <see cref="Personal"/>.
/// </summary>
internal sealed record RouteValue(string Mine, string Theirs, string Never, bool Personal = false);

/// <summary>Two companies with one of everything, somebody of each role, and what their addresses are made of.</summary>
internal sealed record WalkWorld(IReadOnlyList<Visitor> Visitors, IReadOnlyDictionary<string, RouteValue> Values)
{
    /// <summary>
    /// The value of a route's parameter, by the address's first word and the parameter's name. A new kind of parameter is
    /// added to <see cref="MakeAsync"/>, so that the walk goes on growing by itself.
    /// </summary>
    public RouteValue Value(string route, string parameter) =>
        Values.GetValueOrDefault($"{route.TrimStart('/').Split('/')[0]}/{parameter}")
        ?? Values.GetValueOrDefault(parameter)
        ?? throw new InvalidOperationException($"The walk does not know what {{{parameter}}} of {route} is: add it to {nameof(WalkWorld)}.{nameof(MakeAsync)}.");

    public static async Task<WalkWorld> MakeAsync(Portal portal)
    {
        var (mine, theirs) = (await OneAsync(portal), await OneAsync(portal));
        List<Visitor> visitors = [new("nobody", null), new("stranger", await portal.Given.StrangerAsync())];
        visitors.AddRange(Enum.GetValues<PortalRoles>().Select(role => new Visitor(role.ToString(), mine.Partner.Holding(role), role)));
        foreach (var role in Enum.GetValues<StaffRoles>().Where(role => role != StaffRoles.None))
        {
            visitors.Add(new(role.ToString(), await portal.Given.StaffAsync(role), Staff: role));
        }

        var delivery = (await portal.DeliverAsync(
            visitors.First(visitor => visitor.Staff == StaffRoles.Operator).Id!.Value, GivenFile.Csv(GivenFile.SkillsHead, GivenFile.Exam(mine.Partner.MpnId, 1)))).Number;
        return new(visitors, new Dictionary<string, RouteValue>
        {
            ["memberships/id"] = Ids(mine.Membership, theirs.Membership),
            ["renewals/id"] = Ids(mine.Membership, theirs.Membership),
            ["requests/id"] = Ids(mine.Request, theirs.Request) with { Personal = true },
            ["orders/number"] = new(mine.Number, theirs.Number, "2000-999999"),
            ["orders/proof"] = Ids(mine.Proof, theirs.Proof),
            ["invoices/number"] = new(mine.Invoice, theirs.Invoice, "I2000-999999"),
            ["company/location"] = new(mine.Location, theirs.Location, Given.NewMpnId().Value),
            ["staff/location"] = new(mine.Location, theirs.Location, Given.NewMpnId().Value),
            ["company/document"] = Ids(mine.Document, theirs.Document),
            ["staff/document"] = Ids(mine.Document, theirs.Document),
            ["staff/paper"] = new(mine.Invoice, theirs.Invoice, "I2000-999999"),
            ["staff/refund"] = new(mine.Refund, theirs.Refund, "R2000-999999"),
            ["staff/proof"] = Ids(mine.Proof, theirs.Proof),
            ["staff/number"] = new(mine.Number, theirs.Number, "2000-999999"),
            ["staff/mpnId"] = new(mine.Partner.MpnId.Value, theirs.Partner.MpnId.Value, Given.NewMpnId().Value),
            ["staff/delivery"] = new($"{delivery}", $"{delivery}", "999999"),
            ["demo/key"] = Ids(Guid.NewGuid(), Guid.NewGuid()) with { Personal = true },
            ["sign-in/kind"] = new("expired", "of-another", "never-was"),
            ["company/request"] = Ids(mine.RoleRequest, theirs.RoleRequest),
            ["company/person"] = Ids(mine.Partner.User.Value, theirs.Partner.User.Value),
            ["competency"] = new("data-platform", "no-such-competency", "never-a-competency"),
            ["staff/competency"] = new("security", "data-platform", "never-a-competency"),
            ["offer"] = new("map", "no-such-offer", "never-an-offer"),
            ["status"] = new("409", "409", "409"),
        });
    }

    private static RouteValue Ids(Guid mine, Guid theirs) => new($"{mine:D}", $"{theirs:D}", $"{Guid.CreateVersion7():D}");

    private static async Task<(GivenPartner Partner, Guid Membership, Guid Request, string Number, Guid Proof, string Invoice, string Refund, Guid Document, Guid RoleRequest, string Location)> OneAsync(Portal portal)
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync("silver", -5, "data-platform");
        await partner.ProvesAsync("data-platform", "silver");
        var request = await partner.RequestAsync(membership);
        var order = await partner.OrderAsync(await partner.RenewalAsync(membership), membership.Offer);
        var proof = await partner.ProofAsync(order);
        await partner.RecoveryAskedAsync();
        var (paid, invoice) = await partner.PaidOrderAsync(portal);
        var refund = await partner.RefundAskedAsync(portal, paid);
        return (partner, membership.Id.Value, request.Id.Value, order.Number, proof.Id.Value, invoice.Number, refund.Number, (await partner.DocumentAsync()).Id.Value, (await partner.RoleAskedAsync()).Id.Value, (await partner.LocationAsync(asked: true)).Value);
    }
}
