using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Seed;

/// <summary>One company of the demonstration, with everything it starts with.</summary>
internal sealed class DemoStory
{
    private readonly List<Membership> memberships = [];
    private readonly List<object> evidence = [];
    private readonly List<(string? Slug, Person? Person, PortalRoles Roles)> people = [];
    private readonly EvidenceBatchId batch;
    private readonly EvidenceBatch delivery;
    private (string Slug, DateOnly On)? review;

    public DemoStory(string mpnId, CompanyProfile profile, string timeZone, DateOnly today)
    {
        Company = Company.Enroll(Domain.Partners.MpnId.Parse(mpnId), profile, timeZone, today.AddYears(-3));
        Company.AddDomain(EmailAddress.Parse(profile.ContactEmail).Domain);
        Today = today;
        delivery = EvidenceBatch.Receive(
            EvidenceOrigin.Demonstration, $"demonstration {mpnId}", new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), new(0, 0, 0));
        batch = delivery.Id;
    }

    public Company Company { get; }

    public DateOnly Today { get; }

    public DemoStory With(string slug)
    {
        people.Add((slug, null, DemoCast.People.Single(one => one.Slug == slug).Roles));
        return this;
    }

    public DemoStory With(Person person, PortalRoles roles)
    {
        people.Add((null, person, roles));
        return this;
    }

    /// <summary>A membership whose paid year ends a number of days from today; negative is past.</summary>
    public DemoStory Holding(string offer, int anniversaryInDays, int yearsHeld, params (string Competency, string Level)[] competencies)
    {
        memberships.Add(Membership.Begin(
            Company.Id, new OfferId(offer), Today.AddDays(anniversaryInDays).AddYears(-yearsHeld), yearsHeld,
            [.. competencies.Select(one => (new CompetencyId(one.Competency), new LevelId(one.Level)))]));
        return this;
    }

    /// <summary>Somebody of the cast confirmed the profile on a day.</summary>
    public void Reviewed(string slug, DateOnly on) => review = (slug, on);

    public DemoStory Proving(Func<CompanyId, EvidenceBatchId, IEnumerable<object>> rows)
    {
        evidence.AddRange(rows(Company.Id, batch));
        return this;
    }

    public async Task CommitAsync(BenefitsDb db, Dictionary<string, Person> cast, Actor actor, CancellationToken ct)
    {
        db.Add(Company);
        foreach (var (slug, person, roles) in people)
        {
            var who = person ?? cast[slug!];
            if (person is not null)
            {
                db.Add(person);
            }

            db.Add(Member.Join(Company.Id, who.Id, roles));
        }

        db.AddRange(memberships);
        if (evidence.Count > 0)
        {
            db.Add(delivery);
            db.AddRange(evidence);
        }

        await db.CommitAsync(actor, ct);
        if (review is { } one)
        {
            // By the person the page names, so that the history names the same.
            Company.Review(cast[one.Slug].Id, one.On, ProfileNormsReader.Known);
            var entry = db.Entry(Company);
            (entry.Collection(known => known.Locations).IsLoaded, entry.Collection(known => known.Domains).IsLoaded) = (true, true);
            await db.CommitAsync(Actor.Of(cast[one.Slug].Id), ct);
        }

        db.ChangeTracker.Clear();
    }
}
