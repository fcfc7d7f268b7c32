using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MpnBenefits.Web.Tests.Directories;

/// <summary>A name server on loopback that answers TXT questions: with records, with "no such domain", with a failure, or not at all.</summary>
internal sealed class DnsAnswerer : IDisposable
{
    private const int HeaderLength = 12;
    private const int LongestString = 255;
    private const byte NoSuchDomain = 3;
    private const byte Failure = 2;

    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource end = new();

    public DnsAnswerer() => _ = ServeAsync();

    public IPEndPoint Address => (IPEndPoint)socket.Client.LocalEndPoint!;

    /// <summary>The records of each domain; each is cut into strings of 255 bytes, as on the wire.</summary>
    public Dictionary<string, string[]> Records { get; } = [];

    public HashSet<string> Failing { get; } = [];

    public HashSet<string> Silent { get; } = [];

    public void Dispose()
    {
        end.Cancel();
        socket.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var asked = await socket.ReceiveAsync(end.Token);
                var name = Name(asked.Buffer);
                if (!Silent.Contains(name))
                {
                    await socket.SendAsync(Answer(asked.Buffer, name), asked.RemoteEndPoint, end.Token);
                }
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private static string Name(byte[] query)
    {
        List<string> labels = [];
        for (var at = HeaderLength; query[at] != 0; at += query[at] + 1)
        {
            labels.Add(Encoding.ASCII.GetString(query, at + 1, query[at]));
        }

        return string.Join('.', labels);
    }

    private byte[] Answer(byte[] query, string name)
    {
        var questionEnd = HeaderLength + name.Length + 2 + 4;
        var records = Records.GetValueOrDefault(name, []);
        byte code = Failing.Contains(name) ? Failure : Records.ContainsKey(name) ? (byte)0 : NoSuchDomain;
        using var answer = new MemoryStream();
        answer.Write([query[0], query[1], 0x81, (byte)(0x80 | code), 0, 1, 0, (byte)records.Length, 0, 0, 0, 0]);
        answer.Write(query.AsSpan(HeaderLength, questionEnd - HeaderLength));
        foreach (var record in records)
        {
            var strings = Encoding.ASCII.GetBytes(record).Chunk(LongestString).SelectMany(part => (byte[])[(byte)part.Length, .. part]).ToArray();
            answer.Write([0xC0, HeaderLength, 0, 16, 0, 1, 0, 0, 0, 60, (byte)(strings.Length >> 8), (byte)strings.Length]);
            answer.Write(strings);
        }

        return answer.ToArray();
    }
}
