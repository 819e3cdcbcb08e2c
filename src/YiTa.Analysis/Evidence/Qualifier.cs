namespace YiTa.Analysis.Evidence;

/// <summary>How a source states a figure.</summary>
public enum Qualifier
{
    /// <summary><c>exact</c>: a number without a word that loosens it; a round one may be rounded all the same.</summary>
    Exact,

    /// <summary><c>about</c>: around, roughly, some.</summary>
    About,

    /// <summary><c>nearly</c>: almost; the truth lies a little below.</summary>
    Nearly,

    /// <summary><c>at_least</c>: a lower bound only.</summary>
    AtLeast,

    /// <summary><c>at_most</c>: an upper bound only, as in 'up to'.</summary>
    AtMost,

    /// <summary><c>between</c>: a range, with no value of its own.</summary>
    Between,

    /// <summary><c>order_of_magnitude</c>: hundreds, thousands, tens of thousands.</summary>
    OrderOfMagnitude,

    /// <summary><c>implied</c>: no number is printed; words such as 'predominantly' set the bounds.</summary>
    Implied,
}
