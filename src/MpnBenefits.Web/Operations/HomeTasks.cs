using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Readiness;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>Something to do: what kind, about which offer, by which day, and where.</summary>
public sealed record HomeTask(
    TaskKind Kind, OfferId Offer, DateOnly By, string Href, PersonId? Who = null, AdminRequest? Request = null, Order? Order = null, CompetencyJudgement? Judged = null)
{
    /// <summary>What is renewed; null where something is bought.</summary>
    public Membership? Membership { get; init; }

    public static HomeTask Of(
        TaskKind kind, Membership membership, DateOnly by, string href, PersonId? who = null, AdminRequest? request = null, Order? order = null, CompetencyJudgement? judged = null) =>
        new(kind, membership.Offer, by, href, who, request, order, judged) { Membership = membership };
}

public enum TaskKind
{
    /// <summary>A colleague asked for the profile to be confirmed.</summary>
    AskedToReview,
    AskedToRenew,
    ReviewProfile,

    /// <summary>Everything is settled but the fee.</summary>
    Pay,

    /// <summary>The window is open and something is missing.</summary>
    SeeWhatIsMissing,
    SendTransfer,

    /// <summary>An offer was ordered by card, and the payment is not finished.</summary>
    FinishPurchase,

    /// <summary>The window is ahead, and a competency would not be kept as things stand.</summary>
    MeetRequirements,

    /// <summary>I asked, and wait.</summary>
    WaitingForAnswer,

    /// <summary>Only others can do it, and nobody has asked them.</summary>
    OthersMustReview,
    OthersMustPay,

    /// <summary>Money came that could bring nothing, and support has not sent it back yet.</summary>
    MoneyOwed,

    /// <summary>The window has closed and a transfer may have arrived in time without being recorded yet.</summary>
    TransferExpected,
}

/// <summary>A day that comes within the next weeks.</summary>
public sealed record ComingDay(DateOnly On, string What, Membership Membership);

/// <summary>
/// What one person of a company has to do, waits for, and can expect. Worked out from the same decisions as the renewal
/// itself.
/// </summary>
public sealed record HomeTasks(
    IReadOnlyList<AdminRequest> Answered, IReadOnlyList<HomeTask> Mine, IReadOnlyList<HomeTask> Others, IReadOnlyList<ComingDay> Soon)
{
    private const int SoonDays = 60;
    private const int AnswersShownDays = 14;

    /// <summary>Nothing is asked of anybody, and no answer stands that leaves something undone.</summary>
    public bool NothingToDo => Mine.Count == 0 && Others.Count == 0 && Answered.All(answer => answer.Ended is not RequestEnd.Declined);

    public static HomeTasks Of(CompanyPicture picture, Member me)
    {
        var all = picture.Current.SelectMany(membership => For(picture, membership, me)).Concat(Buying(picture, me)).Concat(Owed(picture, me)).ToList();
        return new(
            Answers(picture, me),
            [.. all.Where(task => !IsOthers(task.Kind, me)).OrderBy(task => task.By)],
            [.. all.Where(task => IsOthers(task.Kind, me)).OrderBy(task => task.By)],
            [.. picture.Current.SelectMany(membership => Days(picture, membership)).OrderBy(day => day.On)]);
    }

    private static bool IsOthers(TaskKind kind, Member me) =>
        kind is TaskKind.WaitingForAnswer or TaskKind.OthersMustReview or TaskKind.OthersMustPay or TaskKind.TransferExpected or TaskKind.MoneyOwed
        || (kind is TaskKind.MeetRequirements && !Deed.AskColleague.Rule().Allows(me, StaffRoles.None));

    /// <summary>What became of what I asked for, for two weeks.</summary>
    private static List<AdminRequest> Answers(CompanyPicture picture, Member me) =>
    [
        .. picture.Requests
            .Where(request => request.AskedBy == me.Person && request.Ended is (RequestEnd.Done or RequestEnd.Declined))
            .Where(request => request.EndedOn >= picture.Today.AddDays(-AnswersShownDays))
            .OrderByDescending(request => request.EndedOn),
    ];

    private static IEnumerable<HomeTask> For(CompanyPicture picture, Membership membership, Member me)
    {
        var decision = picture.Decide(membership, me.Roles);
        var last = decision.Case.Window.LastDay;
        var requests = picture.OpenRequests(membership).ToList();
        if (decision.Phase is RenewalPhase.Closed)
        {
            if (decision.Case.Order is { Method: PaymentMethod.BankTransfer } order && order.On(picture.Today) is OrderState.AwaitingPayment)
            {
                yield return HomeTask.Of(TaskKind.TransferExpected, membership, order.ExpiresOn, $"/orders/{order.Number}", order: order);
            }

            yield break;
        }

        foreach (var request in requests.Where(request => request.AskedOf == me.Person))
        {
            yield return HomeTask.Of(
                request.Deed is RequestedDeed.ReviewProfile ? TaskKind.AskedToReview : TaskKind.AskedToRenew,
                membership, last, $"/requests/{request.Id.Value:D}", request.AskedBy, request);
        }

        foreach (var request in requests.Where(request => request.AskedBy == me.Person))
        {
            yield return HomeTask.Of(TaskKind.WaitingForAnswer, membership, last, $"/requests/{request.Id.Value:D}", request.AskedOf, request);
        }

        foreach (var task in Reviewing(decision, requests, me).Concat(Paying(decision, requests, me)).Concat(Meeting(picture, membership, decision.Case.Window)))
        {
            yield return task;
        }
    }

    /// <summary>What was ordered and not paid yet, for those who can pay.</summary>
    private static IEnumerable<HomeTask> Buying(CompanyPicture picture, Member me) =>
        from order in picture.Orders
        where order.Purchase is not null && order.On(picture.Today) is OrderState.AwaitingPayment && Deed.BuyOffer.Rule().Allows(me, StaffRoles.None)
        select order.Method is PaymentMethod.BankTransfer
            ? new HomeTask(TaskKind.SendTransfer, order.Offer, order.ExpiresOn, $"/orders/{order.Number}", Order: order)
            : new HomeTask(TaskKind.FinishPurchase, order.Offer, order.ExpiresOn, $"/memberships/offers/{order.Offer}", Order: order);

    /// <summary>What belongs to the company and is on its way back.</summary>
    private static IEnumerable<HomeTask> Owed(CompanyPicture picture, Member me) =>
        from order in picture.Orders
        where Deed.SeeOrders.Rule().Allows(me, StaffRoles.None)
        let owed = order.Payments.Where(payment => order.OwedOf(payment, picture.Today).Minor > 0).ToList()
        where owed.Count > 0
        select new HomeTask(TaskKind.MoneyOwed, order.Offer, picture.Today, $"/orders/{order.Number}", Order: order);

    private static IEnumerable<HomeTask> Reviewing(RenewalDecision decision, List<AdminRequest> requests, Member me)
    {
        var alreadyAsked = requests.Any(request => request.Deed is RequestedDeed.ReviewProfile && (request.AskedOf == me.Person || request.AskedBy == me.Person));
        if (decision[GateKind.Profile].State is not GateState.ToDo || alreadyAsked)
        {
            yield break;
        }

        yield return Deed.ReviewProfile.Rule().Allows(me, StaffRoles.None)
            ? HomeTask.Of(TaskKind.ReviewProfile, decision.Case.Membership, decision.Case.Window.LastDay, "/company/review")
            : HomeTask.Of(TaskKind.OthersMustReview, decision.Case.Membership, decision.Case.Window.LastDay, $"/renewals/{decision.Case.Membership.Id.Value:D}");
    }

    private static IEnumerable<HomeTask> Paying(RenewalDecision decision, List<AdminRequest> requests, Member me)
    {
        if (decision.Phase is not RenewalPhase.Open)
        {
            yield break;
        }

        var (membership, last) = (decision.Case.Membership, decision.Case.Window.LastDay);
        var panel = $"/renewals/{membership.Id.Value:D}";
        if (decision.Case.Order is { Method: PaymentMethod.BankTransfer } order && order.On(decision.Case.Today) is OrderState.AwaitingPayment)
        {
            yield return HomeTask.Of(TaskKind.SendTransfer, membership, last, $"/orders/{order.Number}", order: order);
        }
        else if (!Deed.RenewMembership.Rule().Allows(me, StaffRoles.None))
        {
            if (!requests.Any(request => request.Deed is RequestedDeed.Renew))
            {
                yield return HomeTask.Of(TaskKind.OthersMustPay, membership, last, panel);
            }
        }
        else
        {
            yield return HomeTask.Of(decision.MayPay ? TaskKind.Pay : TaskKind.SeeWhatIsMissing, membership, last, panel);
        }
    }

    /// <summary>What is at risk at the next anniversary, while there is time to prove it; in the window the headline says so.</summary>
    private static IEnumerable<HomeTask> Meeting(CompanyPicture picture, Membership membership, RenewalWindow window) =>
        window.On(picture.Today) is RenewalPhase.Ahead && window.FirstDay <= picture.Today.AddDays(SoonDays)
            ? from held in membership.Competencies
              let readiness = CompetencyReadiness.Of(held.Competency, picture.ReadinessCase)
              where readiness.State is CompetencyState.AtRisk
              select HomeTask.Of(TaskKind.MeetRequirements, membership, window.LastDay, $"/competencies/{held.Competency}", judged: readiness.Coming)
            : [];

    private static IEnumerable<ComingDay> Days(CompanyPicture picture, Membership membership)
    {
        var window = membership.Window(picture.Programme.Catalogue.Renewal);
        var days = new[]
        {
            new ComingDay(picture.Programme.Catalogue.Renewal.ProfileReviewFrom(membership.Anniversary), "ReviewCounts", membership),
            new ComingDay(membership.Anniversary, "Anniversary", membership),
            new ComingDay(window.FirstDay, "Opens", membership),
            new ComingDay(window.LastDay, "LastDay", membership),
            new ComingDay(window.LostFrom, "Lost", membership),
        };
        return days.Where(day => day.On > picture.Today && day.On <= picture.Today.AddDays(SoonDays));
    }
}
