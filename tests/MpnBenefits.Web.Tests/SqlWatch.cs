using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests;

/// <summary>
/// Reads every statement a request sends. A SELECT on a table that belongs to companies, in a partner's request and
/// without that partner's company among its parameters, is a way to another company's rows: the test fails.
/// </summary>
public sealed partial class SqlWatch
{
    public const string Header = "X-Test-Request";

    /// <summary>The pages that may look across companies in a partner's request, each with its reason.</summary>
    private static readonly IReadOnlyList<(string Path, string Because)> Exceptions =
    [
        ("/demo/sign-in", "lists the demonstration's people and their companies, for anybody"),
        ("/invitation", "whoever holds the link reads who invites them, and belongs to the company only after"),
    ];

    /// <summary>Statements that look across companies and say so, to find that something is nobody's yet.</summary>
    private static readonly string[] Tags = [MpnNumbers.Unused, ProveDirectory.IsElsewhere];

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> statements = new();
    private readonly ConcurrentQueue<string> trespasses = new();

    /// <summary>The statements of one request, in order.</summary>
    public IReadOnlyList<string> Of(string request) => statements.TryGetValue(request, out var known) ? [.. known] : [];

    /// <summary>What was read of them to show something; what a commit reads on its way is the commit's.</summary>
    public static IReadOnlyList<string> ReadsOf(IReadOnlyList<string> statements) =>
        [.. statements.Where(sql => SelectStart().IsMatch(sql) && !sql.Contains("AuditHeads", StringComparison.Ordinal))];

    /// <summary>Fails the test when any statement reached across companies.</summary>
    public void AssertNoTrespass() =>
        Assert.True(trespasses.IsEmpty, "A partner's request read a company's table without the company:\n" + string.Join("\n\n", trespasses));

    /// <summary>What was found, taken out: for the test that plants one.</summary>
    public IReadOnlyList<string> TakeTrespasses()
    {
        var found = trespasses.ToList();
        trespasses.Clear();
        return found;
    }

    public IInterceptor For(IHttpContextAccessor accessor) => new Interceptor(this, accessor);

    private void See(DbCommand command, IModel model, HttpContext context)
    {
        if (context.Request.Headers[Header].ToString() is { Length: > 0 } request)
        {
            statements.GetOrAdd(request, _ => new()).Enqueue(command.CommandText);
        }

        if (context.RequestServices.GetService<CurrentPerson>() is not { Person: { } person, IsStaff: false } me
            || Tags.Any(tag => command.CommandText.StartsWith($"-- {tag}", StringComparison.Ordinal))
            || Exceptions.Any(allowed => context.Request.Path.StartsWithSegments(allowed.Path)))
        {
            return;
        }

        var tables = Read(command.CommandText).Intersect(Owned(model)).ToList();
        if (tables.Count == 0 || me.Places.Any(place => Names(command, place.Company.Id.Value)))
        {
            return;
        }

        // Which company a person is of is found by the person.
        if (tables is ["Members"] && me.Member is null && Names(command, person.Id.Value))
        {
            return;
        }

        trespasses.Enqueue($"{context.Request.Method} {context.Request.Path} read {string.Join(", ", tables)}:\n{command.CommandText}");
    }

    /// <summary>The tables a SELECT reads; none for any other statement.</summary>
    private static IEnumerable<string> Read(string sql) =>
        SelectStart().IsMatch(sql) ? Source().Matches(sql).Select(match => match.Groups["table"].Value).Distinct() : [];

    public static IReadOnlyList<string> Owned(IModel model) =>
    [
        .. model.GetEntityTypes()
            .Where(type => type.ClrType.IsAssignableTo(typeof(ICompanyOwned))
                || type.FindProperty("Company")?.ClrType == typeof(CompanyId)
                || type.ClrType == typeof(AuditEntry) || type.ClrType == typeof(AuditPersonal))
            .Select(type => type.GetTableName()!),
    ];

    private static bool Names(DbCommand command, Guid id) => command.Parameters.Cast<DbParameter>()
        .Any(parameter => parameter.Value is Guid guid ? guid == id : string.Equals(parameter.Value as string, id.ToString("D"), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\A(\s|--[^\n]*\n)*SELECT\b", RegexOptions.IgnoreCase)]
    private static partial Regex SelectStart();

    [GeneratedRegex("""\b(FROM|JOIN)\s+["\[](?<table>\w+)["\]]""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    private sealed class Interceptor(SqlWatch watch, IHttpContextAccessor accessor) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            See(command, eventData);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            See(command, eventData);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            See(command, eventData);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            See(command, eventData);
            return ValueTask.FromResult(result);
        }

        private void See(DbCommand command, CommandEventData data)
        {
            if (accessor.HttpContext is { } http && data.Context is { } context)
            {
                watch.See(command, context.Model, http);
            }
        }
    }
}
