using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MpnBenefits.Data;
using MpnBenefits.Web.Tests.SqlServer;
using Serilog.AspNetCore;
using Serilog.Extensions.Hosting;

namespace MpnBenefits.Web.Tests;

/// <summary>The site's own start, with the test's database and clock in place of the machine's.</summary>
public sealed class PortalHost(TestDatabase database, TimeProvider clock, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? more = null) : WebApplicationFactory<Program>
{
    public SqlWatch Sql { get; } = new();

    public TestLog Log { get; } = new();

    public SiteLog SiteLog { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.GetValueOrDefault(HostDefaults.EnvironmentKey) ?? "Development");
        builder.UseSetting("Portal:Demo", "true");
        // What the timetable would do, tests do when they mean it.
        builder.UseSetting("Portal:Jobs", "false");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting(database.Setting, database.ConnectionString);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton(clock);
            services.RemoveAll<ILoggerFactory>();
            services.AddSingleton<ILoggerFactory>(_ => LoggerFactory.Create(logging => logging.AddProvider(Log).AddProvider(SiteLog.Provider())));
            services.Configure<RequestLoggingOptions>(options => options.Logger = SiteLog.Logger);
            services.RemoveAll<DiagnosticContext>();
            services.AddSingleton(new DiagnosticContext(SiteLog.Logger));
            services.AddSingleton(Sql);
            services.ConfigureDbContext<SqliteBenefitsDb>(Watch);
            services.ConfigureDbContext<SqlServerBenefitsDb>(Watch);
            TestSignIn.Add(services);
            more?.Invoke(services);
        });
    }

    private void Watch(IServiceProvider services, DbContextOptionsBuilder options) =>
        options.AddInterceptors(Sql.For(services.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>()), QueryCatch.Instance);
}
