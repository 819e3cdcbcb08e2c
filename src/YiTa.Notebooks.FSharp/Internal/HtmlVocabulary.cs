using System.Text.RegularExpressions;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>The module <c>Html</c>, which writes HTML as F#. It is compiled when a cell first speaks of it, not before.</summary>
internal sealed partial class HtmlVocabulary
{
    private bool _loaded;

    public void LoadIfMentioned(string code, FsiHost host)
    {
        if (_loaded || !Mention().IsMatch(code))
            return;
        using var stream = typeof(HtmlVocabulary).Assembly.GetManifestResourceStream("Html.fsx")!;
        using var reader = new StreamReader(stream);
        FsiHost.Require(host.Evaluate(reader.ReadToEnd(), "Html.fsx"), "The module Html did not compile");
        _loaded = true;
    }

    [GeneratedRegex(@"\b(open\s+Html|Html\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
