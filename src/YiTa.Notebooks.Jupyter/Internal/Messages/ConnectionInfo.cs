using System.Net;
using System.Text.Json;

namespace YiTa.Notebooks.Jupyter.Internal.Messages;

/// <summary>A connection file: where a client expects the kernel's sockets, and the key of their signatures.</summary>
internal sealed record ConnectionInfo(IPAddress Address, int Shell, int Control, int Stdin, int Iopub, int Heartbeat, string Key)
{
    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="KernelStartException">It cannot be read, or asks for what this kernel does not speak.</exception>
    public static ConnectionInfo Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KernelStartException($"The connection file '{path}' cannot be read: {exception.Message}", exception);
        }

        return Parse(bytes, path);
    }

    /// <summary>Reads the text of a connection file.</summary>
    public static ConnectionInfo Parse(ReadOnlyMemory<byte> text, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new KernelStartException($"The connection file '{path}' is no JSON object.");
            var transport = Text(root, "transport", path, "tcp");
            if (transport != "tcp")
                throw new KernelStartException($"The connection file '{path}' asks for the transport '{transport}'; this kernel speaks 'tcp'.");
            var scheme = Text(root, "signature_scheme", path, "hmac-sha256");
            var key = Text(root, "key", path, "");
            if (key.Length > 0 && scheme != "hmac-sha256")
                throw new KernelStartException($"The connection file '{path}' asks for signatures by '{scheme}'; this kernel knows 'hmac-sha256'.");
            return new(
                AddressOf(Text(root, "ip", path, "127.0.0.1"), path),
                Port(root, "shell_port", path), Port(root, "control_port", path), Port(root, "stdin_port", path),
                Port(root, "iopub_port", path), Port(root, "hb_port", path), key);
        }
        catch (JsonException exception)
        {
            throw new KernelStartException($"The connection file '{path}' is no JSON: {exception.Message}", exception);
        }
    }

    private static IPAddress AddressOf(string text, string path) => text switch
    {
        "localhost" => IPAddress.Loopback,
        "*" => IPAddress.Any,
        _ when IPAddress.TryParse(text, out var address) => address,
        _ => throw new KernelStartException($"The connection file '{path}' has the ip '{text}'; expected an address such as 127.0.0.1."),
    };

    private static string Text(JsonElement root, string name, string path, string fallback) => !root.TryGetProperty(name, out var value)
        ? fallback
        : value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new KernelStartException($"The connection file '{path}' has no text in '{name}': {value.GetRawText()}.");

    private static int Port(JsonElement root, string name, string path) => !root.TryGetProperty(name, out var value)
        ? throw new KernelStartException($"The connection file '{path}' has no '{name}'.")
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && port is >= 0 and <= 65535
            ? port
            : throw new KernelStartException($"The connection file '{path}' has {value.GetRawText()} as '{name}'; expected a port from 0 to 65535.");
}
