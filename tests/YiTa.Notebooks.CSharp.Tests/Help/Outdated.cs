namespace YiTa.Notebooks.CSharp.Tests.Help;

/// <summary>A type that is not to be used any more.</summary>
[Obsolete("Use nothing.")]
public enum Outdated
{
    /// <summary>Its only member.</summary>
    Old,
}
