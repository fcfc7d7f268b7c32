using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Ui;

/// <summary>The rooms of the bar: what somebody cannot use is not there.</summary>
public static class Bar
{
    private static readonly IReadOnlyList<(string Room, string Href, Deed Deed)> Rooms =
    [
        ("Home", "/", Deed.SeeOwnHome),
        ("Memberships", "/memberships", Deed.SeeMemberships),
        ("Benefits", "/benefits", Deed.SeeBenefits),
        ("Orders", "/orders", Deed.SeeOrders),
        ("Company", "/company", Deed.SeeCompany),
        ("Partners", "/staff", Deed.FindPartners),
        ("Money", "/staff/money", Deed.RecordPayment),
        ("Decisions", "/staff/decisions", Deed.DecideVerification),
        ("Programme", "/staff/programme/extensions", Deed.KeepProgramme),
        ("Site", "/staff/site", Deed.SeeSite),
    ];

    public static IEnumerable<BarItem> For(CurrentPerson me) =>
        me.IsSignedIn
            ? Rooms.Where(room => me.May(room.Deed)).Select(room => new BarItem(room.Room, room.Href))
            : [new("Home", "/"), new("Tools", "/tools")];
}

public sealed record BarItem(string Room, string Href);
