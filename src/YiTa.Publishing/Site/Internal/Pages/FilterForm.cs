using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>The form that narrows a register; it is hidden until its script runs.</summary>
internal static class FilterForm
{
    /// <summary>Writes the form.</summary>
    /// <param name="noun">What the rows are, in the plural.</param>
    /// <param name="hint">An example of a word to look for.</param>
    /// <param name="fields">Selects: name of the parameter, label, and the choices as key and text.</param>
    /// <param name="conflicts">Whether to offer only what is in conflict.</param>
    public static Html Write(string noun, string hint, IEnumerable<(string Name, string Label, IEnumerable<(string Key, string Text)> Choices)> fields, bool conflicts = true) => Html.Of($"""
        <form class="filter" role="search" aria-label="Filter the {noun}" data-noun="{noun}" hidden>
        <label class="grow">Words, names or numbers <input type="search" name="q" placeholder="{hint}" autocomplete="off" spellcheck="false"></label>
        {fields.Select(field => Html.Of($"<label>{field.Label} <select name=\"{field.Name}\"><option value=\"\">all</option>{field.Choices.Select(choice => Html.Of($"<option value=\"{choice.Key}\">{choice.Text}</option>"))}</select></label>\n"))}{Html.If(conflicts, () => Html.Of($"<label class=\"check\"><input type=\"checkbox\" name=\"conflict\" value=\"1\"> in conflict</label>"))}
        <button class="plain-button" type="reset" hidden>Show all</button>
        <output aria-live="polite"></output>
        </form>
        """);
}
