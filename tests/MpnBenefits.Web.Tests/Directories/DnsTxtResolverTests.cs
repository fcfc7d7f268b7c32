using MpnBenefits.Web.Directories;

namespace MpnBenefits.Web.Tests.Directories;

public sealed class DnsTxtResolverTests : IDisposable
{
    private readonly DnsAnswerer server = new();
    private readonly DnsTxtResolver resolver;

    public DnsTxtResolverTests() => resolver = new([server.Address]);

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Every_record_comes_whole_however_many_strings_it_has()
    {
        var longOne = new string('a', 300) + "b";
        server.Records["contoso.example"] = ["v=spf1 -all", longOne];

        var answer = await resolver.ReadAsync("contoso.example", CancellationToken.None);

        Assert.True(answer.Answered);
        Assert.Equal([longOne, "v=spf1 -all"], answer.Records.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_such_domain_is_an_answer_without_records()
    {
        var answer = await resolver.ReadAsync("nowhere.example", CancellationToken.None);

        Assert.True(answer.Answered);
        Assert.Empty(answer.Records);
    }

    [Fact]
    public async Task A_failure_and_silence_are_none()
    {
        server.Failing.Add("broken.example");
        server.Silent.Add("silent.example");

        Assert.False((await resolver.ReadAsync("broken.example", CancellationToken.None)).Answered);
        Assert.False((await resolver.ReadAsync("silent.example", CancellationToken.None)).Answered);
    }
}
