using System.Globalization;
using MailKit.Security;
using MpnBenefits.Domain;

namespace MpnBenefits.Web.Hosting;

/// <summary>The server that letters are handed to, from <c>Portal:Mail</c>; none means that they wait, or in the demonstration go to its own mailbox.</summary>
public sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string? User, string? Password, EmailAddress From, string FromName)
{
    private const string Section = "Portal:Mail:";
    private const int SubmissionPort = 587;
    private const int LastPort = 65535;

    public static MailSettings? Read(IConfiguration configuration, List<string> problems)
    {
        if (!configuration.GetSection("Portal:Mail").Exists())
        {
            return null;
        }

        string? Maybe(string name) => configuration[Section + name]?.Trim() is { Length: > 0 } text ? text : null;
        if (Maybe("Host") is null)
        {
            problems.Add($"{Section}Host is missing: letters have no server to go to.");
        }

        if (!EmailAddress.TryParse(Maybe("From"), out var from))
        {
            problems.Add($"{Section}From is missing or no e-mail address: it is whom letters come from.");
        }

        var port = SubmissionPort;
        if (Maybe("Port") is { } typed && (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > LastPort))
        {
            problems.Add($"{Section}Port is \"{typed}\": it is a number from 1 to {LastPort}.");
        }

        return new(Maybe("Host") ?? "", port, ReadSecurity(Maybe("Security"), problems), Maybe("User"), Maybe("Password"), from ?? default, Maybe("FromName") ?? "MPN Benefits");
    }

    private static SecureSocketOptions ReadSecurity(string? typed, List<string> problems)
    {
        switch (typed)
        {
            case null or "starttls":
                return SecureSocketOptions.StartTls;
            case "tls":
                return SecureSocketOptions.SslOnConnect;
            case "none":
                return SecureSocketOptions.None;
            default:
                problems.Add($"{Section}Security is \"{typed}\": it is starttls, tls or none.");
                return SecureSocketOptions.StartTls;
        }
    }
}
