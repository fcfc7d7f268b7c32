using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class AdminRecoveryTests
{
    private static readonly DateOnly Day = new(2021, 10, 1);
    private readonly PersonId sophie = PersonId.New();
    private readonly PersonId marc = PersonId.New();
    private readonly Member bruno = Member.Join(CompanyId.New(), PersonId.New(), PortalRoles.None);

    [Fact]
    public void Two_people_confirm_three_days_pass_and_the_role_is_taken()
    {
        var recovery = Asked();
        Assert.Equal(RecoveryState.Asked, recovery.On(Day));
        Assert.Equal(new RecoveryNotOpen(), Why(recovery.Take(bruno, Day)));
        _ = recovery.Confirm(sophie, "Called the company", Day);
        Assert.Equal(new SecondPersonNeeded(), Why(recovery.Confirm(sophie, "Again", Day)));
        _ = recovery.Confirm(marc, "Read the register", Day);

        Assert.Equal((RecoveryState.Waiting, new DateOnly(2021, 10, 4), new DateOnly(2021, 11, 3)), (recovery.On(Day), recovery.MayTakeFrom, recovery.LastDay));
        Assert.Equal(new RecoveryNotYet(new(2021, 10, 4)), Why(recovery.Take(bruno, Day.AddDays(2))));
        Assert.Null(Why(recovery.Take(bruno, Day.AddDays(3))));

        Assert.Equal((RecoveryState.Taken, PortalRoles.GlobalAdmin), (recovery.On(Day.AddDays(3)), bruno.Roles));
        Assert.Equal(new RecoveryNotOpen(), Why(recovery.Confirm(sophie, "Late", Day.AddDays(3))));
    }

    [Theory]
    [InlineData(33, RecoveryState.Ready)]
    [InlineData(34, RecoveryState.Expired)]
    public void Not_taken_it_lapses_and_makes_room_for_another(int days, RecoveryState expected)
    {
        var recovery = Asked();
        _ = recovery.Confirm(sophie, "Note", Day);
        _ = recovery.Confirm(marc, "Note", Day);

        var later = Day.AddDays(days);
        Assert.Equal(expected, recovery.On(later));
        Assert.Equal(expected is RecoveryState.Expired ? null : new RecoveryUnderWay(bruno.Person), Why(AdminRecovery.Ask(bruno, "Again", recovery, later)));
        recovery.Lapse(later);
        Assert.Equal(expected is RecoveryState.Expired, recovery.Ended is not null);
    }

    [Fact]
    public void An_admin_who_is_there_objects_and_nobody_else_does()
    {
        var recovery = Asked();
        var viewer = Member.Join(recovery.Company, PersonId.New(), PortalRoles.ReportViewer);
        Assert.Equal(new RoleNotYoursToGive(PortalRoles.GlobalAdmin), Why(recovery.Object(viewer, Day)));

        Assert.Null(Why(recovery.Object(Member.Join(recovery.Company, PersonId.New(), PortalRoles.AccountAdmin), Day)));

        Assert.Equal(RecoveryState.Objected, recovery.On(Day));
        Assert.Equal(new RecoveryNotOpen(), Why(recovery.Refuse(sophie, "not-shown", Day)));
    }

    [Fact]
    public void Support_refuses_with_a_named_reason_and_a_Global_admin_asks_for_nothing()
    {
        var recovery = Asked();
        _ = recovery.Refuse(sophie, "not-shown", Day);
        Assert.Equal((RecoveryState.Refused, "not-shown"), (recovery.On(Day), recovery.RefusedBecause));

        var claire = Member.Join(recovery.Company, PersonId.New(), PortalRoles.GlobalAdmin);
        Assert.Equal(new RoleHeldAlready(PortalRoles.GlobalAdmin), Why(AdminRecovery.Ask(claire, "Me", null, Day)));
    }

    private AdminRecovery Asked() => AdminRecovery.Ask(bruno, "Claire left in August", null, Day).Refused(out _, out var recovery) ? throw new InvalidOperationException() : recovery;

    private static Refusal? Why(Result<AdminRecovery> result) => result.Refused(out var why, out _) ? why : null;
}
