namespace MpnBenefits.Domain.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("claire.martin@contoso.example", "claire.martin@contoso.example", "contoso.example")]
    [InlineData("  Claire@CONTOSO.Example ", "Claire@contoso.example", "contoso.example")]
    [InlineData("INFO@CONTOSO.EXAMPLE", "INFO@contoso.example", "contoso.example")]
    [InlineData("a+b@mail.contoso.example", "a+b@mail.contoso.example", "mail.contoso.example")]
    public void Its_domain_is_in_lower_case_and_nothing_else_changes(string text, string value, string domain)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal((value, domain), (address.Value.Value, address.Value.Domain));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("claire")]
    [InlineData("claire@")]
    [InlineData("@contoso.example")]
    [InlineData("claire@contoso")]
    [InlineData("Claire <claire@contoso.example>")]
    [InlineData("claire@contoso.example, nadia@contoso.example")]
    [InlineData("claire martin@contoso.example")]
    [InlineData("claire@contoso.example\nBcc: x@y.example")]
    public void Anything_else_is_none(string? text)
    {
        Assert.False(EmailAddress.TryParse(text, out _));
        Assert.Throws<FormatException>(() => EmailAddress.Parse(text!));
    }

    [Fact]
    public void Longer_than_any_mailbox_is_none()
    {
        var domain = "@" + new string('a', 60) + ".example";
        var longest = new string('x', EmailAddress.MaxLength - domain.Length) + domain;

        Assert.True(EmailAddress.TryParse(longest, out _));
        Assert.False(EmailAddress.TryParse("x" + longest, out _));
    }
}
