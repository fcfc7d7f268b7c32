using AngleSharp.Html.Dom;

namespace MpnBenefits.Web.Tests;

/// <summary>What a browser would send of a form as it stands.</summary>
internal static class FormFields
{
    public static IEnumerable<(string Name, string Value)> Of(IHtmlFormElement form, IHtmlButtonElement? button)
    {
        foreach (var element in form.Elements)
        {
            if (element.HasAttribute("disabled") || element.GetAttribute("name") is not { Length: > 0 } name)
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "submit" or "button" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return (name, option.Value);
                    }

                    break;
            }
        }

        if (button?.GetAttribute("name") is { Length: > 0 } pressed)
        {
            yield return (pressed, button.Value);
        }
    }
}
