namespace MpnBenefits.Domain.Deliveries;

/// <summary>The file is empty, or larger than is taken at once.</summary>
[Rules(7, 8)]
public sealed record DeliveryTooLarge(int LimitMegabytes) : Refusal;

/// <summary>The file is not written in UTF-8, so that names in it could not be trusted.</summary>
[Rules(7, 8)]
public sealed record DeliveryNotUtf8 : Refusal;

/// <summary>There is no line after the first.</summary>
[Rules(7, 8)]
public sealed record DeliveryWithoutLines : Refusal;

/// <summary>A quotation mark is opened and not closed.</summary>
[Rules(7, 8)]
public sealed record DeliveryQuoteOpen(int Line) : Refusal;
