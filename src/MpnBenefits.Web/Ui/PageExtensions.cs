using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MpnBenefits.Web.Ui;

public static class PageExtensions
{
    private const string TitleKey = "Title";
    private const string RoomKey = "Room";
    private const string NoticeKey = "Notice";
    private const string FieldsKey = "Fields";

    /// <summary>Names the page, and the room of the bar it stands in.</summary>
    public static void Called(this ViewDataDictionary view, string title, string room = "")
    {
        view[TitleKey] = title;
        view[RoomKey] = room;
    }

    public static string Title(this ViewDataDictionary view) => view[TitleKey] as string ?? "";

    public static string Room(this ViewDataDictionary view) => view[RoomKey] as string ?? "";

    /// <summary>Judges a form by its own rules; what is wrong stands at its field and in the summary.</summary>
    public static bool Accepts<T>(this PageModel page, T form, IValidator<T> rules, string prefix = "Input")
    {
        var judged = rules.Validate(form);
        foreach (var failure in judged.Errors)
        {
            // What could not be read at all is said once, by the form's own rule and in the reader's language.
            page.ModelState[$"{prefix}.{failure.PropertyName}"]?.Errors.Clear();
        }

        judged.AddToModelState(page.ModelState, prefix);
        page.ViewData[FieldsKey] = judged.Errors.Select(error => prefix.Length == 0 ? error.PropertyName : $"{prefix}.{error.PropertyName}").Distinct().ToList();
        return page.ModelState.IsValid;
    }

    /// <summary>The fields that were judged, in the order of their rules; a model state keeps them by the alphabet.</summary>
    public static IReadOnlyList<string> JudgedFields(this ViewDataDictionary view) => view[FieldsKey] as IReadOnlyList<string> ?? [];

    /// <summary>The page again, with the reason on top.</summary>
    public static PageResult Refuse(this PageModel page, string sentence, string field = "")
    {
        page.ModelState.AddModelError(field, sentence);
        return page.Page();
    }

    /// <summary>One green line on the next page, saying what is now true.</summary>
    public static void Note(this PageModel page, string sentence) => page.TempData[NoticeKey] = sentence;

    /// <summary>Only into the portal itself: anything else becomes the home page.</summary>
    public static string Local(this PageModel page, string? url) => page.Url.IsLocalUrl(url) ? url! : "/";
}
