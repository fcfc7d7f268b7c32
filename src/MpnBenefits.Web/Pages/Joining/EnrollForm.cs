using FluentValidation;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Joining;

/// <summary>What a company says of itself when it enrols: the rest of the profile can wait.</summary>
public sealed class EnrollForm
{
    public const int Limit = 200;

    public string? LegalName { get; set; }
    public string? Country { get; set; }
    public string? ContactFirstName { get; set; }
    public string? ContactLastName { get; set; }
    public string? ContactEmail { get; set; }

    /// <summary>The profile it begins with; the form has been judged.</summary>
    public CompanyProfile Begin() => new()
    {
        LegalName = LegalName!.Trim(),
        AddressLine1 = "",
        City = "",
        PostalCode = "",
        Country = Country!,
        ContactFirstName = ContactFirstName!.Trim(),
        ContactLastName = ContactLastName!.Trim(),
        ContactEmail = EmailAddress.Parse(ContactEmail!.Trim()).Value,
    };

    public sealed class Rules : AbstractValidator<EnrollForm>
    {
        public Rules(Text<JoiningText> text, Words words)
        {
            RuleFor(form => form.LegalName).NotEmpty().WithMessage(_ => text["LegalName.Required"]).MaximumLength(Limit).WithMessage(_ => text["TooLong", Limit]);
            RuleFor(form => form.Country).Must(Countries.IsKnown).WithMessage(_ => text["Country.Required"]);
            RuleFor(form => form.ContactFirstName).NotEmpty().WithMessage(_ => text["ContactFirstName.Required"]).MaximumLength(Limit).WithMessage(_ => text["TooLong", Limit]);
            RuleFor(form => form.ContactLastName).NotEmpty().WithMessage(_ => text["ContactLastName.Required"]).MaximumLength(Limit).WithMessage(_ => text["TooLong", Limit]);
            RuleFor(form => form.ContactEmail).Custom((typed, context) =>
            {
                if (!EmailAddress.TryParse(typed, out var address) || address.Value.Value.Length > Limit)
                {
                    context.AddFailure(text["ContactEmail.Required"]);
                }
                else if (WorkAddress.Refuse(address.Value) is { } why)
                {
                    context.AddFailure(words.For(why));
                }
            });
        }
    }
}
