namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>What a peer sent, or failed to send, that ends its connection. Never leaves the transport.</summary>
/// <param name="problem">What was found and what was expected, in one sentence.</param>
internal sealed class ZmtpException(string problem) : Exception(problem);
