namespace MpnBenefits.Domain.Payments;

public sealed record OrderOpened(string Number, OfferId Offer, Money Amount, PaymentMethod Method, DateOnly ExpiresOn) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentMethodChosen(string Number, PaymentMethod Method) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record CardPaymentStarted(string Number, Money Amount) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record CardPaymentDeclined(string Number) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentReceived(string Number, Money Amount, DateOnly Day, string Reference, [property: Personal] string? Because) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentCameTooLate(
    string Number, Money Amount, DateOnly Day, DateOnly LastDay, string Reference, [property: Personal] string? Because) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentCameInVain(
    string Number, Money Amount, DateOnly Day, string Reference, [property: Personal] string? Because) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record MoneySentBack(
    string Number, Money Amount, DateOnly Day, string Reference, [property: Personal] string? Because) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record OrderCancelled(string Number, string? ReplacedBy) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record DuplicatePaymentReceived(string Number, Money Amount, DateOnly Day, string Reference) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentCameShort(
    string Number, Money Amount, Money Missing, DateOnly Day, string Reference, [property: Personal] string? Because) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentWasTooMuch(string Number, Money Over, DateOnly Day) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentInOtherCurrency(
    string Number, Money Amount, string Expected, DateOnly Day, string Reference, [property: Personal] string? Because) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record OrderRefunded(string Number) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record BillingNoteChanged(string Number, [property: Personal] string? PurchaseOrder, [property: Personal] string? Attention) : DomainEvent
{
    public override string Subject => Number;
}
