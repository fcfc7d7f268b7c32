using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// Every form of somebody with several companies says which one it was opened for, so that a switch in another tab does
/// not turn it to another.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class CompanyFormTagHelper(CurrentPerson me) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (me is { Places.Count: > 1, CompanyRow: { } company }
            && string.Equals(output.Attributes["method"]?.Value?.ToString() ?? context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            field.Attributes["type"] = "hidden";
            field.Attributes["name"] = PersonOfRequest.CompanyField;
            field.Attributes["value"] = company.MpnId.Value;
            output.PreContent.AppendHtml(field);
        }
    }
}
