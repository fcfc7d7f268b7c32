using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Data.Seed;

/// <summary>
/// The demonstration: seven partners who tell stories relative to the portal's date, and forty more so that lists are
/// lists. Each company is a commit of its own.
/// </summary>
public static class DemoPartners
{
    private static readonly Actor Demo = Actor.System("demo");

    public static async Task LoadAsync(BenefitsDb db, DateOnly today, CancellationToken ct)
    {
        if (!await db.People.AnyAsync(person => person.DemoSlug != null, ct))
        {
            db.AddRange(DemoCast.People.Select(one =>
                Person.Register(one.Name, EmailAddress.Parse(one.Email), one.Staff, one.Slug)));
            db.AddRange(Prices());
            await db.CommitAsync(Demo, ct);
        }

        if (!await db.Companies.ForPortal().AnyAsync(ct))
        {
            await TellAsync(db, today, ct);
        }
    }

    /// <summary>
    /// Takes the demonstration's companies away and lays them out anew around a day. History stays, and so does the cast;
    /// everybody else was of a company only, and goes with it.
    /// </summary>
    public static async Task StartOverAsync(BenefitsDb db, DateOnly today, CancellationToken ct)
    {
        await DemoSweep.RunAsync(db, ct);
        await db.GatedAsync(() => db.People.Where(person => person.DemoSlug == null && person.Staff == StaffRoles.None).ExecuteDeleteAsync(ct), ct);
        db.ChangeTracker.Clear();
        await TellAsync(db, today, ct);
    }

    private static async Task TellAsync(BenefitsDb db, DateOnly today, CancellationToken ct)
    {
        var catalogue = CatalogueReader.Read(SeedDocuments.Catalogue2021, SeedDocuments.Additions2021);
        var people = await db.People.Where(person => person.DemoSlug != null).ToDictionaryAsync(person => person.DemoSlug!, ct);
        foreach (var story in DemoStories.All(catalogue, today).Concat(DemoCrowd.All(catalogue, today)))
        {
            await story.CommitAsync(db, people, Demo, ct);
        }
    }

    private static IEnumerable<Price> Prices()
    {
        using var document = JsonDocument.Parse(SeedDocuments.Read("demo-prices.json"));
        var from = DateOnly.ParseExact(document.RootElement.GetProperty("from").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var country in document.RootElement.GetProperty("prices").EnumerateArray())
        {
            foreach (var offer in country.GetProperty("offers").EnumerateObject())
            {
                yield return Price.Publish(
                    new OfferId(offer.Name), country.GetProperty("country").GetString()!,
                    Money.Of(offer.Value.GetDecimal(), country.GetProperty("currency").GetString()!), from, to: null, demonstration: true);
            }
        }
    }
}
