using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>The company's profile as it stands, and where its verification stands.</summary>
[Does(Deed.SeeCompany)]
public sealed class IndexModel(BenefitsDb db, ProfileHistory history, CurrentPerson me, Words words) : PageModel
{
    public Domain.Partners.Company Company { get; private set; } = null!;

    public ProfileView View { get; private set; } = null!;

    /// <summary>How many there are beside the registered address.</summary>
    public int Locations { get; private set; }

    public ProfileReview? LastReview => Company.Reviews.MaxBy(review => review.On);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Company = await db.Companies.Of(me.Company).AsNoTracking().SingleAsync(ct);
        Locations = await db.Companies.Of(me.Company).SelectMany(company => company.Locations).CountAsync(location => location.RemovedOn == null, ct);
        View = new(Company.Profile, me.May(Deed.EditProfile), ProfileCheck.Of(Company.Profile, ProfileNormsReader.Known), await history.LastAsync(me.Company, ct));
        if (LastReview is { } review)
        {
            words.Know(await db.People.AsNoTracking().Where(person => person.Id == review.By)
                .Select(person => KeyValuePair.Create(person.Id, person.Name)).ToListAsync(ct));
        }
    }
}
