using System.Text.RegularExpressions;

namespace MpnBenefits.Web.Tests.House;

/// <summary>What <c>docs/security.md</c> promises is there: every test it names, and every requirement of the two levels.</summary>
public sealed partial class SecurityDocumentTests
{
    /// <summary>How many requirements version 5.0.0 has at levels 1 and 2.</summary>
    private const int Requirements = 70 + 183;

    /// <summary>Level 3, mentioned in passing.</summary>
    private static readonly HashSet<string> Beyond = ["3.4.8", "3.5.8", "8.3.2"];

    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    [Fact]
    public void Every_test_it_names_exists()
    {
        var sources = Repository.Files("tests", "*Tests.cs").ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var named = TestName().Matches(Document).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).Distinct().ToList();

        Assert.True(named.Count > 50);
        Assert.Empty(named.Where(one => !sources[one.Class].Any(text => one.Method.Length == 0 || text.Contains($" {one.Method}(", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_requirement_of_levels_1_and_2_stands_there_once()
    {
        // A cross-reference ("see 11.1.1", "as in 4.1.3") is no place of its own.
        var numbers = Number().Matches(Reference().Replace(Document, "")).Select(match => match.Value).Where(number => !Beyond.Contains(number)).ToList();

        Assert.Empty(numbers.GroupBy(number => number).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Equal(Requirements, numbers.Count);
    }

    [GeneratedRegex(@"`([A-Z]\w*Tests)(?:\.(\w+))?`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.]*\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(see|as in|version) \d+\.\d+\.\d+|Numbers are of version \S+")]
    private static partial Regex Reference();
}
