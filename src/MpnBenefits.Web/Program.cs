using MpnBenefits.Data;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Cards;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;
using Serilog;

try
{
    var builder = WebApplication.CreateBuilder(ProgramFolder.Find().Options(args));
    var settings = PortalSettings.Read(builder.Configuration, builder.Environment);
    builder.UseDefaultAddress();
    builder.AddPortalLog();
    builder.AddPortalSizes();
    builder.Services.AddSingleton(settings);
    builder.Services.AddPortalData(settings.SqlServer, settings.Sqlite);
    builder.AddPortalSignIn(settings);
    builder.Services.AddIssuerCookies();
    builder.Services.AddPortalPages();
    builder.Services.AddPortalRooms(settings);
    builder.Services.AddPortalLimits(settings.Limits);

    var app = builder.Build();
    app.UsePortalPipeline(settings);
    app.MapStaticAssets().AllowAnonymous();
    app.MapRazorPages().WithStaticAssets().RequireAuthorization();
    app.MapWhatIf();
    app.MapStripe(settings);
    await app.Services.PrepareAsync(settings, app.Lifetime.ApplicationStopping);
    app.GreetOnStart(settings);
    await app.RunAsync();
    return 0;
}
catch (SettingsException problem)
{
    await Console.Error.WriteLineAsync("The portal does not start:" + Environment.NewLine + problem.Message);
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}
