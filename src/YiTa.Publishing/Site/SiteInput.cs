using YiTa.Analysis.Evidence;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Images;

namespace YiTa.Publishing.Site;

/// <summary>What a site is made of.</summary>
public sealed record SiteInput
{
    /// <summary>The evidence: its observations, events, conflicts, sources, places and context each get a page.</summary>
    public required EvidencePackage Evidence { get; init; }

    /// <summary>The executed notebooks, in the order of the index; none is allowed.</summary>
    public IReadOnlyList<SiteNotebook> Notebooks { get; init; } = [];

    /// <summary>
    /// What became of plotly.js and mermaid, from <see cref="FrontEndCache.GetAllAsync"/>. A library that is on this machine
    /// is copied into the site; one that is not, or that is not listed, is linked from its CDN with subresource integrity.
    /// </summary>
    public IReadOnlyList<FrontEndResult> FrontEnd { get; init; } = [];

    /// <summary>
    /// What <see cref="StaticImages.AddAsync"/> reported about these notebooks: it holds the diagrams as SVG. Null, the
    /// default, for PNG alone.
    /// </summary>
    public StaticImageReport? Pictures { get; init; }

    /// <summary>
    /// Where the folder of the notebooks is on the web, ending in <c>/</c>, so that links to files outside the site lead
    /// there. Null, the default, shows such links as text.
    /// </summary>
    public Uri? Repository { get; init; }

    /// <summary>The name of the site.</summary>
    public string Name { get; init; } = "Yi–Ta 1962: the evidence";

    /// <summary>The headline of the index.</summary>
    public string Headline { get; init; } = "In spring 1962 tens of thousands left Xinjiang for the Soviet Union. What do we know, from whom, and how surely?";

    /// <summary>Two sentences on the index that say what this is.</summary>
    public string Summary { get; init; } =
        "Every figure and every dated event that five documents state about the flight from Ili and Tacheng, curated one by one, and analyses that anyone can run again. "
        + "Each number leads to the words that state it, each computed number to its formula and inputs, and where the documents disagree, the disagreement is shown.";

    /// <summary>How to cite the project, as one sentence.</summary>
    public string Citation { get; init; } =
        "YiTa.Analysis: curated evidence and reproducible analyses of the Yi–Ta incident of 1962. Code under the MIT licence, data under CC BY 4.0.";
}
