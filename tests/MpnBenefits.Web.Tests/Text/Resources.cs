using System.Xml.Linq;
using MpnBenefits.Web.Tests.House;

namespace MpnBenefits.Web.Tests.Text;

/// <summary>A room's texts in both languages, as they stand in the sources.</summary>
internal sealed record Resources(string Name, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> French)
{
    public static IReadOnlyList<Resources> All { get; } =
    [
        .. Repository.Files("src/MpnBenefits.Web", "*.resx").Where(file => !file.EndsWith(".fr.resx", StringComparison.Ordinal))
            .Select(file => new Resources(Path.GetFileNameWithoutExtension(file), Read(file), Read(Path.ChangeExtension(file, ".fr.resx")))),
    ];

    public static Resources Of(string name) => All.Single(one => one.Name == name);

    private static Dictionary<string, string> Read(string file) => !File.Exists(file)
        ? []
        : XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
