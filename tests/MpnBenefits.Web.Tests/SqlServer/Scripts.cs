using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MpnBenefits.Web.Tests.SqlServer;

/// <summary>Microsoft's own parser and model, in place of a server: what they would not take, no server takes.</summary>
internal static class Scripts
{
    /// <summary>Findings that are only warnings to the model, and errors to whoever runs the statement.</summary>
    private static readonly string[] Unresolved = ["SQL71501", "SQL71502"];

    /// <summary>What the parser says of a script and of every text it executes.</summary>
    public static IReadOnlyList<string> ParseFaults(string script)
    {
        var fragment = Parse(script, out var errors);
        var faults = errors.Select(error => $"{error.Number} line {error.Line}: {error.Message}").ToList();
        var literals = new ExecutedText();
        fragment?.Accept(literals);
        faults.AddRange(literals.Found.SelectMany(ParseFaults));
        return faults;
    }

    public static IReadOnlyList<string> ExecutedIn(string script)
    {
        var literals = new ExecutedText();
        Parse(script, out _)?.Accept(literals);
        return literals.Found;
    }

    /// <summary>What the model says of tables, and of statements wrapped as procedures over them.</summary>
    public static IReadOnlyList<string> ModelFaults(string createScript, params IEnumerable<string> procedures)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in Batches(createScript))
        {
            model.AddObjects(batch);
        }

        var faults = new List<string>();
        foreach (var procedure in procedures)
        {
            var parsed = ParseFaults(procedure);
            faults.AddRange(parsed.Select(fault => $"{fault}\n{procedure}"));
            if (parsed.Count == 0)
            {
                model.AddObjects(procedure);
            }
        }

        faults.AddRange(model.Validate()
            .Where(message => message.MessageType == DacMessageType.Error || Unresolved.Contains(Code(message)))
            .Select(message => $"{Code(message)} {message.Message}"));
        return faults;
    }

    private static string Code(DacModelMessage message) => $"{message.Prefix}{message.Number}";

    private static IEnumerable<string> Batches(string script) =>
        ((TSqlScript)Parse(script, out _)!).Batches.Select(batch => script.Substring(batch.StartOffset, batch.FragmentLength));

    private static TSqlFragment? Parse(string script, out IList<ParseError> errors)
    {
        using var reader = new StringReader(script);
        return new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    private sealed class ExecutedText : TSqlFragmentVisitor
    {
        /// <summary>A variable in an executed text holds the name of a constraint, which only the server knows.</summary>
        private const string NameOnTheServer = "[known_to_the_server]";

        public List<string> Found { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            Found.Add(string.Concat(node.Strings.Select(part => part is StringLiteral literal ? literal.Value : NameOnTheServer)));
    }
}
