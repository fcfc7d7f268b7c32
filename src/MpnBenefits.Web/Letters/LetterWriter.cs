using Microsoft.AspNetCore.DataProtection;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Letters;

namespace MpnBenefits.Web.Letters;

/// <summary>Adds a letter to what is about to be committed; whoever commits sends it, by committing.</summary>
public sealed class LetterWriter(BenefitsDb db, LetterTexts texts, LetterSeal seal, TimeProvider system)
{
    public void Write(LetterDraft draft, EmailAddress to, string language, string link) =>
        db.Letters.Add(Letter.Write(draft.From, draft.Kind, draft.Key, to, texts.Of(draft, language), seal.Close(link), system.GetUtcNow()));
}

/// <summary>Keeps the links of letters unreadable in the database: each carries a secret that opens something.</summary>
public sealed class LetterSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("MpnBenefits.LetterLink");

    public string Close(string link) => protector.Protect(link);

    public string Open(string sealedLink) => protector.Unprotect(sealedLink);
}
