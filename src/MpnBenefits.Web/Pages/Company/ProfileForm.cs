using FluentValidation;
using Microsoft.Extensions.Localization;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>The profile as somebody types it.</summary>
public sealed class ProfileForm
{
    public const int Limit = 200;

    public string? LegalName { get; set; }
    public string? AddressLine1 { get; set; }
    public string? AddressLine2 { get; set; }
    public string? PostalCode { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }
    public string? ContactFirstName { get; set; }
    public string? ContactLastName { get; set; }
    public string? ContactEmail { get; set; }
    public string? Phone { get; set; }
    public string? VatId { get; set; }

    public string? RegistrationNumber { get; set; }
    public string? Duns { get; set; }
    public string? Size { get; set; }
    public string? Business { get; set; }
    public string? NotificationEmail { get; set; }

    public static ProfileForm Of(CompanyProfile profile) => new()
    {
        LegalName = profile.LegalName,
        AddressLine1 = profile.AddressLine1,
        AddressLine2 = profile.AddressLine2,
        PostalCode = profile.PostalCode,
        City = profile.City,
        Country = profile.Country,
        ContactFirstName = profile.ContactFirstName,
        ContactLastName = profile.ContactLastName,
        ContactEmail = profile.ContactEmail,
        Phone = profile.Phone is { } phone ? TypedPhone.Show(phone) : null,
        VatId = profile.VatId,
        RegistrationNumber = profile.RegistrationNumber,
        Duns = profile.Duns,
        Size = profile.Size,
        Business = profile.Business,
        NotificationEmail = profile.NotificationEmail,
    };

    /// <summary>The profile as typed: a telephone number that is one in its international form, an address in its own.</summary>
    public CompanyProfile Profile() => new()
    {
        LegalName = Blank(LegalName) ?? "",
        AddressLine1 = Blank(AddressLine1) ?? "",
        AddressLine2 = Blank(AddressLine2),
        PostalCode = Blank(PostalCode) ?? "",
        City = Blank(City) ?? "",
        Country = Country ?? "",
        ContactFirstName = Blank(ContactFirstName) ?? "",
        ContactLastName = Blank(ContactLastName) ?? "",
        ContactEmail = Address(ContactEmail) ?? "",
        Phone = Blank(Phone) is { } phone ? TypedPhone.Read(phone, Country) ?? phone : null,
        VatId = Blank(VatId),
        RegistrationNumber = Blank(RegistrationNumber),
        Duns = Blank(Duns) is { } duns ? NumberNorm.Bare(duns) : null,
        Size = Blank(Size),
        Business = Blank(Business),
        NotificationEmail = Address(NotificationEmail),
    };

    private static string? Address(string? text) => EmailAddress.TryParse(text, out var address) ? address.Value.Value : Blank(text);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public sealed class Rules : AbstractValidator<ProfileForm>
    {
        public Rules(IStringLocalizer<CompanyText> text, Words words)
        {
            RuleFor(form => form.LegalName).NotEmpty().WithMessage(_ => text["Edit.LegalName.Required"]);
            RuleFor(form => form.AddressLine1).NotEmpty().WithMessage(_ => text["Edit.AddressLine1.Required"]);
            RuleFor(form => form.PostalCode).NotEmpty().WithMessage(_ => text["Edit.PostalCode.Required"]);
            RuleFor(form => form.City).NotEmpty().WithMessage(_ => text["Edit.City.Required"]);
            RuleFor(form => form.Country).Must(Countries.IsKnown).WithMessage(_ => text["Edit.Country.Required"]);
            RuleFor(form => form.ContactFirstName).NotEmpty().WithMessage(_ => text["Edit.ContactFirstName.Required"]);
            RuleFor(form => form.ContactLastName).NotEmpty().WithMessage(_ => text["Edit.ContactLastName.Required"]);
            RuleFor(form => form.ContactEmail).Must(address => EmailAddress.TryParse(address, out _)).WithMessage(_ => text["Edit.ContactEmail.Required"]);
            RuleFor(form => form.Size).Must(value => string.IsNullOrEmpty(value) || CompanyProfile.Sizes.Contains(value)).WithMessage(_ => text["Edit.Choice"]);
            RuleFor(form => form.Business).Must(value => string.IsNullOrEmpty(value) || CompanyProfile.Businesses.Contains(value)).WithMessage(_ => text["Edit.Choice"]);
            RuleFor(form => form).Custom((form, context) =>
            {
                // What is empty or too long is said by its own rule.
                foreach (var finding in ProfileCheck.Of(form.Profile(), ProfileNormsReader.Known).Where(one => one.Why is not (FieldNotGiven or AddressMalformed { }) || one.Field == nameof(NotificationEmail)))
                {
                    if ((typeof(ProfileForm).GetProperty(finding.Field)!.GetValue(form) as string)?.Length is null or <= Limit)
                    {
                        context.AddFailure(finding.Field, words.For(finding.Why));
                    }
                }
            });
            foreach (var field in CompanyProfile.Fields)
            {
                RuleFor(form => typeof(ProfileForm).GetProperty(field.Name)!.GetValue(form) as string)
                    .MaximumLength(Limit).WithMessage(_ => string.Format(System.Globalization.CultureInfo.CurrentCulture, text["Edit.TooLong"], Limit))
                    .OverridePropertyName(field.Name);
            }
        }
    }
}
