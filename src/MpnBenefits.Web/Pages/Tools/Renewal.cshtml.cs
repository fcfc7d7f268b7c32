using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>
/// When an offer can be renewed, for anybody who knows the day it was bought. Nothing is kept: the address is the
/// question, with its days as the API has them.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.WhatIf)]
public sealed class RenewalModel(ProgrammeLibrary programme, PortalClock clock, IValidator<RenewalForm> rules) : PageModel
{
    public RenewalForm Input { get; private set; } = RenewalForm.Empty;

    public RenewalForecast? Forecast { get; private set; }

    public DateOnly Today => clock.Today;

    public string Example => RenewalForm.Rules.Example(clock);

    public IEnumerable<Offer> Offers => programme.InForce.Catalogue.Offers.Where(offer => offer.RenewsYearly);

    public IEnumerable<Competency> Competencies =>
        programme.InForce.Catalogue.Competencies.Where(one => one.Current || Input.Competencies.Contains(one.Id.Value));

    public YearLine Year => new(
        "renewal",
        programme.InForce.Catalogue[Forecast!.Question.Offer].Name.In(Text.Language.Current),
        Forecast.YearBegins,
        Forecast.Window,
        Forecast.Question.On,
        [.. Forecast.Reminders.Select(reminder => reminder.On)],
        IsToday: Forecast.Question.On == Today);

    /// <summary>The same question of the API.</summary>
    public string ApiAddress => "/api/v1/what-if/renewal" + Input.Address(Forecast!.Question.On);

    public IActionResult OnGet()
    {
        if (RenewalForm.Of(Request.Query) is not { } asked)
        {
            return Page();
        }

        Input = asked;
        if (!this.Accepts(Input, rules, prefix: ""))
        {
            return Page();
        }

        if (Input.IsTyped)
        {
            return Redirect(Request.Path + Input.Address(Input.Asked).ToString());
        }

        Forecast = RenewalForecast.For(Input.Question(Today), programme.InForce);
        return Page();
    }
}
