using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Writes whole pages: head, masthead, content, colophon.</summary>
internal sealed class PageWriter(SiteFrame site)
{
    private static readonly (string File, string Name)[] Navigation =
    [
        (SitePages.Index, "Notebooks"), (SitePages.Quantities, "Numbers"), (SitePages.Observations, "Observations"), (SitePages.Chronology, "Chronology"),
        (SitePages.Conflicts, "Conflicts"), (SitePages.Sources, "Sources"), (SitePages.Places, "Places"), (SitePages.Context, "Context"),
    ];

    /// <summary>The page as text, with <c>\n</c> between lines.</summary>
    public string Write(PageFrame page)
    {
        var title = page.File == SitePages.Index ? page.Title : $"{page.Title} · {site.Name}";
        var html = Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy(page)}">
            <title>{title}</title>
            <meta name="description" content="{page.Description}">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" type="image/svg+xml" href="assets/icon.svg">
            <link rel="stylesheet" href="assets/site.css">
            <script src="assets/theme.js"></script>
            <script src="assets/site.js" defer></script>
            {page.Scripts}
            </head>
            <body id="top">
            <a class="skip" href="#main">Skip to the text</a>
            <header class="masthead">
            <a class="brand" href="{SitePages.Index}"><span class="seal" lang="zh" aria-hidden="true">伊塔</span><span class="brand-name">{site.Name}</span></a>
            <nav aria-label="Site"><ul>{Navigation.Select(item => Link(item.File, item.Name, page.File))}</ul></nav>
            <button class="theme-switch" type="button" hidden aria-pressed="false" aria-label="Dark page" title="Light or dark"></button>
            </header>
            <main class="page" id="main" tabindex="-1">
            {page.Body}
            </main>
            <footer class="colophon">
            {site.Colophon}
            </footer>
            </body>
            </html>

            """);
        return html.ToString().ReplaceLineEndings("\n");
    }

    private static Html Link(string file, string name, string current) => file == current
        ? Html.Of($"<li><a href=\"{file}\" aria-current=\"page\">{name}</a></li>")
        : Html.Of($"<li><a href=\"{file}\">{name}</a></li>");

    /// <summary>
    /// What a page may load: the site's own files and nothing else, so that it never asks a network for anything. Text
    /// that came from data can run nothing; scripts of outputs run only on pages whose notebook has them.
    /// </summary>
    private string Policy(PageFrame page)
    {
        var scripts = "'self' file:" + (page.Draws && site.ScriptHost is { } host ? " " + host : "") + (page.LetsOutputsRun ? " 'unsafe-inline'" : "");
        return $"default-src 'none'; script-src {scripts}; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data: blob:; font-src data:; base-uri 'none'; form-action 'none'";
    }
}
