using YiTa.Analysis.Time;

namespace YiTa.Analysis.Evidence;

/// <summary>One of the documents from which the evidence was drawn.</summary>
public sealed record Source
{
    /// <summary>The key of the source.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the source is of the time or was written later.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Who issued it; null when unknown.</summary>
    public string? Issuer { get; init; }

    /// <summary>When it was written; null when unknown.</summary>
    public EdtfPeriod? Date { get; init; }

    /// <summary>The reference of the archive that holds it; null when there is none.</summary>
    public string? ArchiveReference { get; init; }

    /// <summary>Who translated it; null when it is not a translation or the translator is unknown.</summary>
    public string? Translator { get; init; }

    /// <summary>The language of the text that was curated; null when not recorded.</summary>
    public string? Language { get; init; }

    /// <summary>The public address; null when there is none.</summary>
    public Uri? Address { get; init; }

    /// <summary>The name of the text in the folder of sources; null when no text is kept.</summary>
    public string? File { get; init; }

    /// <summary>The SHA-256 of the bytes of <see cref="File"/>, in lower-case hexadecimal; null when no text is kept.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A remark, in the project's own words; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The public address of a passage of this source.</summary>
    /// <param name="fragment">The words of the passage, letter for letter.</param>
    /// <returns><see cref="Address"/> with a text fragment (<c>#:~:text=</c>); null when there is no address.</returns>
    /// <exception cref="ArgumentException"><paramref name="fragment"/> is null or blank.</exception>
    public Uri? PassageAddress(string fragment)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fragment);
        return Address is null ? null : TextFragment.Append(Address, fragment);
    }
}
