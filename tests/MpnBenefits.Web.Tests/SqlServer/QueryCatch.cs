using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MpnBenefits.Web.Tests.SqlServer;

/// <summary>
/// Keeps every query that any page test of this run made EF translate, and every SQL text the site wrote by hand, so
/// that the same is asked of SQL Server's translator and model at the end.
/// </summary>
public sealed class QueryCatch : DbCommandInterceptor, IQueryExpressionInterceptor
{
    private static readonly ConcurrentDictionary<string, Expression> Seen = new();
    private static readonly ConcurrentDictionary<string, string> Written = new();

    public static QueryCatch Instance { get; } = new();

    public static IReadOnlyCollection<Expression> Queries => [.. Seen.Values];

    /// <summary>Hand-written texts, as procedures with their parameters.</summary>
    public static IReadOnlyCollection<string> HandWritten => [.. Written.Values];

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        Seen.TryAdd(queryExpression.ToString(), queryExpression);
        return queryExpression;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource is CommandSource.ExecuteSqlRaw or CommandSource.FromSqlQuery)
        {
            Written.TryAdd(command.CommandText, command.CommandText);
        }

        return ValueTask.FromResult(result);
    }
}
