using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>What the operator's pages work with.</summary>
public static class StaffRoom
{
    public static IServiceCollection AddStaffRoom(this IServiceCollection services)
    {
        services.AddScoped<OpenPartner>();
        services.AddScoped<RecordPayment>();
        services.AddScoped<PartnerList>();
        services.AddScoped<PartnerTexts>();
        services.AddScoped<PaymentDesk>();
        services.AddScoped<MoneyCases>();
        services.AddScoped<UnclearCharges>();
        services.AddScoped<ReadOut>();
        services.AddScoped<EventLines>();
        return services;
    }
}
