using System.Diagnostics.CodeAnalysis;

namespace MpnBenefits.Domain;

/// <summary>Either what was asked for, or the refusal that says why not.</summary>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal? why;

    private Result(T? value, Refusal? why) => (this.value, this.why) = (value, why);

    /// <summary>True with the reason when it was refused, false with the outcome when it was not.</summary>
    public bool Refused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? outcome)
    {
        (refusal, outcome) = (why, value);
        return refusal is not null;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal why) => new(default, why);
}
