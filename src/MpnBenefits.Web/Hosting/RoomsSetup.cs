using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Cards;
using MpnBenefits.Web.Deliveries;
using MpnBenefits.Web.Directories;
using MpnBenefits.Web.Jobs;
using MpnBenefits.Web.Letters;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Pages.Purchases;
using MpnBenefits.Web.Pages.Renewals;
using MpnBenefits.Web.Pages.Staff;
using MpnBenefits.Web.Papers;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Hosting;

public static class RoomsSetup
{
    public static IServiceCollection AddPortalRooms(this IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<ProgrammeLibrary>();
        services.AddScoped<CompanyPictures>();
        services.AddScoped<OpenOrder>();
        services.AddScoped<StartPayment>();
        services.AddScoped<StartPurchase>();
        services.AddScoped<SettleCharge>();
        services.AddScoped<OpenCharges>();
        services.AddScoped<ReturnPayer>();
        services.AddScoped<CancelOrder>();
        services.AddScoped<PaymentProofs>();
        services.AddScoped<TakePayment>();
        services.AddScoped<IssueInvoice>();
        services.AddScoped<SaleTax>();
        services.AddScoped<GiveRefund>();
        services.AddScoped<SettleRefund>();
        services.AddScoped<PaperWriter>();
        services.AddScoped<PaperShelf>();
        services.AddSingleton<IDocumentScanner, EicarScanner>();
        services.AddScoped<VerificationDocuments>();
        services.AddScoped<ProfileHistory>();
        services.AddScoped<MpnNumbers>();
        services.AddScoped<EnrollCompany>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<InviteColleague>();
        services.AddScoped<PeopleDesk>();
        services.AddScoped<Leaving>();
        services.AddScoped<ReadinessDesk>();
        services.AddScoped<ReceiveDelivery>();
        services.AddScoped<CheckDeliveries>();
        services.AddScoped<RenewalDesk>();
        services.AddScoped<PurchaseDesk>();
        services.AddStaffRoom();
        services.AddLetters(settings);
        services.AddDirectories(settings);
        if (settings.Jobs)
        {
            services.AddTimetable(settings.Demo);
        }

        if (settings.Demo)
        {
            services.AddScoped<DemoGateway>();
        }

        if (settings.Stripe is { } account)
        {
            services.AddStripe(account);
        }
        else if (settings.Demo)
        {
            services.AddScoped<IPaymentGateway>(provider => provider.GetRequiredService<DemoGateway>());
        }
        else
        {
            services.AddScoped<IPaymentGateway, NoGateway>();
        }

        return services;
    }
}
