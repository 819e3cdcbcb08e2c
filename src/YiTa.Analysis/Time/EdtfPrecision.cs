namespace YiTa.Analysis.Time;

/// <summary>How finely an <see cref="EdtfDate"/> is stated, from the finest to the coarsest.</summary>
public enum EdtfPrecision
{
    /// <summary>A calendar day, as in <c>1962-05-29</c>.</summary>
    Day,

    /// <summary>A month, as in <c>1962-05</c> or <c>1962-05-XX</c>.</summary>
    Month,

    /// <summary>A quarter or a season of three months, as in <c>1962-33</c> or <c>1944-22</c>.</summary>
    Quarter,

    /// <summary>A third of a year (four months), as in <c>1962-37</c>.</summary>
    Quadrimester,

    /// <summary>Half a year, as in <c>1962-40</c>.</summary>
    Half,

    /// <summary>A year, as in <c>1962</c>, <c>1962-XX</c> or <c>1962-XX-12</c>.</summary>
    Year,

    /// <summary>A decade, as in <c>196X</c>.</summary>
    Decade,

    /// <summary>A century, as in <c>19XX</c>.</summary>
    Century,

    /// <summary>Coarser than a century, as in <c>1XXX</c>, or a year of which a later digit is known but not an earlier one.</summary>
    Coarser,
}
