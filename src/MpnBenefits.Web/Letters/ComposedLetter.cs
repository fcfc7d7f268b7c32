using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using MimeKit;
using MimeKit.Utils;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Letters;

/// <summary>A letter as it goes out: plain text and HTML from the same Markdown, with the link in its place.</summary>
public sealed partial record ComposedLetter(Letter Letter, string Text, string Html)
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static ComposedLetter Of(Letter letter, string link)
    {
        var spelled = Links().Replace(letter.Body, "$1\n\n<$2>").Replace(Letter.LinkMark, link, StringComparison.Ordinal);
        var linked = letter.Body.Replace(Letter.LinkMark, link, StringComparison.Ordinal);
        return new(letter, Markdown.ToPlainText(spelled, Plain).Trim(), Page(letter, Markdown.ToHtml(linked, Plain)));
    }

    /// <summary>The same letter has the same Message-ID however often it is handed over, so that a mailbox can tell.</summary>
    public MimeMessage Message(MailSettings mail)
    {
        var message = new MimeMessage
        {
            Subject = Letter.Subject,
            Date = Letter.WrittenAt,
            MessageId = MimeUtils.EnumerateReferences($"<{Letter.Id.Value:N}@{mail.From.Domain}>").First(),
        };
        message.From.Add(new MailboxAddress(mail.FromName, mail.From.Value));
        message.To.Add(new MailboxAddress(null, Letter.To.Value));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new BodyBuilder { TextBody = Text, HtmlBody = Html }.ToMessageBody();
        message.Body.Headers.Add(HeaderId.ContentLanguage, Letter.Language);
        return message;
    }

    /// <summary>Mail programs read styles only where they stand at the element.</summary>
    private static string Page(Letter letter, string body) => $"""
        <!doctype html>
        <html lang="{letter.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(letter.Subject)}</title></head>
        <body style="margin:0;padding:24px;background:#f6f5f1;color:#1b2430;font:16px/24px sans-serif"><div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dad8d0;border-radius:6px">
        {body.Replace("<a href", "<a style=\"color:#0b5563;font-weight:600\" href", StringComparison.Ordinal)}
        </div></body></html>
        """;

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Links();
}
