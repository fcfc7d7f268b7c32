using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Domain.Tests.Requests;

public sealed class AdminRequestTests
{
    private static readonly DateOnly Monday = new(2021, 9, 20);
    private readonly AdminRequest request = AdminRequest.Ask(
        CompanyId.New(), RequestedDeed.ReviewProfile, MembershipId.New(), PersonId.New(), PersonId.New(), Monday);

    [Fact]
    public void It_is_seen_on_the_first_day_it_is_opened_and_only_then()
    {
        request.See(Monday.AddDays(1));
        request.See(Monday.AddDays(2));

        Assert.Equal(Monday.AddDays(1), request.SeenOn);
        Assert.Single(request.Happened.OfType<RequestSeen>());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_reminder_may_be_sent_after_two_days(int days, bool allowed)
    {
        var refused = request.Remind(Monday.AddDays(days)).Refused(out var why, out _);

        Assert.Equal(!allowed, refused);
        Assert.Equal(allowed ? null : new TooEarlyToRemind(Monday.AddDays(2)), why);
        Assert.Equal(allowed ? Monday.AddDays(days) : Monday, request.RemindedOn);
    }

    [Fact]
    public void The_two_days_count_from_the_last_reminder_and_it_is_unseen_again()
    {
        request.See(Monday.AddDays(1));
        Assert.False(request.Remind(Monday.AddDays(3)).Refused(out _, out _));
        Assert.Null(request.SeenOn);

        Assert.True(request.Remind(Monday.AddDays(4)).Refused(out var why, out _));
        Assert.Equal(new TooEarlyToRemind(Monday.AddDays(5)), why);
        Assert.False(request.Remind(Monday.AddDays(5)).Refused(out _, out _));
    }

    [Fact]
    public void Declining_keeps_the_sentence_and_the_day()
    {
        Assert.False(request.Decline("Ask Nadia.", Monday.AddDays(1)).Refused(out _, out _));

        Assert.Equal((RequestEnd.Declined, Monday.AddDays(1), "Ask Nadia."), (request.Ended!.Value, request.EndedOn!.Value, request.Answer));
        Assert.Equal(new RequestDeclined(request.Id, "Ask Nadia."), request.Happened[^1]);
    }

    [Fact]
    public void Withdrawing_and_settling_end_it_without_an_answer()
    {
        Assert.False(request.Withdraw(Monday).Refused(out _, out _));
        Assert.Equal((RequestEnd.Withdrawn, null, false), (request.Ended, request.Answer, request.IsOpen));

        var other = AdminRequest.Ask(CompanyId.New(), RequestedDeed.Renew, MembershipId.New(), PersonId.New(), PersonId.New(), Monday);
        Assert.False(other.Settle(Monday.AddDays(3)).Refused(out _, out _));
        Assert.Equal((RequestEnd.Done, Monday.AddDays(3)), (other.Ended!.Value, other.EndedOn!.Value));
    }

    [Fact]
    public void Once_ended_nothing_more_happens_to_it()
    {
        request.Settle(Monday);
        var told = request.Happened.Count;

        Assert.True(request.Settle(Monday.AddDays(1)).Refused(out var settle, out _));
        Assert.True(request.Decline("Too late", Monday.AddDays(1)).Refused(out var decline, out _));
        Assert.True(request.Withdraw(Monday.AddDays(1)).Refused(out var withdraw, out _));
        Assert.True(request.Remind(Monday.AddDays(5)).Refused(out var remind, out _));
        request.See(Monday.AddDays(6));

        Assert.All([settle, decline, withdraw, remind], why => Assert.IsType<RequestAlreadyEnded>(why));
        Assert.Equal((told, RequestEnd.Done, Monday, null, null), (request.Happened.Count, request.Ended, request.EndedOn!.Value, request.Answer, request.SeenOn));
    }
}
