using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// A handler that writes is a unit of load, decide, commit: when it lost a race it is run again from loading, on a page
/// made anew by what is then true.
/// </summary>
public sealed class ConflictFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is ConflictException conflict && !done.ExceptionHandled)
        {
            context.HttpContext.RequestServices.GetRequiredService<BenefitsDb>().ChangeTracker.Clear();
            done.ExceptionHandled = true;
            done.Result = new StatusCodeResult(conflict.Busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict);
        }
    }
}
