using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>Whether a payment is refunded on request, for anybody. Nothing is kept: the address is the question, as the API has it.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.WhatIf)]
public sealed class RefundModel(ProgrammeLibrary programme, PortalClock clock, IValidator<RefundForm> rules) : PageModel
{
    public RefundForm Input { get; private set; } = RefundForm.Empty;

    public RefundDecision? Decision { get; private set; }

    public DateOnly Today => clock.Today;

    public DateOnly On => Input.Asked ?? Today;

    /// <summary>The same question of the API.</summary>
    public string ApiAddress => "/api/v1/what-if/refund" + Input.Address(On);

    public IActionResult OnGet()
    {
        if (RefundForm.Of(Request.Query) is not { } asked)
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

        Decision = Input.Case(Today).Decide(programme.InForce.Catalogue.Refund);
        return Page();
    }
}
