using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data.Committing;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>Throws inside a page or the API what a request's header asks for, as a fault of the portal would.</summary>
internal sealed class Breaking : IPageFilter, IOrderedFilter
{
    public const string Header = "X-Test-Break";

    public static void Add(IServiceCollection services)
    {
        services.Configure<MvcOptions>(options => options.Filters.Add(new Breaking { Order = int.MinValue }));
        services.AddScoped(provider =>
        {
            var request = provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request;
            return request is not null && request.Path.StartsWithSegments("/api")
                && request.HttpContext.Features.Get<IExceptionHandlerFeature>() is null && Fault(request) is { } fault
                ? throw fault
                : ActivatorUtilities.CreateInstance<Words>(provider);
        });
    }

    public int Order { get; private init; }

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!context.HttpContext.Request.Path.StartsWithSegments("/error") && Fault(context.HttpContext.Request) is { } fault)
        {
            throw fault;
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static Exception? Fault(HttpRequest request) => request.Headers[Header].ToString() switch
    {
        "" => null,
        "409" => new ConflictException(new TimeoutException(), busy: false),
        "503" => new ConflictException(new TimeoutException(), busy: true),
        var text => new InvalidOperationException(text),
    };
}
