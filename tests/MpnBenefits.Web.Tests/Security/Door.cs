using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>One way into the site: a page's handler or an endpoint of the API, with the deeds it needs.</summary>
internal sealed record Door(string Route, IReadOnlyList<string> Parameters, string Method, string? Handler, bool ForEverybody, IReadOnlyList<Deed> Deeds)
{
    /// <summary>What the framework itself serves while developing: files, and nothing but files.</summary>
    private const string DevelopmentFiles = "{**path:file}";

    public bool IsPage { get; private init; }

    /// <summary>What a page's handler takes beside its address: from the query or the form.</summary>
    public IReadOnlyList<string> Asks { get; private init; } = [];

    public string Name => $"{Method} {Route}{(Handler is null ? "" : "?handler=" + Handler)}";

    /// <summary>An operator's door shows every company; what is one company's stands behind the others.</summary>
    public bool IsOperators => Deeds.Any(deed => deed.Rule().Side is DeedSide.Operator);

    public static async Task<IReadOnlyList<Door>> AllAsync(IServiceProvider services)
    {
        var doors = new List<Door>();
        var loader = services.GetRequiredService<PageLoader>();
        foreach (var endpoint in Endpoints(services))
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            IReadOnlyList<string> parameters = [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)];
            var everybody = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var deeds = endpoint.Metadata.GetOrderedMetadata<DoesAttribute>().Select(does => does.Deed).ToList();
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                doors.AddRange(compiled.HandlerMethods.Select(handler => new Door(
                    route, parameters, handler.HttpMethod.ToUpperInvariant(), handler.Name, everybody,
                    [.. deeds, .. handler.MethodInfo.GetCustomAttributes<DoesAttribute>().Select(does => does.Deed)])
                {
                    IsPage = true,
                    Asks =
                    [
                        .. handler.Parameters.Where(one => one.ParameterType != typeof(CancellationToken)).Select(one => one.Name)
                            .Concat(compiled.BoundProperties.Select(one => one.Name)).Where(name => !parameters.Contains(name)),
                    ],
                }));
            }
            else
            {
                doors.AddRange((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    .Select(method => new Door(route, parameters, method, null, everybody, deeds)));
            }
        }

        return [.. doors.DistinctBy(door => door.Name)];
    }

    /// <summary>Everything that can be asked for, but plain files.</summary>
    public static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != DevelopmentFiles);

    /// <summary>What the table of deeds says of a visitor.</summary>
    public bool Allows(Visitor visitor) => Deeds.All(deed => visitor.Id is not null && deed.Rule() switch
    {
        { Side: DeedSide.Anybody } => true,
        { Side: DeedSide.Company } rule => visitor.Roles is { } held && (rule.Roles is PortalRoles.None || (rule.Roles & held) != PortalRoles.None),
        var rule => (rule.Staff & visitor.Staff) != StaffRoles.None,
    });

    public string Path(WalkWorld world, Func<RouteValue, string> which)
    {
        var path = string.Join('/', Route.Split('/').Select(part =>
            part.StartsWith('{') ? Uri.EscapeDataString(which(world.Value(Route, part.Trim('{', '}').Split(':', '=', '?')[0]))) : part));
        return Handler is null ? path : $"{path}?handler={Handler}";
    }
}
