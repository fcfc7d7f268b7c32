using System.Diagnostics.CodeAnalysis;

namespace MpnBenefits.Domain.Partners;

/// <summary>
/// The number of a partner global account or of one of its locations: 4 to 10 digits, no leading zero (1111111).
/// Support always asks for it.
/// </summary>
public readonly record struct MpnId
{
    private MpnId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out MpnId? id)
    {
        var digits = text?.Trim() ?? "";
        id = digits.Length is >= 4 and <= 10 && digits[0] != '0' && digits.All(char.IsAsciiDigit) ? new MpnId(digits) : null;
        return id is not null;
    }

    public static MpnId Parse(string text) => TryParse(text, out var id) ? id.Value : throw new FormatException("Not an MPN ID.");

    public override string ToString() => Value;
}
