using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// A handler that lost a race, or waited too long for the database, is answered with the number for it (409, 503). What
/// can be run again from loading has been, by <see cref="BenefitsDb.InUnitAsync"/>; what gets here is the reader's to see.
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
