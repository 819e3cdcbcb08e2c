namespace YiTa.Analysis.Evidence.Internal;

/// <summary>How a number or number word joins others.</summary>
internal enum NumberWordKind
{
    /// <summary>Digits: join a magnitude after them.</summary>
    Digits,

    /// <summary>Zero to ninety: tens join units, all join a magnitude.</summary>
    Cardinal,

    /// <summary>Ten(s), dozen(s), hundred(s) and more: multiply what stands before them.</summary>
    Magnitude,

    /// <summary>First, twentieth: end a compound.</summary>
    Ordinal,

    /// <summary>Half, twice, tenfold: stand alone.</summary>
    Other,
}
