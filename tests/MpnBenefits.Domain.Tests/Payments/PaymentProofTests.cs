using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Payments;

public sealed class PaymentProofTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.4"u8];

    private readonly Order order = new Situation().Ordered(new(2021, 9, 10));

    [Theory]
    [InlineData("%PDF-1.4", FileKind.Pdf)]
    [InlineData("MZ", null)]
    [InlineData(" %PDF-1.4", null)]
    [InlineData("<svg onload=alert(1)>", null)]
    public void A_kind_is_known_by_its_first_bytes(string content, FileKind? kind) =>
        Assert.Equal(kind, FileKinds.Of(System.Text.Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\scans\\virement é.exe", "virement é.pdf")]
    [InlineData("a<b>\r\nc.pdf", "abc.pdf")]
    [InlineData("...", "document.pdf")]
    public void A_name_is_shown_and_leads_nowhere(string sent, string shown) => Assert.Equal(shown, Sent(sent).FileName);

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(PaymentProof.NameLimit, Sent(new string('x', 500)).FileName.Length);

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

        Assert.True(PaymentProof.Send(order, "proof.pdf", Pdf, PersonId.New(), Situation.At(new(2021, 9, 11))).Refused(out var why, out _));
        Assert.Equal(new OrderAlreadySettled(order.Number), why);
    }

    [Fact]
    public void The_warning_comes_five_days_before_the_end() => Assert.Equal(new DateOnly(2021, 10, 5), order.WarnsOn(PaymentDays.Of(order)));

    private PaymentProof Sent(string name)
    {
        Assert.False(PaymentProof.Send(order, name, Pdf, PersonId.New(), Situation.At(new(2021, 9, 11))).Refused(out _, out var proof));
        return proof!;
    }
}
