using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>What all pages share.</summary>
/// <param name="Name">The name of the site.</param>
/// <param name="Colophon">The small print at the end.</param>
/// <param name="ScriptHost">The host that scripts come from where they are not part of the site; else null.</param>
internal sealed record SiteFrame(string Name, Html Colophon, string? ScriptHost);
