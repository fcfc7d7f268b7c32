using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests.Operations;

public sealed class OpenOrderTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public void A_way_of_paying_the_site_is_not_set_up_for_is_refused_by_name()
    {
        using var scope = portal.Services.CreateScope();
        var services = scope.ServiceProvider;
        var settings = services.GetRequiredService<PortalSettings>();
        var opening = new OpenOrder(
            services.GetRequiredService<BenefitsDb>(), settings with { Demo = false, Bank = null }, services.GetRequiredService<PortalClock>(), portal.Clock,
            services.GetRequiredService<CurrentPerson>());

        Assert.Equal(new CardNotOffered(), opening.NotOffered(PaymentMethod.Card));
        Assert.Equal(new BankTransferNotOffered(), opening.NotOffered(PaymentMethod.BankTransfer));
        Assert.Null(services.GetRequiredService<OpenOrder>().NotOffered(PaymentMethod.Card));
    }
}
