using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>Whether an offer may be bought, for anybody. Nothing is kept: the address is the question, as the API has it.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.WhatIf)]
public sealed class PurchaseModel(ProgrammeLibrary programme, PortalClock clock, IValidator<PurchaseForm> rules) : PageModel
{
    public PurchaseForm Input { get; private set; } = PurchaseForm.Empty;

    public PurchaseDecision? Decision { get; private set; }

    public DateOnly Today => clock.Today;

    public string Example => RenewalForm.Rules.Example(clock);

    public IEnumerable<Offer> Offers => programme.InForce.Catalogue.Offers.Where(offer => offer.RenewsYearly);

    public IEnumerable<Level> Levels => programme.InForce.Catalogue.Levels.OrderBy(level => level.Rank);

    public IEnumerable<Competency> Competencies => programme.InForce.Catalogue.Competencies.Where(one => one.Current);

    /// <summary>The same question of the API.</summary>
    public string ApiAddress => "/api/v1/what-if/purchase" + Input.Address(Decision!.On);

    public IActionResult OnGet()
    {
        if (PurchaseForm.Of(Request.Query) is not { } asked)
        {
            return Page();
        }

        Input = asked;
        if (!this.Accepts(Input, rules, prefix: ""))
        {
            return Page();
        }

        var address = Input.Address(Input.Asked).ToString();
        if (Request.QueryString.ToString() != address)
        {
            return Redirect(Request.Path + address);
        }

        Decision = Input.Case(programme.InForce.Catalogue, Today).Decide();
        return Page();
    }
}
