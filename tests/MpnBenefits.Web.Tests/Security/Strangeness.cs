using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// What a page of the portal never holds, whatever was typed: the corpus marks what it would make with <c>pwn</c>, and
/// the portal itself writes no handler, no inline script or style, no frame, and no address that runs.
/// </summary>
internal static class Strangeness
{
    public const string Mark = "pwn";

    private static readonly HashSet<string> NeverThere = ["iframe", "frame", "object", "embed", "applet", "base", "style", "marquee", "math", "template"];
    private static readonly HashSet<string> Addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "cite", "background", "srcset"];
    private static readonly string[] Running = ["javascript:", "vbscript:", "data:"];

    public static IEnumerable<string> In(INode page) => page.Descendants<IElement>().Prepend(page as IElement).OfType<IElement>().SelectMany(Of);

    private static IEnumerable<string> Of(IElement element)
    {
        var name = element.LocalName;
        if (name.Contains(Mark, StringComparison.Ordinal) || NeverThere.Contains(name))
        {
            yield return $"<{name}>";
        }

        if (element is IHtmlScriptElement && !IsOwn(element.GetAttribute("src")))
        {
            yield return $"<script> of {element.GetAttribute("src") ?? "its own"}";
        }

        if (name == "link" && !IsOwn(element.GetAttribute("href")))
        {
            yield return $"<link> to {element.GetAttribute("href")}";
        }

        if (name == "meta" && element.HasAttribute("http-equiv"))
        {
            yield return "<meta http-equiv>";
        }

        foreach (var attribute in element.Attributes)
        {
            if (IsStrange(attribute))
            {
                yield return $"{attribute.Name} at <{name}>";
            }
        }

        foreach (var inner in element is IHtmlTemplateElement template ? In(template.Content) : [])
        {
            yield return inner;
        }
    }

    private static bool IsStrange(IAttr attribute) =>
        attribute.Name.Contains(Mark, StringComparison.Ordinal)
        || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Name is "style" or "srcdoc"
        || (Addresses.Contains(attribute.Name) && Runs(attribute.Value));

    /// <summary>As a browser reads it: signs that are not seen do not count.</summary>
    private static bool Runs(string address)
    {
        var read = string.Concat(address.Where(sign => sign > ' ')).ToLowerInvariant();
        return Array.Exists(Running, start => read.StartsWith(start, StringComparison.Ordinal));
    }

    private static bool IsOwn(string? address) => address is ['/', not '/' and not '\\', ..];
}
