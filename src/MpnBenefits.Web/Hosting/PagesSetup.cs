using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Localization;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Hosting;

public static class PagesSetup
{
    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<Words>();
        services.AddScoped<TaskCount>();
        services.AddScoped(typeof(Text<>));
        services.Configure<RequestLocalizationOptions>(ChooseLanguage);
        services.AddOptions<RequestLocalizationOptions>().Configure<CookieNames>((options, cookies) =>
            options.RequestCultureProviders.OfType<CookieRequestCultureProvider>().Single().CookieName = cookies.Name(LanguageCookie.What));
        ValidatorOptions.Global.LanguageManager.Enabled = false;
        services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        services.AddRazorPages()
            .AddMvcOptions(options =>
            {
                // Forms are judged by their own rules, in both languages; MVC would add an English "required" of its own.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.Filters.Add<FormSizeFilter>();
                options.Filters.Add<DeedFilter>();
                options.Filters.Add<ConflictFilter>();
                options.Filters.Add<KeptFormFilter>();
            });
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.ConstraintMap["mpnid"] = typeof(MpnIdConstraint);
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<PageErrors>();
        services.AddHttpContextAccessor();
        return services;
    }

    /// <summary>Cookie, else the person's, else what the browser asks for, else English.</summary>
    private static void ChooseLanguage(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new(Language.English);
        options.SupportedCultures = [.. Language.Cultures];
        options.SupportedUICultures = [.. Language.Cultures];
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider(),
            new CustomRequestCultureProvider(context => Task.FromResult(
                context.RequestServices.GetRequiredService<CurrentPerson>().Person?.Language is { } language ? new ProviderCultureResult(language) : null)),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }
}

/// <summary>An MPN ID in an address: digits only, so that anything else is not found rather than looked for.</summary>
public sealed class MpnIdConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Domain.Partners.MpnId.TryParse(Convert.ToString(values[routeKey], CultureInfo.InvariantCulture), out _);
}
