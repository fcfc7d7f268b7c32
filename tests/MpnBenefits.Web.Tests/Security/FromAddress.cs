using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>A request that says so comes from another address of the network.</summary>
internal sealed class FromAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public static void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter, FromAddress>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return rest(context);
        });
        next(app);
    };
}
