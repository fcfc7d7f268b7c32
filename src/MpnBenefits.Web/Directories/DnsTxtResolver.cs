using System.Net;
using DnsClient;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Directories;

/// <summary>Asks name servers for TXT records. No such domain is an answer; a server that fails or says nothing is not.</summary>
public sealed class DnsTxtResolver(IReadOnlyList<IPEndPoint> servers) : ITxtResolver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly LookupClient client = new(Options(servers));

    public async Task<TxtAnswer> ReadAsync(string domain, CancellationToken ct)
    {
        try
        {
            var answer = await client.QueryAsync(domain, QueryType.TXT, cancellationToken: ct);
            return answer.HasError && answer.Header.ResponseCode is not DnsHeaderResponseCode.NotExistentDomain
                ? TxtAnswer.Silent
                : new(true, [.. answer.Answers.TxtRecords().Select(record => string.Concat(record.Text))]);
        }
        catch (Exception silent) when (silent is DnsResponseException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return TxtAnswer.Silent;
        }
    }

    /// <summary>None named means the system's own.</summary>
    private static LookupClientOptions Options(IReadOnlyList<IPEndPoint> servers)
    {
        var options = servers.Count == 0 ? new LookupClientOptions() : new LookupClientOptions([.. servers]);
        (options.Timeout, options.Retries, options.UseCache) = (Patience, 1, false);
        (options.ThrowDnsErrors, options.ContinueOnDnsError) = (false, false);
        return options;
    }
}
