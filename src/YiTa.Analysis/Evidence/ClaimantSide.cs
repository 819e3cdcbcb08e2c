namespace YiTa.Analysis.Evidence;

/// <summary>The side that a claimant stands on.</summary>
public enum ClaimantSide
{
    /// <summary><c>chinese-central</c>: the government in Beijing.</summary>
    ChineseCentral,

    /// <summary><c>chinese-regional</c>: the authorities of Xinjiang.</summary>
    ChineseRegional,

    /// <summary><c>chinese-local</c>: authorities of a prefecture, county or city.</summary>
    ChineseLocal,

    /// <summary><c>soviet</c>: authorities of the Soviet Union.</summary>
    Soviet,

    /// <summary><c>secondary-literature</c>: those who wrote about it later.</summary>
    SecondaryLiterature,

    /// <summary><c>individual</c>: a person who speaks for nobody else.</summary>
    Individual,

    /// <summary><c>other</c>: anybody else.</summary>
    Other,
}
