using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>The gazetteer: each place with its names in Latin and Chinese, where it is, and what is said of it.</summary>
internal static class PlacesPage
{
    public static PageFrame Write(EvidenceModel evidence)
    {
        var places = evidence.Records.Places;
        return new PageFrame
        {
            File = SitePages.Places,
            Title = "Places",
            Description = $"{Parts.Count(places.Count, "place")} with all their names.",
            Scripts = Html.Of($"<script src=\"assets/filter.js\" defer></script>"),
            Body = Html.Of($"""
                <header class="title"><p class="kicker">The evidence</p><h1>Places</h1>
                <p class="lede">{Parts.Count(places.Count, "place")} under every name that the documents and the literature give {(places.Count == 1 ? "it" : "them")}. Coordinates come from outside the documents, as said beside each.</p></header>
                {FilterForm.Write("places", "Gulja, 塔城 …", [("kind", "Kind", places.Select(place => place.Kind).Distinct().Order(StringComparer.Ordinal).Select(kind => (Key(kind), Labels.Title(kind))))], conflicts: false)}
                <div class="scroll" tabindex="0" role="region" aria-label="Places"><table class="gazetteer">
                <thead><tr><th scope="col">Name</th><th scope="col">Also</th><th scope="col">Kind</th><th scope="col">Part of</th><th scope="col">Coordinates</th><th scope="col">Said of it</th></tr></thead>
                <tbody>
                {places.OrderBy(place => place.Name, StringComparer.Ordinal).Select(place => Row(place, evidence))}</tbody></table></div>
                """),
        };
    }

    private static Html Row(Place place, EvidenceModel evidence)
    {
        var observations = evidence.Records.Observations.Count(observation => observation.Place == place.Id);
        var events = evidence.Records.Events.Count(happening => happening.Place == place.Id);
        Html[] said =
        [
            Html.If(observations > 0, () => Html.Of($"<a href=\"{SitePages.Observations}?place={place.Id}\">{Parts.Count(observations, "observation")}</a>")),
            Html.If(events > 0, () => Html.Of($"<a href=\"{SitePages.Chronology}?place={place.Id}\">{Parts.Count(events, "event")}</a>")),
        ];
        var part = Html.If(place.Parent is not null, () => Html.Of($"<a href=\"#place-{place.Parent}\">{evidence.PlaceName(place.Parent)}</a>"));
        return Html.Of($"""
            <tr id="place-{place.Id}" data-row data-kind="{Key(place.Kind)}"><th scope="row">{place.Name}</th><td>{string.Join(", ", place.Variants)}{FigureCells.Note(place.Note)}</td><td>{place.Kind}</td><td>{part}</td><td>{Coordinates(place)}</td><td>{Html.Join(", ", said)}</td></tr>

            """);
    }

    private static Html Coordinates(Place place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? Html.Of($"<span class=\"nowrap\">{Degrees(latitude, "N", "S")} {Degrees(longitude, "E", "W")}</span><br><span class=\"muted small\">{place.CoordinateSource}</span>")
        : Html.Empty;

    private static string Degrees(double value, string positive, string negative) =>
        Math.Abs(value).ToString("0.00", CultureInfo.InvariantCulture) + "° " + (value < 0 ? negative : positive);

    private static string Key(string kind) => kind.Replace(' ', '-');
}
