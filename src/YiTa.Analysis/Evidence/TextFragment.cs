using System.Text;

namespace YiTa.Analysis.Evidence;

/// <summary>Addresses that make a browser scroll to a passage and mark it (URL Fragment Text Directives).</summary>
public static class TextFragment
{
    // Without this, Uri would turn the encoded hyphens back into plain ones.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Adds a text directive to an address.</summary>
    /// <param name="address">An absolute address. A fragment that it already has is kept; a text directive is replaced.</param>
    /// <param name="words">The words of the passage, letter for letter. Runs of white space count as one space.</param>
    /// <returns>The address with <c>#:~:text=</c> and the words in percent-encoding, hyphens included, in both
    /// <see cref="Uri.AbsoluteUri"/> and <see cref="Uri.OriginalString"/>; its <see cref="Uri.Fragment"/> is empty, since the address is
    /// kept letter for letter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative, or <paramref name="words"/> is null or blank.</exception>
    /// <example>
    /// <code>
    /// var address = TextFragment.Append(new Uri("https://example.org/page"), "tens-of-thousands, at least");
    /// address.AbsoluteUri == "https://example.org/page#:~:text=tens%2Dof%2Dthousands%2C%20at%20least"
    /// </code>
    /// </example>
    public static Uri Append(Uri address, string words)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        if (!address.IsAbsoluteUri)
            throw new ArgumentException($"Expected an absolute address, not '{address}'.", nameof(address));
        var start = address.AbsoluteUri;
        var directive = start.IndexOf(":~:", StringComparison.Ordinal);
        if (directive >= 0)
            start = start[..directive];
        else if (!start.Contains('#'))
            start += '#';
        return new Uri($"{start}:~:text={Encode(words)}", AsWritten);
    }

    /// <summary>Encodes words for a text directive.</summary>
    /// <param name="words">The words. Runs of white space count as one space.</param>
    /// <returns>The words in percent-encoding of their UTF-8 bytes, in which <c>-</c>, <c>&amp;</c> and <c>,</c>, which mean
    /// something in a directive, are encoded too.</returns>
    /// <exception cref="ArgumentException"><paramref name="words"/> is null or blank.</exception>
    public static string Encode(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        var text = new StringBuilder(words.Length * 2);
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length > 0)
                text.Append("%20");
            text.Append(Uri.EscapeDataString(word).Replace("-", "%2D", StringComparison.Ordinal));
        }

        return text.ToString();
    }
}
