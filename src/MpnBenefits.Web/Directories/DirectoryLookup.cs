using System.Net;
using System.Text.Json;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Directories;

/// <summary>
/// Asks the sign-in authority which directory a domain belongs to: its discovery document names the directory in its
/// issuer. The host is the authority's; only the path carries the domain.
/// </summary>
public sealed class DirectoryLookup(HttpClient client, Uri authority) : IDirectoryLookup
{
    public async Task<DirectoryAnswer> FindAsync(string domain, CancellationToken ct)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(authority, $"{domain}/v2.0/.well-known/openid-configuration"), ct);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound)
            {
                return new(true, null);
            }

            if (!response.IsSuccessStatusCode)
            {
                return new(false, null);
            }

            using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
            var issuer = document.RootElement.TryGetProperty("issuer", out var named) ? named.GetString() : null;
            var tenant = (issuer ?? "").Split('/').Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null);
            return new(true, tenant);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new(false, null);
        }
    }
}
