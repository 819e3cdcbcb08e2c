using AngleSharp.Dom;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>
/// Holds markup that came from a notebook while the page around it is written. It is parsed by itself, so that a
/// fragment that is not balanced cannot swallow what follows it, and put in its place in the tree.
/// </summary>
internal sealed class FragmentStore
{
    private readonly List<IElement> fragments = [];

    /// <summary>Keeps a parsed fragment and returns what marks its place.</summary>
    public Html Add(IElement fragment)
    {
        fragments.Add(fragment);
        return Html.Of($"<div data-fragment=\"{fragments.Count - 1}\"></div>");
    }

    /// <summary>Parses markup that the site wrote and puts every fragment into its place.</summary>
    public IElement Assemble(Html markup)
    {
        var root = Dom.Parse(markup.ToString());
        foreach (var (place, fragment) in root.QuerySelectorAll("[data-fragment]").ToArray().Zip(fragments)) Dom.Fill(place, fragment);
        return root;
    }
}
