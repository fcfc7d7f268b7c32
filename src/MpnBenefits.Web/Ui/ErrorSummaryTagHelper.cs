using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: "There is a problem" on top of the page, focused, each sentence linked to its field.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Text<SharedText> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Content.AppendHtml("<h2 id=\"error-summary-title\">").Append(texts["Error.Summary"]).AppendHtml("</h2><ul>");
        var order = View.ViewData.JudgedFields().Select((field, place) => (field, place)).ToDictionary(one => one.field, one => one.place);
        foreach (var (field, entry) in View.ModelState.OrderBy(entry => order.GetValueOrDefault(entry.Key, int.MaxValue)))
        {
            foreach (var error in entry!.Errors)
            {
                var sentence = HtmlEncoder.Default.Encode(error.ErrorMessage);
                output.Content.AppendHtml(field.Length == 0
                    ? $"<li>{sentence}</li>"
                    : $"<li><a href=\"#{TagBuilder.CreateSanitizedId(field, "_")}\">{sentence}</a></li>");
            }
        }

        output.Content.AppendHtml("</ul>");
    }
}
