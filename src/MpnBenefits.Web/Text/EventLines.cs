using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Requests;

namespace MpnBenefits.Web.Text;

/// <summary>A line of history as it is read: when, who, what, and what was said about it.</summary>
public sealed record EventLine(DateTimeOffset At, string Who, string Said, string? Note);

/// <summary>
/// Turns audit lines back into events, and events into words. A line that cannot be read any more, or whose personal
/// facts were erased, is still a line.
/// </summary>
public sealed class EventLines(BenefitsDb db, Words words, IStringLocalizer<EventText> texts, ILogger<EventLines> log)
{
    public async Task<IReadOnlyList<EventLine>> ReadAsync(IReadOnlyList<HistoryLine> lines, CancellationToken ct)
    {
        var events = lines.Select(line => (Line: line, What: Read(line))).ToList();
        var people = events.SelectMany(one => PeopleOf(one.Line.Entry, one.What)).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToListAsync(ct);
        words.Know(names.Select(one => KeyValuePair.Create(one.Id, one.Name)));
        return [.. events.Select(one => new EventLine(one.Line.Entry.At, Who(one.Line.Entry), Say(one.Line.Entry, one.What), Note(one.Line, one.What)))];
    }

    private DomainEvent? Read(HistoryLine line)
    {
        try
        {
            return EventJson.Read(line.Entry.What, line.Entry.Facts, line.Personal?.Facts);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "Audit line {Chain}/{Sequence} cannot be read", line.Entry.Chain, line.Entry.Sequence);
            return null;
        }
    }

    private static IEnumerable<PersonId> PeopleOf(AuditEntry entry, DomainEvent? what) =>
    [
        .. new[] { entry.ActorId, entry.OnBehalfOf }.Where(id => Guid.TryParse(id, out _)).Select(id => new PersonId(Guid.Parse(id!))),
        .. what?.GetType().GetProperties().Where(property => property.PropertyType == typeof(PersonId)).Select(property => (PersonId)property.GetValue(what)!) ?? [],
    ];

    private string Who(AuditEntry entry)
    {
        var who = Guid.TryParse(entry.ActorId, out var id) ? words.Name(new PersonId(id)) : words.For(ActorKind.System);
        var said = entry.ActorKind is ActorKind.Staff ? words.Say(texts, "By.Staff", who) : who;
        return Guid.TryParse(entry.OnBehalfOf, out var other) ? words.Say(texts, "By.OnBehalf", said, words.Name(new PersonId(other))) : said;
    }

    private string Say(AuditEntry entry, DomainEvent? what) =>
        (what is null ? null : words.Find(Named(what))) ?? words.Say(texts, "Unknown", entry.What);

    /// <summary>The fields of a profile by their words.</summary>
    private DomainEvent Named(DomainEvent what) =>
        what is ProfileChanged { Fields: { } fields } changed ? changed with { Fields = [.. fields.Select(field => words.Name(new FieldName(field)))] } : what;

    /// <summary>Free text that was written down with it; or that it was erased.</summary>
    private string? Note(HistoryLine line, DomainEvent? what) =>
        line is { Entry.PersonalDigest: not null, Personal: null } ? words.Say(texts, "Erased") :
        what switch
        {
            PaymentReceived { Because: { } because } => words.Say(texts, "Because", because),
            PaymentCameTooLate { Because: { } because } => words.Say(texts, "Because", because),
            ProfileChanged { Before: { } before, After: { } after } => Pairs(before, after),
            CompetencyDecisionProposed { Because: { } because } => words.Say(texts, "Because", because),
            RequestDeclined { Answer: { } answer } => words.Say(texts, "Because", answer),
            _ => null,
        };

    /// <summary>Each field as it was and as it became: "City: Lyon → Villeurbanne".</summary>
    private string Pairs(string before, string after)
    {
        static IReadOnlyList<(string Field, string Value)> Read(string lines) =>
            [.. lines.Split('\n').Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))];

        string Shown(string value) => value.Length == 0 ? "–" : value;

        var was = Read(before).ToDictionary(one => one.Field, one => one.Value);
        return string.Join("; ", Read(after).Select(one => $"{words.Name(new FieldName(one.Field))}: {Shown(was.GetValueOrDefault(one.Field, ""))} → {Shown(one.Value)}"));
    }
}
