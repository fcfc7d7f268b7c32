using System.Globalization;
using System.Text.Json;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Data.Seed;

/// <summary>Forty more partners from a fixed seed: the same on every machine, on a given day.</summary>
internal static class DemoCrowd
{
    private const uint Seed = 20210204;
    private const int FirstMpnId = 2000003;

    private static readonly string[] Countries = ["FR", "US", "JP", "FR", "US"];
    private static readonly Dictionary<string, string> Zones = new() { ["FR"] = "Europe/Paris", ["US"] = "America/New_York", ["JP"] = "Asia/Tokyo" };

    public static IEnumerable<DemoStory> All(Catalogue catalogue, DateOnly today)
    {
        using var names = JsonDocument.Parse(SeedDocuments.Read("demo-names.json"));
        var dice = new Dice(Seed);
        var companies = Texts(names.RootElement.GetProperty("companies"));
        var offers = catalogue.Offers.Where(offer => offer.RenewsYearly).ToList();
        var index = 0;
        foreach (var name in companies)
        {
            yield return One(catalogue, today, dice, names.RootElement, name, offers[dice.Next(offers.Count)], index++);
        }
    }

    private static DemoStory One(Catalogue catalogue, DateOnly today, Dice dice, JsonElement names, string name, Offer offer, int index)
    {
        var country = Countries[dice.Next(Countries.Length)];
        var city = dice.Pick([.. names.GetProperty("cities").GetProperty(country).EnumerateArray()]);
        var (first, last) = (dice.Pick(Texts(names.GetProperty("firstNames"))), dice.Pick(Texts(names.GetProperty("lastNames"))));
        var domain = new string([.. Search.Folding.Fold(name).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var story = new DemoStory(
            (FirstMpnId + (index * 17)).ToString(CultureInfo.InvariantCulture),
            DemoStories.Profile(name, $"{1 + dice.Next(90)} Main Street", city[0].GetString()!, city[1].GetString()!, country, first, last, domain, null, null),
            Zones[country],
            today);
        var admin = Person.Register($"{first} {last}", EmailAddress.Parse(story.Company.Profile.ContactEmail));
        story.With(admin, PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin);
        var years = 1 + dice.Next(5);
        if (offer.Level is not { } level)
        {
            return story.Holding(offer.Id.Value, dice.Next(330) - 60, years);
        }

        var held = catalogue.Competencies
            .Where(competency => competency.Current && competency.Options.Any(option => option.At(level, Market.Developed).Any()))
            .OrderBy(_ => dice.Next(1000)).Take(1 + dice.Next(3)).ToList();
        story.Holding(offer.Id.Value, dice.Next(330) - 60, years, [.. held.Select(one => (one.Id.Value, level.Value))]);
        foreach (var competency in held)
        {
            story.Proving(DemoEvidence.For(
                catalogue, competency.Id.Value, level.Value, today, peopleMissing: dice.Next(4) == 0 ? 1 : 0,
                optionId: competency.Options.First(option => option.At(level, Market.Developed).Any()).Id.Value));
        }

        return story;
    }

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(one => one.GetString()!)];

    /// <summary>A small generator of its own, so that no library's change of algorithm changes the demonstration.</summary>
    private sealed class Dice(uint seed)
    {
        private uint state = seed;

        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
    }
}
