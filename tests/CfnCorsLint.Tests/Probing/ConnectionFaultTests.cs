using System.Net.Sockets;
using CfnCorsLint.Cli.Probing;

namespace CfnCorsLint.Tests.Probing;

/// <summary>What the system says of a connection is told in plain words, also where the library passes it on bare.</summary>
public sealed class ConnectionFaultTests
{
    [Theory]
    [InlineData(SocketError.ConnectionReset, "the server closed the connection without an answer")]
    [InlineData(SocketError.NotConnected, "the server closed the connection without an answer")]
    [InlineData(SocketError.Shutdown, "the server closed the connection without an answer")]
    [InlineData(SocketError.ConnectionRefused, "nothing listens at port 8443")]
    [InlineData(SocketError.HostNotFound, "no server of the name api.example.com is known (DNS)")]
    [InlineData(SocketError.TimedOut, "the connection was not made in time")]
    [InlineData(SocketError.HostUnreachable, "there is no way to it in this network")]
    public void An_error_of_a_connection_is_told(SocketError error, string said)
    {
        var bare = new SocketException((int)error);

        Assert.All(
            new Exception[] { bare, new HttpRequestException("", bare), new IOException("", bare) },
            problem =>
            {
                Assert.True(ConnectionFault.IsOne(problem));
                Assert.StartsWith(
                    $"api.example.com:8443 cannot be reached: {said}",
                    ConnectionFault.Sentence(
                        problem,
                        new Uri("https://api.example.com:8443/items"),
                        certificate: null,
                        TimeSpan.FromSeconds(35)
                    ),
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public void A_mistake_of_the_tool_is_no_fault_of_a_connection() =>
        Assert.False(ConnectionFault.IsOne(new InvalidOperationException()));
}
