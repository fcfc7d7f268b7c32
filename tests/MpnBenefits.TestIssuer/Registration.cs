using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MpnBenefits.TestIssuer;

/// <summary>The portal's registration: who it is, where its people may return to, and that a code is used once.</summary>
internal sealed class Registration(TestDirectory directory) :
    IOpenIddictServerHandler<ValidateAuthorizationRequestContext>,
    IOpenIddictServerHandler<ValidateTokenRequestContext>,
    IOpenIddictServerHandler<ValidateEndSessionRequestContext>
{
    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != TestIssuer.ClientId)
        {
            context.Reject(Errors.InvalidClient, "AADSTS700016: Application was not found in the directory.");
        }
        else if (!directory.Returns(context.RedirectUri))
        {
            context.Reject(Errors.InvalidRequest, "AADSTS50011: The redirect URI does not match the ones configured for the application.");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        if (context.ClientId != TestIssuer.ClientId || context.ClientSecret != TestIssuer.ClientSecret)
        {
            context.Reject(Errors.InvalidClient, "AADSTS7000215: Invalid client secret provided.");
        }
        else if (!directory.Redeem(context.Request.Code!))
        {
            context.Reject(Errors.InvalidGrant, "AADSTS54005: OAuth2 Authorization code was already redeemed.");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { } back && !directory.ReturnsAfterwards(back))
        {
            context.Reject(Errors.InvalidRequest, "AADSTS50011: The address after signing out is not one of the application.");
        }

        return ValueTask.CompletedTask;
    }
}
