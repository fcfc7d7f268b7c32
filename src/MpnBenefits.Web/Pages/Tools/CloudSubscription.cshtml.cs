using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>What a key does to a running cloud subscription, for anybody: both choices side by side, before one is made for good.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.WhatIf)]
public sealed class CloudSubscriptionModel(ProgrammeLibrary programme, IValidator<CloudSubscriptionForm> rules) : PageModel
{
    public CloudSubscriptionForm Input { get; private set; } = CloudSubscriptionForm.Empty;

    public CloudChoice? Choice { get; private set; }

    /// <summary>The same question of the API.</summary>
    public string ApiAddress => "/api/v1/what-if/cloud-subscription" + Input.Address();

    public IActionResult OnGet()
    {
        if (CloudSubscriptionForm.Of(Request.Query) is not { } asked)
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

        Choice = Input.Choice(programme.InForce.Catalogue.Tokens);
        return Page();
    }
}
