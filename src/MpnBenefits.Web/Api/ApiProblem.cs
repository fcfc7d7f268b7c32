using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>What is wrong, as <c>application/problem+json</c>, with a code to script against and a sentence in the reader's language.</summary>
public sealed record ApiProblem(string Type, string Title, int Status, string Code)
{
    private static readonly int[] Explained = [400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503];

    /// <summary>What is wrong with each parameter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>What to quote to support, where the fault is the portal's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reference { get; init; }

    public static IResult InvalidInput(IReadOnlyDictionary<string, IReadOnlyList<string>> errors, Text<ApiText> texts) =>
        new ApiProblem("about:blank", texts["Problem.InvalidInput"], StatusCodes.Status400BadRequest, "InvalidInput") { Errors = errors }.Answer();

    /// <summary>For what has a status and no body: no such address, another method, too many questions, a fault.</summary>
    public static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        var known = Explained.Contains(status) ? status : status >= StatusCodes.Status500InternalServerError ? StatusCodes.Status500InternalServerError : StatusCodes.Status400BadRequest;
        var texts = http.RequestServices.GetRequiredService<Text<ApiText>>();
        return new ApiProblem("about:blank", texts[$"Problem.{known}"], status, $"{(HttpStatusCode)status}")
        {
            Reference = status >= StatusCodes.Status500InternalServerError ? http.TraceIdentifier : null,
        }.Answer().ExecuteAsync(http);
    }

    private IResult Answer() => Results.Json(this, ApiJson.Options, "application/problem+json", Status);
}
