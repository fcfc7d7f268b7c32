using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Payments;

public sealed class PaymentProofTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.4"u8];

    private readonly Order order = new Situation().Ordered(new(2021, 9, 10));

    [Fact]
    public void It_is_kept_with_its_digest()
    {
        var proof = Sent("proof.pdf");

        Assert.Equal((Pdf.Length, Pdf), (proof.Size, proof.Content.Bytes));
        Assert.Contains(proof.Happened, what => what == new PaymentProofSent(order.Number, FileKind.Pdf, Pdf.Length, proof.Sha256));
    }

    [Fact]
    public void What_is_settled_takes_no_proof()
    {
        order.Cancel();

        Assert.True(PaymentProof.Send(order, File("proof.pdf"), PersonId.New(), Situation.At(new(2021, 9, 11))).Refused(out var why, out _));
        Assert.Equal(new OrderAlreadySettled(order.Number), why);
    }

    [Fact]
    public void The_warning_comes_five_days_before_the_end() => Assert.Equal(new DateOnly(2021, 10, 5), order.WarnsOn(PaymentDays.Of(order)));

    private PaymentProof Sent(string name)
    {
        Assert.False(PaymentProof.Send(order, File(name), PersonId.New(), Situation.At(new(2021, 9, 11))).Refused(out _, out var proof));
        return proof!;
    }

    private static DocumentFile File(string name)
    {
        Assert.False(DocumentFile.Read(name, Pdf, isClean: true).Refused(out _, out var file));
        return file!;
    }
}
