namespace YiTa.Notebooks.Kernels.Help;

/// <summary>What is known of the thing at a place of the code.</summary>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">The answer as plain text.</param>
/// <param name="Markdown">The same as Markdown.</param>
public sealed record Inspection(int Start, int End, string Text, string Markdown);
