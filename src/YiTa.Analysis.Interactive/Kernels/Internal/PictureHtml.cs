using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using YiTa.Analysis.Charts;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>
/// The HTML form of a picture, for clients that draw no Plotly figure: plotly.js from a CDN at a fixed version, and the alternative text
/// where it does not run. It begins as the form does that gives way to a PNG as soon as one is drawn.
/// </summary>
internal static class PictureHtml
{
    private static readonly (string Address, string Integrity) Library = ReadLibrary();

    public static string Of(Chart chart)
    {
        // The default encoder escapes '<', so that no text of a figure ends the script.
        var figure = chart.Figure.ToJson().ToJsonString();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figure)))[..16];
        return $$"""
            <figure class="yita-no-picture" role="group" data-yita-figure="{{id}}">
            <p><strong>{{WebUtility.HtmlEncode(chart.Title)}}</strong><br>{{WebUtility.HtmlEncode(chart.AlternativeText)}}</p>
            <script type="application/json">{{figure}}</script>
            <script>
            (() => {
              const draw = () => document.querySelectorAll('figure[data-yita-figure="{{id}}"]:not([data-drawn])').forEach(figure => {
                figure.dataset.drawn = '';
                const { data, layout, config } = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
                const text = figure.querySelector('p');
                const place = document.createElement('div');
                place.setAttribute('role', 'img');
                place.setAttribute('aria-label', text.textContent);
                figure.prepend(place);
                text.hidden = true;
                Plotly.newPlot(place, data, layout, config);
              });
              if (window.Plotly) return draw();
              const define = window.define;
              window.define = undefined;
              const library = document.createElement('script');
              Object.assign(library, { src: '{{Library.Address}}', integrity: '{{Library.Integrity}}', crossOrigin: 'anonymous' });
              library.onload = () => { window.define = define; draw(); };
              library.onerror = () => { window.define = define; };
              document.head.append(library);
            })();
            </script>
            </figure>
            """.ReplaceLineEndings("\n");
    }

    private static (string Address, string Integrity) ReadLibrary()
    {
        using var stream = typeof(PictureHtml).Assembly.GetManifestResourceStream("front-end.json")!;
        using var json = JsonDocument.Parse(stream);
        var plotly = json.RootElement.EnumerateArray().First(file => file.GetProperty("package").GetString()!.StartsWith("plotly", StringComparison.Ordinal));
        string Text(string name) => plotly.GetProperty(name).GetString()!;
        return ($"https://cdn.jsdelivr.net/npm/{Text("package")}@{Text("version")}/{Text("path")}", Text("fileIntegrity"));
    }
}
