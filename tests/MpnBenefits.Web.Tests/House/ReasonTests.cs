using System.Text.RegularExpressions;
using MpnBenefits.Domain;
using MpnBenefits.Web.Tests.Text;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Tests.House;

/// <summary>
/// The catalogue of reasons: each is given by the portal, named by a test that meets it, and stands on numbered rules.
/// That each has its sentence in both languages is asked with the other texts.
/// </summary>
public sealed class ReasonTests
{
    private static readonly List<Type> Reasons =
    [
        .. new[] { typeof(Reason).Assembly, typeof(Program).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(Reason)) && !type.IsAbstract),
    ];

    [Fact]
    public void Each_is_given_somewhere()
    {
        var source = Sources("src");

        Assert.Empty(Reasons.Select(type => type.Name).Where(name => !Regex.IsMatch(source, $@"new {name}\b")));
    }

    [Fact]
    public void Each_is_met_by_a_test()
    {
        var tests = Sources("tests");

        Assert.Empty(Reasons.Select(type => type.Name).Where(name => !Regex.IsMatch(tests, $@"\b{name}\b")));
    }

    /// <summary>A no is never the end: what can be done next, and who does it.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Each_refusal_says_what_comes_next(string language)
    {
        var texts = language == "fr" ? Resources.Of(nameof(ReasonText)).French : Resources.Of(nameof(ReasonText)).English;

        Assert.Empty(Reasons.Where(type => type.IsAssignableTo(typeof(Refusal))).Select(type => type.Name).Where(name => !texts.ContainsKey($"{name}.Next")));
    }

    [Fact]
    public void Each_stands_on_a_rule() => Assert.Empty(
        Reasons.Where(type => type.GetCustomAttributes(typeof(RulesAttribute), inherit: false).Length == 0).Select(type => type.Name));

    private static string Sources(string folder) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.EndsWith($"{nameof(ReasonTests)}.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));
}
