using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Pages.Renewals;
using MpnBenefits.Web.Pages.Staff;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Hosting;

public static class RoomsSetup
{
    public static IServiceCollection AddPortalRooms(this IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<ProgrammeLibrary>();
        services.AddScoped<CompanyPictures>();
        services.AddScoped<StartPayment>();
        services.AddScoped<SettleCharge>();
        services.AddScoped<SettleRenewal>();
        services.AddScoped<TakePayment>();
        services.AddScoped<EnrollCompany>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<InviteColleague>();
        services.AddScoped<RenewalDesk>();
        services.AddStaffRoom();
        if (settings.Demo)
        {
            services.AddScoped<DemoGateway>();
            services.AddScoped<IPaymentGateway>(provider => provider.GetRequiredService<DemoGateway>());
        }
        else
        {
            services.AddScoped<IPaymentGateway, NoGateway>();
        }

        return services;
    }
}
