using System.Net;
using System.Text;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Tests.Messages;

public class ConnectionInfoTests
{
    private const string Good = """
        {"transport":"tcp","ip":"127.0.0.1","shell_port":1,"control_port":2,"stdin_port":3,"iopub_port":4,"hb_port":5,"key":"k","signature_scheme":"hmac-sha256","kernel_name":"x"}
        """;

    [Fact]
    public void A_connection_file_names_five_ports_and_a_key() =>
        Assert.Equal(new ConnectionInfo(IPAddress.Loopback, 1, 2, 3, 4, 5, "k"), Parse(Good));

    [Theory]
    [InlineData("\"transport\":\"tcp\"", "\"transport\":\"ipc\"", "The connection file 'c.json' asks for the transport 'ipc'; this kernel speaks 'tcp'.")]
    [InlineData("hmac-sha256", "hmac-md5", "The connection file 'c.json' asks for signatures by 'hmac-md5'; this kernel knows 'hmac-sha256'.")]
    [InlineData("\"shell_port\":1,", "", "The connection file 'c.json' has no 'shell_port'.")]
    [InlineData("\"shell_port\":1,", "\"shell_port\":70000,", "The connection file 'c.json' has 70000 as 'shell_port'; expected a port from 0 to 65535.")]
    [InlineData("127.0.0.1", "nowhere", "The connection file 'c.json' has the ip 'nowhere'; expected an address such as 127.0.0.1.")]
    [InlineData("\"key\":\"k\"", "\"key\":5", "The connection file 'c.json' has no text in 'key': 5.")]
    public void What_is_wrong_with_a_connection_file_is_told(string part, string instead, string problem) =>
        Assert.Equal(problem, Assert.Throws<KernelStartException>(() => Parse(Good.Replace(part, instead, StringComparison.Ordinal))).Message);

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var missing = Path.Combine(Path.GetTempPath(), "no-such-connection.json");
        Assert.StartsWith($"The connection file '{missing}' cannot be read: ", Assert.Throws<KernelStartException>(() => ConnectionInfo.Load(missing)).Message, StringComparison.Ordinal);
    }

    private static ConnectionInfo Parse(string text) => ConnectionInfo.Parse(Encoding.UTF8.GetBytes(text), "c.json");
}
