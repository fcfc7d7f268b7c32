using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Domain.Tests.SignIn;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Eight = new(2021, 10, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly SessionPolicy Policy = new(TimeSpan.FromHours(8), TimeSpan.FromMinutes(60));

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(61, false)]
    public void Unused_it_is_over_after_the_idle_time(int minutes, bool open) =>
        Assert.Equal(open, Session.Start(PersonId.New(), null, null, Eight).IsOpen(Policy, Eight.AddMinutes(minutes)));

    [Theory]
    [InlineData(479, true)]
    [InlineData(480, false)]
    public void Used_all_day_it_is_over_when_its_lifetime_is_up(int minutes, bool open) =>
        Assert.Equal(open, Session.Start(PersonId.New(), null, null, Eight).IsOpen(Policy with { Idle = TimeSpan.FromDays(1) }, Eight.AddMinutes(minutes)));

    [Fact]
    public void Ended_it_is_over_and_ends_once()
    {
        var session = Session.Start(PersonId.New(), null, new string('x', 400), Eight);

        session.End(Eight.AddMinutes(5));
        session.End(Eight.AddMinutes(9));

        Assert.False(session.IsOpen(Policy, Eight.AddMinutes(6)));
        Assert.Equal(Eight.AddMinutes(5), session.EndedAt);
        Assert.Equal(["SessionStarted", "SessionEnded"], session.Happened.Select(what => what.GetType().Name));
        Assert.Equal(Session.DeviceLimit, session.Device.Length);
    }
}
