using MpnBenefits.Domain;

namespace MpnBenefits.Data.Demo;

/// <summary>A letter as the demonstration's mailbox got it: what a real mailbox would show, link and all.</summary>
public sealed class DemoLetter
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public EmailAddress To { get; init; }

    public string Subject { get; init; } = "";

    public string Text { get; init; } = "";
}
