using Microsoft.AspNetCore.Hosting.Server.Features;
using MpnBenefits.Web.Security;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MpnBenefits.Web.Hosting;

public static class HostSetup
{
    private const string DefaultAddress = "http://localhost:5080";
    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Only when nobody gave an address, in whatever way one can be given.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (AddressSettings.All(name => string.IsNullOrEmpty(builder.Configuration[name])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    /// <summary>One line per request, with ids and never a name, an address or a key.</summary>
    public static void AddPortalLog(this WebApplicationBuilder builder) => builder.Host.UseSerilog((context, log) =>
    {
        log.ReadFrom.Configuration(context.Configuration).AtPortalLevels();
        if (context.HostingEnvironment.IsProduction())
        {
            log.WriteTo.Console(new CompactJsonFormatter());
        }
        else
        {
            log.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        }
    });

    /// <summary>How much of the frameworks' own talk is kept: some of it holds addresses with their questions, or values.</summary>
    public static LoggerConfiguration AtPortalLevels(this LoggerConfiguration log) => log
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Error)
        // These two log what they throw as well; a conflict that is retried and settled is no error.
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
        // A failed sign-in is one line of the portal's own; these would add the messages, which quote what was sent.
        .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal)
        .MinimumLevel.Override("Microsoft.IdentityModel", LogEventLevel.Fatal)
        .Enrich.FromLogContext();

    public static void GreetOnStart(this WebApplication app, PortalSettings settings) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        var address = addresses?.FirstOrDefault()?.TrimEnd('/') ?? DefaultAddress;
        Console.WriteLine();
        Console.WriteLine($"  MPN Benefits is at {address}");
        Console.WriteLine(settings.Demo
            ? $"  Choose whom to be at {address}{SignInSetup.SignInPath}; the portal's date is moved at {address}/demo/clock"
            : $"  Sign in at {address}");
        Console.WriteLine("  Stop with Ctrl+C.");
        Console.WriteLine();
    });
}
