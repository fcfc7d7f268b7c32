using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using MpnBenefits.Web.Tests.Data;

namespace MpnBenefits.Web.Tests.SqlServer;

/// <summary>The SQL Server translation of a caught query: run against a connection that never opens, read where it would be sent.</summary>
internal sealed class SqlServerTranslator : IDisposable
{
    private static readonly MethodInfo Run = typeof(IQueryProvider).GetMethods().Single(method => method is { Name: nameof(IQueryProvider.Execute), IsGenericMethod: true });
    private readonly Outbox outbox = new();
    private readonly DbContext db;
    private readonly IAsyncQueryProvider provider;

    public SqlServerTranslator()
    {
        db = Offline.SqlServer(options => options.AddInterceptors(outbox, new ClosedConnection()));
        provider = db.GetService<IAsyncQueryProvider>();
    }

    /// <summary>The statements of a query as a procedure, or why it cannot be translated.</summary>
    public IEnumerable<string> Procedures(Expression query, string name)
    {
        outbox.Sent.Clear();
        var own = new OntoContext(db).Visit(query);
        try
        {
            _ = own.Type.IsAssignableTo(typeof(IQueryable))
                ? ((System.Collections.IEnumerable)provider.CreateQuery(own)).Cast<object>().Count()
                : Run.MakeGenericMethod(own.Type).Invoke(provider, [own]);
        }
        catch (Exception) when (outbox.Sent.Count > 0)
        {
            // An empty answer is no answer to Single(); the statement was caught before.
        }

        return outbox.Sent.Select((sql, number) => Procedure($"{name}_{number}", sql.Text, sql.Parameters)).ToList();
    }

    /// <summary>A text the site wrote by hand: its parameters are the positions that EF gave them.</summary>
    public static string HandWritten(string sql, string name) => Procedure(
        name, sql, Regex.Matches(sql, "@p[0-9]+").Select(match => match.Value).Distinct().Select(parameter => $"{parameter} nvarchar(4000)"));

    public void Dispose() => db.Dispose();

    private static string Procedure(string name, string sql, IEnumerable<string> parameters) =>
        $"CREATE PROCEDURE [dbo].[{name}] {string.Join(", ", parameters)} AS\n{sql}";

    /// <summary>Puts the roots of a query onto this context, and values in place of its parameters.</summary>
    private sealed class OntoContext(DbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root => new EntityQueryRootExpression(
                db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(root.EntityType.Name)!),
            QueryParameterExpression parameter => Expression.Constant(Some(parameter.Type), parameter.Type),
            _ => base.VisitExtension(node),
        };

        private static object? Some(Type type) =>
            type == typeof(string) ? "x" :
            type.IsValueType ? Activator.CreateInstance(type) :
            type.IsGenericType && type.GetGenericArguments() is [var element] ? Few(element) :
            null;

        /// <summary>Two of a kind, for a query that asks for any of several.</summary>
        private static object Few(Type element)
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            list.Add(Some(element));
            list.Add(Some(element));
            return list;
        }
    }

    private sealed class Outbox : DbCommandInterceptor
    {
        public List<(string Text, List<string> Parameters)> Sent { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Take(command);
            using var nothing = new DataTable { Locale = CultureInfo.InvariantCulture };
            return InterceptionResult<DbDataReader>.SuppressWithResult(nothing.CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Take(command);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        private void Take(DbCommand command) => Sent.Add((command.CommandText, [.. command.Parameters.Cast<SqlParameter>().Select(Declared)]));

        private static string Declared(SqlParameter parameter) => parameter.SqlDbType switch
        {
            SqlDbType.NVarChar => $"{parameter.ParameterName} nvarchar(4000)",
            SqlDbType.DateTime2 => $"{parameter.ParameterName} datetime2(6)",
            var type => $"{parameter.ParameterName} {type.ToString().ToLowerInvariant()}",
        };
    }

    private sealed class ClosedConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }
}
