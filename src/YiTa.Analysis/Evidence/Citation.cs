using YiTa.Analysis.Display.Internal;

namespace YiTa.Analysis.Evidence;

/// <summary>Where a reader finds what a figure or an event rests on.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed record Citation
{
    /// <summary>The title of the publication.</summary>
    public required string Title { get; init; }

    /// <summary>The public address of the passage, with a text fragment where the words are known; null when the publication
    /// has no address.</summary>
    public Uri? Address { get; init; }

    /// <summary>The paragraph, such as <c>Background ¶3</c>; null when none is named.</summary>
    public string? Locator { get; init; }

    /// <summary>The words that carry the figure; null when none are recorded.</summary>
    public string? Fragment { get; init; }

    /// <summary>True when the publication is not one of the project's sources.</summary>
    public bool IsContext { get; init; }

    /// <summary>How far the project trusts a publication from outside its sources; null for the sources.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The title and the paragraph; of a publication from outside the sources also the word 'context' and the
    /// confidence.</summary>
    /// <returns>For example <c>Yi–Ta incident, Background ¶3</c>.</returns>
    public override string ToString()
    {
        var text = Locator is null ? Title : $"{Title}, {Locator}";
        if (!IsContext)
            return text;
        return Confidence is { } confidence ? $"{text} (context, {confidence.ToCode()} confidence)" : $"{text} (context)";
    }
}
