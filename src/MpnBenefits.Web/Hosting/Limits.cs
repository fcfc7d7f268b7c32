using System.Globalization;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace MpnBenefits.Web.Hosting;

/// <summary>
/// How often one may ask: a bucket of tokens for each person, or for each address where nobody has signed in, so that
/// whoever asks too often keeps nobody else waiting. A page or endpoint names its bucket; sign-in and writes are known by
/// their address and method, so that no page has to remember them.
/// </summary>
public static class Limits
{
    public const string WhatIf = "what-if";
    public const string LookUp = "look-up";

    private static readonly PathString[] SignInPaths = ["/sign-in", "/demo/sign-in", "/signin-oidc"];

    public static IServiceCollection AddPortalLimits(this IServiceCollection services, RateLimits limits)
    {
        services.AddRateLimiter(options =>
        {
            Refuse(options);
            options.AddPolicy(WhatIf, context => Bucket(AddressOf(context), limits.WhatIf));
            options.AddPolicy(LookUp, context => Bucket(Who(context), limits.LookUp));
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsWrite(context) ? Bucket(Who(context), limits.Writes) : RateLimitPartition.GetNoLimiter(""));
        });
        return services;
    }

    /// <summary>
    /// Two places. Sign-in is counted by address before anything reads a cookie, for the issuer's answer is taken by the
    /// authentication itself. All else is counted after it, since the bucket is the person's, and before that person is
    /// read from the database: what is refused costs no query.
    /// </summary>
    public static void UseSignInLimit(this IApplicationBuilder app, RateLimits limits)
    {
        var options = new RateLimiterOptions
        {
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(AddressOf(context), limits.SignIn)),
        };
        Refuse(options);
        app.UseWhen(IsSignIn, signIn => signIn.UseRateLimiter(options));
    }

    private static void Refuse(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> Bucket(string whose, RateLimit limit) => RateLimitPartition.GetTokenBucketLimiter(whose, _ => new()
    {
        TokenLimit = limit.Burst,
        TokensPerPeriod = limit.PerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    private static bool IsSignIn(HttpContext context) => Array.Exists(SignInPaths, path => context.Request.Path.StartsWithSegments(path));

    /// <summary>The page that explains a refusal is asked for with the method of what was refused, and is not counted again.</summary>
    private static bool IsWrite(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method)
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null;

    private static string Who(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(context);

    /// <summary>Whoever has one address of IPv6 has the whole network of it, 64 bits wide: that is counted as one.</summary>
    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "local",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.MapToIPv4().ToString(),
    };
}
