using System.Text.Json;
using System.Xml.Linq;

namespace MpnBenefits.Web.Tests.House;

/// <summary>What ships may be given on: every package of the lock files has a licence that says so.</summary>
public sealed class LicenseTests
{
    private static readonly HashSet<string> Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "PostgreSQL", "0BSD"];

    /// <summary>Old packages that give an address instead of a name, and what stands there.</summary>
    private static readonly Dictionary<string, string> KnownAddresses = new()
    {
        ["https://licenses.nuget.org/MIT"] = "MIT",
        ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"] = "MIT",
        ["https://github.com/dotnet/standard/blob/master/LICENSE.TXT"] = "MIT",
        ["https://raw.githubusercontent.com/aspnet/AspNetCore/2.0.0/LICENSE.txt"] = "Apache-2.0",
    };

    /// <summary>How a licence begins that a package carries as a text.</summary>
    private static readonly Dictionary<string, string> KnownTexts = new() { ["Apache License"] = "Apache-2.0", ["MIT License"] = "MIT" };

    /// <summary>Packages with a vendor's file, and why they cannot be left out.</summary>
    private static readonly Dictionary<string, string> Unavoidable = new()
    {
        ["Microsoft.Data.SqlClient.SNI.runtime"] = "the network layer of Microsoft.Data.SqlClient on Windows",
        ["Microsoft.Identity.Client.NativeInterop"] = "a part of Microsoft.Identity.Web’s token library",
    };

    [Fact]
    public void Everything_that_ships_may_be_given_on()
    {
        var packages = Shipped();

        Assert.True(packages.Count > 30);
        Assert.Empty(packages.Where(package => !Unavoidable.ContainsKey(package.Id)).Select(Judge).OfType<string>());
        Assert.Empty(Unavoidable.Keys.Except(packages.Select(package => package.Id)));
    }

    [Theory]
    [InlineData("AGPL-3.0-only")]
    [InlineData("GPL-2.0-or-later")]
    [InlineData("SSPL-1.0")]
    [InlineData("MIT AND GPL-3.0-only")]
    public void A_licence_that_binds_would_be_found(string license) => Assert.False(IsAllowed(license));

    private static bool IsAllowed(string expression) =>
        expression.Split(' ', '(', ')').Where(part => part.Length > 0 && part is not ("AND" or "OR" or "WITH")).All(Allowed.Contains);

    private static string? Judge((string Id, string Version) package)
    {
        var nuspec = XDocument.Load(Nuspec(package));
        var metadata = nuspec.Root!.Elements().Single(one => one.Name.LocalName == "metadata");
        var license = metadata.Elements().FirstOrDefault(one => one.Name.LocalName == "license");
        var address = metadata.Elements().FirstOrDefault(one => one.Name.LocalName == "licenseUrl")?.Value;
        var expression = license?.Attribute("type")?.Value == "expression" ? license.Value
            : license?.Attribute("type")?.Value == "file" ? Text(Path.Combine(Path.GetDirectoryName(Nuspec(package))!, license.Value)) : KnownAddresses.GetValueOrDefault(address ?? "", "");
        return expression.Length > 0 && IsAllowed(expression) ? null : $"{package.Id} {package.Version}: {license?.Value ?? address ?? "none"}";
    }

    private static string Text(string file) =>
        File.Exists(file) && File.ReadLines(file).First(line => line.Trim().Length > 0).Trim() is var first ? KnownTexts.GetValueOrDefault(first, "") : "";

    private static string Nuspec((string Id, string Version) package)
    {
        var (id, version) = (package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant());
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Path.Combine(cache, id, version, id + ".nuspec");
    }

    /// <summary>The lock files of what ships, without what only builds.</summary>
    private static List<(string Id, string Version)> Shipped()
    {
        var packages = new HashSet<(string, string)>();
        foreach (var file in Repository.Files("src", "packages.lock.json"))
        {
            using var locked = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (package.Value.TryGetProperty("resolved", out var version))
                {
                    packages.Add((package.Name, version.GetString()!));
                }
            }
        }

        return [.. packages.OrderBy(package => package.Item1, StringComparer.Ordinal)];
    }
}
