using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>What memberships and competencies bring together, for anybody: each product once, with where it comes from.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.WhatIf)]
public sealed class BenefitsModel(ProgrammeLibrary programme, IValidator<BenefitsForm> rules) : PageModel
{
    public BenefitsForm Input { get; private set; } = BenefitsForm.Empty;

    public Catalogue Catalogue => programme.InForce.Catalogue;

    public BenefitSheet? Sheet { get; private set; }

    public IReadOnlyList<Reason> Why => Sheet!.Why(Input.Holdings(Catalogue), Catalogue);

    /// <summary>The offers that carry no competency.</summary>
    public IEnumerable<Offer> Packs => Catalogue.Offers.Where(offer => !offer.CarriesCompetencies);

    /// <summary>The levels, highest first, each with the offer that carries it.</summary>
    public IEnumerable<(LevelId Level, OfferId Offer)> Levels =>
        Catalogue.Levels.OrderByDescending(level => level.Rank).Select(level => (level.Id, Catalogue.OfferOf(level.Id).Id));

    /// <summary>The same question of the API.</summary>
    public string ApiAddress => "/api/v1/what-if/benefits" + Input.Address();

    public IActionResult OnGet()
    {
        if (BenefitsForm.Of(Request.Query) is not { } asked)
        {
            return Page();
        }

        Input = asked;
        if (!this.Accepts(Input, rules, prefix: ""))
        {
            return Page();
        }

        var address = Input.Address().ToString();
        if (Request.QueryString.ToString() != address)
        {
            return Redirect(Request.Path + address);
        }

        Sheet = BenefitSheet.Of(Catalogue, Input.Holdings(Catalogue));
        return Page();
    }
}
