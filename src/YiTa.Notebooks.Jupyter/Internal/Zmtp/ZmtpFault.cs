using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>Why a peer was closed.</summary>
/// <param name="Peer">Where the peer connected from; null where the connection ended before it was known.</param>
/// <param name="Problem">What was found and what was expected, in one sentence.</param>
internal sealed record ZmtpFault(EndPoint? Peer, string Problem);
