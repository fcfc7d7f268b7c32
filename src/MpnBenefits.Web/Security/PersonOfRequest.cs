using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using MpnBenefits.Data;
using MpnBenefits.Data.SignIn;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Security;

/// <summary>
/// Finds out who asks, once per request and before anything decides. A session that is over ends the cookie; what was
/// being sent is kept. A visitor whom no company knows is shown the welcome page.
/// </summary>
public sealed class PersonOfRequest(RequestDelegate next)
{
    /// <summary>Names the company a form was opened for, or a link speaks of, by MPN ID.</summary>
    public const string CompanyField = "for";

    public async Task InvokeAsync(HttpContext context, CurrentPerson me, BenefitsDb db, FormKeeper forms, TimeProvider system)
    {
        var asked = await AskedAsync(context.Request);
        await me.LoadAsync(context.User, asked, context.RequestAborted);
        if (me.IsSignedIn)
        {
            if (asked is not null && HttpMethods.IsPost(context.Request.Method) && me.Places.Count > 0 && me.CompanyRow?.MpnId != asked)
            {
                // The form belongs to a company they are no longer in: never to another one instead.
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            await KeepUpAsync(me, db, system, context.RequestAborted);
        }
        else if (me.Visitor is not null)
        {
            if (!OpenToAll(context))
            {
                context.Response.Redirect(DirectorySignIn.WelcomePath);
                return;
            }
        }
        else if (context.User.Identity is { IsAuthenticated: true })
        {
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            context.User = new();
            if (me.Was is { } person && !OpenToAll(context) && await forms.KeepAsync(context.Request, person, context.RequestAborted) is { } back)
            {
                context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(back)}");
                return;
            }
        }

        await next(context);
    }

    private static async Task KeepUpAsync(CurrentPerson me, BenefitsDb db, TimeProvider system, CancellationToken ct)
    {
        var session = me.Session!;
        if (session.IsWorthSeeing(system.GetUtcNow()))
        {
            await db.SeeAsync(session.Id, system.GetUtcNow(), ct);
        }

        if (me.Places.Count > 1 && session.Shows != me.Company)
        {
            await db.ShowAsync(session.Id, me.Company, ct);
        }
    }

    private static async Task<MpnId?> AskedAsync(HttpRequest request)
    {
        var isForm = request is { HasFormContentType: true, ContentType: { } type } && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        var said = isForm ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))[CompanyField] : request.Query[CompanyField];
        return MpnId.TryParse(said, out var id) ? id : null;
    }

    private static bool OpenToAll(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
