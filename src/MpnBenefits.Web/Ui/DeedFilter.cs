using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// A handler may need a stricter deed than its page: an Account admin reads a renewal and does not pay it. Pages
/// themselves are judged earlier, by the authorization middleware.
/// </summary>
public sealed class DeedFilter(CurrentPerson me) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A made-up handler name or a verb the page does not know: a page never shows itself without having loaded.
        if (context.HandlerMethod is null)
        {
            context.Result = new NotFoundResult();
            return Task.CompletedTask;
        }

        if (context.HandlerMethod.MethodInfo.GetCustomAttribute<DoesAttribute>() is { } does && !me.May(does.Deed))
        {
            context.HttpContext.Items[typeof(Deed)] = does.Deed;
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return Task.CompletedTask;
        }

        return next();
    }
}
