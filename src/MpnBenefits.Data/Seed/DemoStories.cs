using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Data.Seed;

/// <summary>The seven partners that tell a story. Their days are counted from the portal's date.</summary>
internal static class DemoStories
{
    public static IEnumerable<DemoStory> All(Catalogue catalogue, DateOnly today) =>
        [Contoso(catalogue, today), Fabrikam(catalogue, today), Northwind(today), Adatum(today), Tailspin(today), WideWorld(catalogue, today), Litware(catalogue, today)];

    /// <summary>Window open now, profile not yet confirmed; requirements met on their own.</summary>
    private static DemoStory Contoso(Catalogue catalogue, DateOnly today)
    {
        var story = new DemoStory("1111111", Profile("Contoso SAS", "12 rue de la Paix", "Paris", "75002", "FR", "Claire", "Martin", "contoso", "+33142685300", "FR40303265045", "30326504500011"), "Europe/Paris", today)
            .With("contoso-mpn-admin").With("contoso-global-admin").With("contoso-account-admin").With("contoso-viewer").With("contoso-user").With(DemoCast.TwoCompanies)
            .Holding("silver", -21, 2, ("data-platform", "silver"), ("devops", "silver"))
            .Proving(DemoEvidence.For(catalogue, "data-platform", "silver", today))
            .Proving(DemoEvidence.For(catalogue, "devops", "silver", today));
        Place(story, "2222222", "Contoso Lyon", new("12 rue de la République", null, "69001", "Lyon", "FR"));
        Place(story, "2323232", "Contoso Bruxelles", new("42 rue Neuve", null, "1000", "Bruxelles", "BE"));
        return story;
    }

    /// <summary>Two gold competencies, the anniversary in twelve days.</summary>
    private static DemoStory Fabrikam(Catalogue catalogue, DateOnly today)
    {
        var story = new DemoStory("3333333", Profile("Fabrikam, Inc.", "1 Pine Street", "Seattle", "98101", "US", "Grace", "Kim", "fabrikam", "+12065550123", null), "America/Los_Angeles", today)
            .With("fabrikam-mpn-admin").With("fabrikam-account-admin")
            .Holding("gold", 12, 3, ("cloud-platform", "gold"), ("app-development", "gold"))
            .Proving(DemoEvidence.For(catalogue, "cloud-platform", "gold", today))
            .Proving(DemoEvidence.For(catalogue, "app-development", "gold", today, peopleMissing: 1));
        Place(story, "4444444", "Fabrikam Portland", new("921 SW Sixth Avenue", null, "97204", "Portland", "US"));
        Place(story, "5555555", "Fabrikam Denver", new("1670 Broadway", "Suite 900", "80202", "Denver", "US"));
        return story;
    }

    /// <summary>An Action Pack that lapsed last week.</summary>
    private static DemoStory Northwind(DateOnly today) =>
        new DemoStory("6666666", Profile("Northwind Traders", "400 Broad Street", "Boston", "02108", "US", "Owen", "Clark", "northwind", "+16175550142", null), "America/New_York", today)
            .With("northwind-global-admin").With("northwind-mpn-admin").With(DemoCast.TwoCompanies)
            .Holding("map", -37, 1);

    /// <summary>An Action Pack on its last renewable day, everything else settled.</summary>
    private static DemoStory Adatum(DateOnly today)
    {
        var story = new DemoStory("7777777", Profile("A. Datum Corporation", "8 quai de Saône", "Lyon", "69002", "FR", "Élodie", "Girard", "adatum", "+33472104000", "FR83404833048", "404833048"), "Europe/Paris", today)
            .With("adatum-mpn-admin")
            .Holding("map", -30, 1);
        story.Reviewed("adatum-mpn-admin", today.AddDays(-6));
        return story;
    }

    /// <summary>A Learning Action Pack in the middle of its year.</summary>
    private static DemoStory Tailspin(DateOnly today) =>
        new DemoStory("8888888", Profile("Tailspin Toys Training", "77 Congress Avenue", "Austin", "78701", "US", "Maya", "Brown", "tailspin", "+15125550177", null), "America/Chicago", today)
            .With("tailspin-mpn-admin")
            .Holding("lap", 150, 1)
            .Proving(DemoEvidence.Trainer("Maya Brown", today));

    /// <summary>Gold with Cloud Business Applications at 55 points, which no extension helps to gold, beside one that passes.</summary>
    private static DemoStory WideWorld(Catalogue catalogue, DateOnly today)
    {
        var story = new DemoStory("9999999", Profile("Wide World Importers KK", "1-1 Umeda", "Osaka", "530-0001", "JP", "Kenji", "Sato", "wideworld", "+81661234567", null), "Asia/Tokyo", today)
            .With("wideworld-mpn-admin")
            .Holding("gold", -9, 2, ("cloud-business-applications", "gold"), ("data-analytics", "gold"))
            .Proving(DemoEvidence.Scoring(catalogue, "cloud-business-applications", "customer-engagement", 55, today))
            .Proving(DemoEvidence.For(catalogue, "data-analytics", "gold", today));
        story.Reviewed("wideworld-mpn-admin", today.AddDays(-3));
        return story;
    }

    /// <summary>A network member that holds no offer and has one competency qualified, unpaid.</summary>
    private static DemoStory Litware(Catalogue catalogue, DateOnly today) =>
        new DemoStory("1212121", Profile("Litware SARL", "3 place Graslin", "Nantes", "44000", "FR", "Inès", "Fontaine", "litware", "+33240200000", null), "Europe/Paris", today)
            .With("litware-global-admin")
            .Proving(DemoEvidence.For(catalogue, "data-platform", "gold", today));

    internal static CompanyProfile Profile(
        string name, string street, string city, string postalCode, string country, string first, string last, string domain, string? phone, string? vat, string? registration = null) => new()
        {
            LegalName = name,
            AddressLine1 = street,
            City = city,
            PostalCode = postalCode,
            Country = country,
            ContactFirstName = first,
            ContactLastName = last,
            ContactEmail = $"{Search.Folding.Fold($"{first}.{last}").ToLowerInvariant().Replace(' ', '.').Replace('\'', '.')}@{domain}.example",
            Phone = phone,
            VatId = vat,
            RegistrationNumber = registration,
        };

    private static void Place(DemoStory story, string mpnId, string name, PlaceAddress address) => _ = story.Company.OpenLocation(MpnId.Parse(mpnId), name, address);
}
