using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using MpnBenefits.Data;
using MpnBenefits.Data.SignIn;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Web.Security;

/// <summary>
/// Keeps what was typed when a session turned out to be over, and gives it back to the same person on the same page. It
/// is read once, and not after an hour.
/// </summary>
public sealed class FormKeeper(BenefitsDb db, IDataProtectionProvider protection, TimeProvider system)
{
    /// <summary>The part of an address that says a form is waiting for it.</summary>
    public const string Query = "kept";

    private const int LargestForm = 64 * 1024;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("MpnBenefits.KeptForm");

    /// <summary>The address to come back to, or null when there was nothing to keep.</summary>
    public async Task<string?> KeepAsync(HttpRequest request, PersonId person, CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method) || request.HasFormContentType is false || request.ContentLength is > LargestForm || request.Path.Value!.Length > KeptForm.PathLimit)
        {
            return null;
        }

        var fields = (await request.ReadFormAsync(ct)).Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString());
        var kept = new KeptForm
        {
            Id = Guid.NewGuid(),
            Person = person,
            Path = request.Path.Value!,
            Fields = protector.Protect(JsonSerializer.Serialize(fields)),
            KeptAt = system.GetUtcNow(),
        };
        db.KeptForms.Add(kept);
        await db.CommitAsync(Actor.Of(person), ct);
        var query = request.Query.Where(pair => pair.Key is not ("handler" or Query)).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        return QueryHelpers.AddQueryString(request.Path.Value!, [.. query, KeyValuePair.Create<string, string?>(Query, kept.Id.ToString("N"))]);
    }

    /// <summary>What is waiting for this page and person, if anything is; it is waiting no more.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> TakeAsync(HttpRequest request, PersonId person, CancellationToken ct)
    {
        if (!Guid.TryParse(request.Query[Query], out var id))
        {
            return null;
        }

        var oldest = system.GetUtcNow() - KeptFor;
        return await db.TakeKeptAsync(id, person, oldest, ct) is { } kept && kept.Path == request.Path.Value
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(protector.Unprotect(kept.Fields))
            : null;
    }
}
