using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Letters;

/// <summary>Hands letters to the mail server. What it says no to for good (5xx to the recipient) is not tried again; all else is.</summary>
public sealed class SmtpPost(MailSettings mail) : ILetterPost
{
    private const int PermanentFrom = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsOpen => true;

    public async Task<Delivery> SendAsync(ComposedLetter letter, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, mail.Security, ct);
            if (mail.User is { } user)
            {
                await client.AuthenticateAsync(user, mail.Password ?? "", ct);
            }

            await client.SendAsync(letter.Message(mail), ct);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return Delivery.Done;
        }
        catch (SmtpCommandException refused)
        {
            var code = ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture);
            return new(code, refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= PermanentFrom);
        }
        catch (Exception fault) when (fault is SocketException or IOException or TimeoutException or SslHandshakeException or SmtpProtocolException or AuthenticationException or ServiceNotConnectedException or NotSupportedException)
        {
            // The type says enough; the message may quote what was sent. A server without STARTTLS is "not supported".
            return new(fault.GetType().Name, ForGood: false);
        }
    }
}
