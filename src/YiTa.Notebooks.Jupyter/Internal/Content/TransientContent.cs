namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What a client needs while it shows an output, and does not store.</summary>
/// <param name="DisplayId">The name by which the output can be updated, or null.</param>
internal sealed record TransientContent(string? DisplayId);
