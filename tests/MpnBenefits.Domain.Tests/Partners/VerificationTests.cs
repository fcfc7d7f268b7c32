using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Partners;

/// <summary>R13: pending, authorised, rejected, and answered.</summary>
public sealed class VerificationTests
{
    private static readonly DateOnly Today = new(2021, 9, 20);

    private readonly Company company = Company.Enroll(MpnId.Parse("1111111"), Situation.Profile(), "Europe/Paris", new(2018, 1, 1));

    [Fact]
    public void R13_What_was_rejected_is_answered_waits_again_and_is_authorised()
    {
        company.Judge(CheckKind.Business, Verification.Pending(Today, holds: true));

        Assert.False(company.Verify(CheckKind.Business, "name-differs", Today).Refused(out _, out _));
        Assert.Equal(Verification.Rejected(Today, "name-differs"), company.Verification);
        company.AnswerRejection(CheckKind.Business, Today.AddDays(2));
        Assert.Equal(Verification.Pending(Today.AddDays(2), holds: true), company.Verification);
        Assert.False(company.Verify(CheckKind.Business, null, Today.AddDays(3)).Refused(out _, out _));
        Assert.Equal(Verification.Authorized(Today.AddDays(3)), company.Verification);
    }

    [Fact]
    public void Where_nothing_waits_nothing_is_decided()
    {
        Assert.True(company.Verify(CheckKind.Business, null, Today).Refused(out var why, out _));
        Assert.Equal(new NothingToVerify(new(2018, 1, 1)), why);

        var told = company.Happened.Count;
        company.AnswerRejection(CheckKind.Business, Today);
        Assert.Equal(told, company.Happened.Count);
    }
}
