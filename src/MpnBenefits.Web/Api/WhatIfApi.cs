namespace MpnBenefits.Web.Api;

/// <summary>The public what-if questions: anybody may ask what the rules would decide.</summary>
public static class WhatIfApi
{
    public static void MapWhatIf(this IEndpointRouteBuilder app) => app.MapGroup("/api/v1/what-if");
}
