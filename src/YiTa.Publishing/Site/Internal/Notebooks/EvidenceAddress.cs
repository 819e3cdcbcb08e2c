using System.Collections.Frozen;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>
/// The ways in which a notebook points at a piece of evidence: <c>observations.html#id</c>, <c>../data/trade.csv#id</c>,
/// <c>observation:id</c>, or <c>#id</c> alone.
/// </summary>
internal static class EvidenceAddress
{
    /// <summary>Schemes that name a piece of evidence instead of an address.</summary>
    public static readonly FrozenSet<string> Schemes =
        FrozenSet.ToFrozenSet(["observation", "event", "conflict", "context", "evidence", "source"], StringComparer.Ordinal);

    /// <summary>The id that an address points at; null when it cannot be one. Whether the id exists is another question.</summary>
    public static string? IdOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Schemes.Contains(address[..colon])) return Uri.UnescapeDataString(address[(colon + 1)..]);
        if (IsAbsolute(address)) return null;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || hash == address.Length - 1 ? null : Uri.UnescapeDataString(address[(hash + 1)..]);
    }

    /// <summary>True when the address can mean nothing but evidence, so that an unknown id is a mistake.</summary>
    public static bool MustBeEvidence(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Schemes.Contains(address[..colon])) return true;
        var path = PathOf(address);
        return !IsAbsolute(address) && address.Length > path.Length
            && (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || EvidencePages.Contains(FileOf(path)));
    }

    /// <summary>True for an address with a scheme or a host.</summary>
    public static bool IsAbsolute(string address) =>
        address.StartsWith("//", StringComparison.Ordinal) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile);

    /// <summary>The address without its query and fragment.</summary>
    public static string PathOf(string address)
    {
        var end = address.AsSpan().IndexOfAny("?#");
        return end < 0 ? address : address[..end];
    }

    /// <summary>The file name at the end of a path.</summary>
    public static string FileOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static readonly FrozenSet<string> EvidencePages =
        FrozenSet.ToFrozenSet(["observations.html", "chronology.html", "conflicts.html", "context.html"], StringComparer.Ordinal);
}
