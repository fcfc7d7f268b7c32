using System.Reflection;
using System.Text.RegularExpressions;
using MpnBenefits.Data;
using MpnBenefits.Domain;

namespace MpnBenefits.Web.Tests.House;

/// <summary>The house rules that a machine can hold.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 250;

    private static readonly Assembly[] Shipped = [typeof(Aggregate).Assembly, typeof(BenefitsDb).Assembly, typeof(Program).Assembly];

    [Fact]
    public void The_domain_needs_nothing_but_the_system() =>
        Assert.All(typeof(Aggregate).Assembly.GetReferencedAssemblies(), one => Assert.StartsWith("System.", one.Name, StringComparison.Ordinal));

    [Fact]
    public void The_domain_names_no_offer_and_no_level()
    {
        var written = from file in Repository.Files("src/MpnBenefits.Domain", "*.cs")
                      from line in File.ReadLines(file)
                      where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && ProgrammeWord().IsMatch(line)
                      select $"{Repository.Short(file)}: {line.Trim()}";
        var members = from type in typeof(Aggregate).Assembly.GetTypes()
                      where type.IsEnum
                      from member in Enum.GetNames(type)
                      where ProgrammeName().IsMatch(member)
                      select $"{type.Name}.{member}";

        Assert.Empty(written.Concat(members));
    }

    [Fact]
    public void A_planted_offer_would_be_found()
    {
        Assert.Matches(ProgrammeWord(), "if (offer.Value == \"silver\")");
        Assert.Matches(ProgrammeWord(), "case \"Gold\":");
        Assert.Matches(ProgrammeName(), "Map");
        Assert.DoesNotMatch(ProgrammeWord(), "\"mapping\"");
    }

    [Fact]
    public void No_type_is_named_for_nothing_in_particular() =>
        Assert.Empty(from assembly in Shipped
                     from type in assembly.GetTypes()
                     where type.Namespace?.StartsWith("MpnBenefits", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal)
                     where EmptyWord().IsMatch(type.Name) && !type.Name.EndsWith("TagHelper", StringComparison.Ordinal)
                     select type.FullName);

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        var lengths = Repository.Files("src", "*.cs", "*.cshtml").Select(file => (File: Repository.Short(file), Lines: File.ReadLines(file).Count())).ToList();

        Assert.Empty(lengths.Where(one => one.Lines > LongestFile));
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(from file in Repository.Files("src", "*.cs", "*.cshtml", "*.css", "*.resx").Concat(Repository.Files("tests", "*.cs", "*.sh"))
                     where Path.GetFileName(file) != nameof(SourceTests) + ".cs"
                     from line in File.ReadLines(file)
                     where Later().IsMatch(line)
                     select $"{Repository.Short(file)}: {line.Trim()}");

    [Fact]
    public void Aggregates_are_made_by_their_factories_only() =>
        Assert.Empty(from assembly in Shipped
                     from type in assembly.GetTypes()
                     where type.IsSubclassOf(typeof(Aggregate)) && !type.IsAbstract
                     from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
                     where type.Name is not "ClockShift"
                     select type.Name);

    [Fact]
    public void Pages_write_nothing_inline() =>
        Assert.Empty(from file in Repository.Files("src/MpnBenefits.Web/Pages", "*.cshtml")
                     from line in File.ReadLines(file)
                     where Inline().IsMatch(line)
                     select $"{Repository.Short(file)}: {line.Trim()}");

    [GeneratedRegex("""
        "(silver|gold|map|lap)"
        """, RegexOptions.IgnoreCase)]
    private static partial Regex ProgrammeWord();

    [GeneratedRegex("^(Silver|Gold|Map|Lap)", RegexOptions.None)]
    private static partial Regex ProgrammeName();

    [GeneratedRegex("(Manager|Helper|Utils?|Utility|Service|Processor|Impl|Dto|Misc|Common|Wrapper|ViewModel)s?$")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Later();

    /// <summary>The content policy takes no inline script, style or handler.</summary>
    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
