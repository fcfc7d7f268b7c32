using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class LocationTests
{
    private static readonly DateOnly Today = new(2021, 9, 20);
    private static readonly string[] Holding = ["legalName", "country"];
    private readonly Company company = Company.Enroll(MpnId.Parse("1111111"), Situation.Profile(), "Europe/Paris", new(2018, 1, 1));

    [Theory]
    [InlineData("Éclair Nord")]
    [InlineData("eclair  nord")]
    [InlineData("ÉCLAIR\u00a0NORD ")]
    [InlineData("E\u0301clair Nord")]
    public void Two_locations_of_a_name_there_are_not(string name)
    {
        var first = Add("2222222", "Éclair Nord");

        Assert.True(company.OpenLocation(MpnId.Parse("2222223"), name, Brussels).Refused(out var why, out _));
        Assert.Equal(new LocationNameTaken("Éclair Nord", first.MpnId), why);

        Assert.False(company.Remove(first, Today).Refused(out _, out _));
        Assert.False(company.OpenLocation(MpnId.Parse("2222224"), name, Brussels).Refused(out _, out _));
        Assert.Equal(2, company.Locations.Count);
    }

    [Fact]
    public void Another_country_holds_and_the_former_address_becomes_a_location()
    {
        var (brussels, paris) = (Add("2222222", "Bruxelles"), PlaceAddress.Of(company.Profile));

        Assert.False(company.NameLegalEntity(brussels, new(MpnId.Parse("2222223"), "Paris"), Holding, Today).Refused(out _, out _));

        Assert.Equal(Brussels, PlaceAddress.Of(company.Profile));
        Assert.Equal(Verification.Pending(Today, holds: true), company.Verification);
        Assert.Equal(brussels, company.LegalEntity);
        Assert.Equal(paris, company.Locations.Single(one => one.Name == "Paris").Address);
        Assert.Contains(company.Happened, what => what is LegalEntityNamed { Before.Value: "FR", After.Value: "BE" });
        Assert.Contains("Country", company.Happened.OfType<ProfileChanged>().Single().Fields);
    }

    [Fact]
    public void Back_again_only_the_flag_moves_and_each_keeps_its_last_address()
    {
        var brussels = Add("2222222", "Bruxelles");
        Assert.False(company.NameLegalEntity(brussels, new(MpnId.Parse("2222223"), "Paris"), Holding, Today).Refused(out _, out _));
        company.Change(company.Profile with { AddressLine1 = "1 Grand-Place" }, Holding, Today);
        var paris = company.Locations.Single(one => one.Name == "Paris");

        Assert.False(company.NameLegalEntity(paris, null, Holding, Today).Refused(out _, out _));

        Assert.Equal((2, paris, "1 Grand-Place"), (company.Locations.Count, company.LegalEntity, brussels.AddressLine1));
        Assert.Equal("FR", company.Profile.Country);
    }

    [Fact]
    public void In_the_same_country_nothing_is_held()
    {
        Assert.False(company.OpenLocation(MpnId.Parse("2222222"), "Lyon", new("12 rue de la République", null, "69001", "Lyon", "FR")).Refused(out _, out var lyon));

        Assert.False(company.NameLegalEntity(lyon!, new(MpnId.Parse("2222223"), "Paris"), Holding, Today).Refused(out _, out _));

        Assert.Equal((Verification.Pending(Today, holds: false), "Lyon"), (company.Verification, company.Profile.City));
    }

    [Fact]
    public void What_cannot_become_the_legal_entity_says_why()
    {
        company.AddLocation(MpnId.Parse("2222222"), "Lyon", "Lyon");
        var (lyon, brussels, gone) = (company.Locations[0], Add("2222223", "Bruxelles"), Add("2222224", "Gand"));
        Assert.False(company.Remove(gone, Today).Refused(out _, out _));
        Assert.Equal(new LocationAddressMissing(lyon.MpnId), lyon.WhyNotLegalEntity());
        Assert.Equal(new LocationRemovedBefore(gone.MpnId, Today), gone.WhyNotLegalEntity());
        Assert.True(company.NameLegalEntity(brussels, new(MpnId.Parse("2222225"), "lyon"), Holding, Today).Refused(out var taken, out _));
        Assert.Equal(new LocationNameTaken("Lyon", lyon.MpnId), taken);
        Assert.Null(company.LegalEntity);

        Assert.False(company.NameLegalEntity(brussels, new(MpnId.Parse("2222225"), "Paris"), Holding, Today).Refused(out _, out _));

        Assert.Equal(new AlreadyLegalEntity(brussels.MpnId), brussels.WhyNotLegalEntity());
        Assert.True(company.Remove(brussels, Today).Refused(out var why, out _));
        Assert.Equal(new LegalEntityStays(brussels.MpnId), why);
    }

    [Fact]
    public void One_request_waits_and_is_answered_once()
    {
        var place = Add("2222222", "Bruxelles");
        Assert.False(LocationRemoval.Ask(place, null, "The lease ends.", PersonId.New(), Today).Refused(out _, out var removal));
        Assert.True(LocationRemoval.Ask(place, removal, "Again.", PersonId.New(), Today.AddDays(1)).Refused(out var twice, out _));
        Assert.Equal(new RemovalAlreadyAsked(Today), twice);

        Assert.False(removal!.Refuse("still-in-use", "Two orders are open.", Today.AddDays(3)).Refused(out _, out _));

        Assert.Equal((RemovalEnd.Refused, "still-in-use", "Two orders are open."), (removal.Ended, removal.RefusedBecause, removal.Answer));
        Assert.True(removal.Grant(company, place, Today.AddDays(4)).Refused(out var late, out _));
        Assert.Equal(new RemovalAlreadyEnded(Today.AddDays(3)), late);
        Assert.Null(place.RemovedOn);
    }

    private static PlaceAddress Brussels { get; } = new("42 rue Neuve", null, "1000", "Bruxelles", "BE");

    private CompanyLocation Add(string mpnId, string name)
    {
        Assert.False(company.OpenLocation(MpnId.Parse(mpnId), name, Brussels).Refused(out _, out var location));
        return location!;
    }
}
