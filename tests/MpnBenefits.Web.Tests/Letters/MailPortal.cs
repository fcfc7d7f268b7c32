using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Web.Letters;

namespace MpnBenefits.Web.Tests.Letters;

/// <summary>A portal with a mail server.</summary>
public sealed class MailPortal : Portal
{
    private readonly SmtpSink sink = new();

    public MailPortal() => With("Portal:Mail:Host", "127.0.0.1")
        .With("Portal:Mail:Port", sink.Port.ToString(CultureInfo.InvariantCulture))
        .With("Portal:Mail:Security", "none")
        .With("Portal:Mail:From", "portal@mpn.example")
        .With("Portal:Address", "https://portal.example");

    internal SmtpSink Sink => sink;

    public async Task<int> DeliverAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeliverLetters>().RunAsync(CancellationToken.None);
    }

    public Task<Letter> LetterAsync(CompanyId company) => WithDbAsync(db => db.Letters.Of(company).AsNoTracking().SingleAsync());

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        sink.Dispose();
    }
}
