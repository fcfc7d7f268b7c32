using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Letters;

/// <summary>What writes letters, and what takes them away.</summary>
public static class LettersSetup
{
    public static IServiceCollection AddLetters(this IServiceCollection services, PortalSettings settings)
    {
        services.AddScoped<PortalAddress>();
        services.AddScoped<LetterTexts>();
        services.AddSingleton<LetterSeal>();
        services.AddScoped<LetterWriter>();
        services.AddScoped<DeliverLetters>();
        services.AddScoped<ProveEmail>();
        return settings.Mail is { } mail
            ? services.AddSingleton(mail).AddScoped<ILetterPost, SmtpPost>()
            : settings.Demo ? services.AddScoped<ILetterPost, DemoPost>() : services.AddScoped<ILetterPost, NoPost>();
    }
}
