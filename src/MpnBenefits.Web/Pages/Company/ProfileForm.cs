using FluentValidation;
using Microsoft.Extensions.Localization;
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
        Phone = profile.Phone,
        VatId = profile.VatId,
        RegistrationNumber = profile.RegistrationNumber,
    };

    /// <summary>The profile with what was typed; the form has been judged.</summary>
    public CompanyProfile Over(CompanyProfile profile) => profile with
    {
        LegalName = LegalName!.Trim(),
        AddressLine1 = AddressLine1!.Trim(),
        AddressLine2 = Blank(AddressLine2),
        PostalCode = PostalCode!.Trim(),
        City = City!.Trim(),
        Country = Country!,
        ContactFirstName = ContactFirstName!.Trim(),
        ContactLastName = ContactLastName!.Trim(),
        ContactEmail = EmailAddress.Parse(ContactEmail!.Trim()).Value,
        Phone = Blank(Phone),
        VatId = Blank(VatId),
        RegistrationNumber = Blank(RegistrationNumber),
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public sealed class Rules : AbstractValidator<ProfileForm>
    {
        public Rules(IStringLocalizer<CompanyText> text)
        {
            RuleFor(form => form.LegalName).NotEmpty().WithMessage(_ => text["Edit.LegalName.Required"]);
            RuleFor(form => form.AddressLine1).NotEmpty().WithMessage(_ => text["Edit.AddressLine1.Required"]);
            RuleFor(form => form.PostalCode).NotEmpty().WithMessage(_ => text["Edit.PostalCode.Required"]);
            RuleFor(form => form.City).NotEmpty().WithMessage(_ => text["Edit.City.Required"]);
            RuleFor(form => form.Country).Must(Countries.IsKnown).WithMessage(_ => text["Edit.Country.Required"]);
            RuleFor(form => form.ContactFirstName).NotEmpty().WithMessage(_ => text["Edit.ContactFirstName.Required"]);
            RuleFor(form => form.ContactLastName).NotEmpty().WithMessage(_ => text["Edit.ContactLastName.Required"]);
            RuleFor(form => form.ContactEmail).Must(address => EmailAddress.TryParse(address, out _)).WithMessage(_ => text["Edit.ContactEmail.Required"]);
            foreach (var field in CompanyProfile.Fields)
            {
                RuleFor(form => typeof(ProfileForm).GetProperty(field.Name)!.GetValue(form) as string)
                    .MaximumLength(Limit).WithMessage(_ => string.Format(System.Globalization.CultureInfo.CurrentCulture, text["Edit.TooLong"], Limit))
                    .OverridePropertyName(field.Name);
            }
        }
    }
}
