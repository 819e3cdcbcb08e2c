using YiTa.Publishing.Checks;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Notebooks;

namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>The published quantities of all notebooks, and which piece of evidence they use.</summary>
internal sealed class ComputedQuantities
{
    private readonly ILookup<string, ComputedQuantity> uses;

    private ComputedQuantities(IReadOnlyList<ComputedQuantity> all)
    {
        All = all;
        uses = all.SelectMany(quantity => quantity.Inputs.Distinct().Select(id => (id, quantity))).ToLookup(pair => pair.id, pair => pair.quantity, StringComparer.Ordinal);
    }

    /// <summary>None.</summary>
    public static ComputedQuantities None { get; } = new([]);

    /// <summary>All, in the order of the notebooks and their cells; of two with one name in a notebook, the first.</summary>
    public IReadOnlyList<ComputedQuantity> All { get; }

    /// <summary>Reads the outputs of the notebooks.</summary>
    public static ComputedQuantities Of(IEnumerable<SiteNotebook> notebooks, IReadOnlyList<NotebookView> views) =>
        new([.. notebooks.SelectMany(notebook => PublishedNumbers.Read(notebook.Document)
                .Select(found => new ComputedQuantity(notebook.Name, views.FirstOrDefault(view => view.Name == notebook.Name)?.TitleText ?? notebook.Name, found.Cell, found.Quantity)))
            .Where(quantity => quantity.Name.Length > 0).DistinctBy(quantity => quantity.Anchor)]);

    /// <summary>Links to the quantities that use a piece of evidence; nothing when there are none.</summary>
    public Html UsedBy(string id)
    {
        var users = uses[id].ToArray();
        return Html.If(users.Length > 0, () => Html.Of($"""
            <details class="used"><summary>Used by {Parts.Count(users.Length, "computed number")}</summary><ul>{users.Select(user => Html.Of($"<li><a href=\"{SitePages.Quantities}#{user.Anchor}\">{user.Title}</a></li>"))}</ul></details>
            """));
    }
}
