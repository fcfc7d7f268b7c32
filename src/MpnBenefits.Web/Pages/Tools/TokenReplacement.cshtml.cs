using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>Whether a redeemed token is replaced, for anybody. Nothing is kept: the address is the question, as the API has it.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.WhatIf)]
public sealed class TokenReplacementModel(ProgrammeLibrary programme, PortalClock clock, IValidator<TokenReplacementForm> rules) : PageModel
{
    public TokenReplacementForm Input { get; private set; } = TokenReplacementForm.Empty;

    public TokenReplacementDecision? Decision { get; private set; }

    public DateOnly Today => clock.Today;

    public DateOnly On => Input.Requested ?? Today;

    /// <summary>The same question of the API.</summary>
    public string ApiAddress => "/api/v1/what-if/token-replacement" + Input.Address(On);

    public IActionResult OnGet()
    {
        if (TokenReplacementForm.Of(Request.Query) is not { } asked)
        {
            return Page();
        }

        Input = asked;
        if (!this.Accepts(Input, rules, prefix: ""))
        {
            return Page();
        }

        var address = Input.Address(Input.Requested).ToString();
        if (Request.QueryString.ToString() != address)
        {
            return Redirect(Request.Path + address);
        }

        Decision = Input.Case(Today).Decide(programme.InForce.Catalogue.Tokens);
        return Page();
    }
}
