namespace YiTa.Analysis.Quantities;

/// <summary>What an input of a quantity is.</summary>
public enum QuantityInputKind
{
    /// <summary>A figure of the project's sources.</summary>
    Observation,

    /// <summary>A figure from outside the project's sources.</summary>
    Context,

    /// <summary>The date of a figure or an event, or an end of it, in days.</summary>
    Date,

    /// <summary>A number that no source states, with the reason for it.</summary>
    Literal,
}
