using FluentValidation;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>A new location as somebody types it.</summary>
public sealed class LocationForm
{
    public string? Name { get; set; }
    public string? AddressLine1 { get; set; }
    public string? AddressLine2 { get; set; }
    public string? PostalCode { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }

    /// <summary>The fields in their order, and what stands in each.</summary>
    public IReadOnlyList<(string Name, string? Value, bool Optional)> Fields =>
    [
        (nameof(Name), Name, false), (nameof(AddressLine1), AddressLine1, false), (nameof(AddressLine2), AddressLine2, true),
        (nameof(PostalCode), PostalCode, false), (nameof(City), City, false), (nameof(Country), Country, false),
    ];

    public PlaceAddress Address => new(AddressLine1?.Trim() ?? "", string.IsNullOrWhiteSpace(AddressLine2) ? null : AddressLine2.Trim(), PostalCode?.Trim() ?? "", City?.Trim() ?? "", Country ?? "");

    public sealed class Rules : AbstractValidator<LocationForm>
    {
        public Rules(Text<CompanyText> text)
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage(_ => text["Location.Name.Required"])
                .MaximumLength(CompanyLocation.NameLimit).WithMessage(_ => text["Edit.TooLong", CompanyLocation.NameLimit]);
            RuleFor(form => form.AddressLine1).NotEmpty().WithMessage(_ => text["Edit.AddressLine1.Required"])
                .MaximumLength(ProfileForm.Limit).WithMessage(_ => text["Edit.TooLong", ProfileForm.Limit]);
            RuleFor(form => form.AddressLine2).MaximumLength(ProfileForm.Limit).WithMessage(_ => text["Edit.TooLong", ProfileForm.Limit]);
            RuleFor(form => form.PostalCode).NotEmpty().WithMessage(_ => text["Edit.PostalCode.Required"])
                .MaximumLength(ProfileForm.Limit).WithMessage(_ => text["Edit.TooLong", ProfileForm.Limit]);
            RuleFor(form => form.City).NotEmpty().WithMessage(_ => text["Edit.City.Required"])
                .MaximumLength(ProfileForm.Limit).WithMessage(_ => text["Edit.TooLong", ProfileForm.Limit]);
            RuleFor(form => form.Country).Must(Countries.IsKnown).WithMessage(_ => text["Edit.Country.Required"]);
        }
    }
}
