using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// Puts back what was typed before the session was over: into the fields a form may set, and into no others. Nothing is
/// done with it until it is sent.
/// </summary>
public sealed class KeptFormFilter(CurrentPerson me, FormKeeper forms) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (me.IsSignedIn && HttpMethods.IsGet(context.HttpContext.Request.Method) && done is { Exception: null, Result: null or PageResult } && context.HandlerInstance is PageModel page
            && await forms.TakeAsync(context.HttpContext.Request, me.Id, context.HttpContext.RequestAborted) is { } fields)
        {
            foreach (var (name, value) in fields)
            {
                page.ModelState.SetModelValue(name, value, value);
                page.ModelState.MarkFieldSkipped(name);
                Set(page, name.Split('.'), value);
            }

            page.ViewData[nameof(KeptFormFilter)] = true;
        }
    }

    private static void Set(object target, string[] path, string value)
    {
        var property = target.GetType().GetProperty(path[0], BindingFlags.Public | BindingFlags.Instance);
        if (property is not { CanWrite: true } || (target is PageModel && property.GetCustomAttribute<BindPropertyAttribute>() is null))
        {
            return;
        }

        if (path.Length > 1)
        {
            if (property.GetValue(target) is { } inner)
            {
                Set(inner, path[1..], value);
            }
        }
        else if (TypeDescriptor.GetConverter(property.PropertyType) is var converter && converter.CanConvertFrom(typeof(string)) && converter.IsValid(value))
        {
            property.SetValue(target, converter.ConvertFromString(null, CultureInfo.CurrentCulture, value));
        }
    }
}
