namespace YiTa.Notebooks.Kernels.Help;

/// <summary>Whether code can be run as it stands, which a console asks at the end of each line.</summary>
/// <param name="State">Whether it can.</param>
/// <param name="Indent">What the next line should begin with; empty where nothing is to come.</param>
public sealed record Completeness(CompletenessState State, string Indent = "");
