using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>What a score would give at an anniversary, for anybody. Nothing is kept: the address is the question, as the API has it.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.WhatIf)]
public sealed class RequirementsModel(ProgrammeLibrary programme, IValidator<RequirementsForm> rules) : PageModel
{
    public RequirementsForm Input { get; private set; } = null!;

    public IReadOnlyList<(Competency Competency, CompetencyOption Option)> Ways { get; } = ScoreQuestions.Askable(programme.InForce.Catalogue);

    public Competency Competency { get; private set; } = null!;

    public CompetencyOption Option { get; private set; } = null!;

    public ScoreForecast? Forecast { get; private set; }

    /// <summary>The least score of each level, lowest first.</summary>
    public IReadOnlyList<ScoreRequirement> Levels => [.. Option.Requirements.OfType<ScoreRequirement>().OrderBy(row => row.Minimum)];

    /// <summary>The same question of the API.</summary>
    public string ApiAddress => "/api/v1/what-if/requirements" + Input.Address(Competency, Option);

    public IActionResult OnGet()
    {
        Input = RequirementsForm.Of(Request.Query, Ways[0].Option.Id.Value);
        (Competency, Option) = Ways.Any(way => way.Option.Id.Value == Input.Option) ? Ways.First(way => way.Option.Id.Value == Input.Option) : Ways[0];
        Input = Input with { Option = Option.Id.Value };
        if (!Input.Asks || !this.Accepts(Input, rules, prefix: ""))
        {
            return Page();
        }

        var address = Input.Address(Competency, Option).ToString();
        if (Request.QueryString.ToString() != address)
        {
            return Redirect(Request.Path + address);
        }

        Forecast = ScoreForecast.For(Input.Question(Competency, Option), programme.InForce);
        return Page();
    }
}
