using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;

namespace YiTa.Testing;

/// <summary>Figures to draw samples with; they resemble the real ones but do not follow them.</summary>
internal static class SampleFigures
{
    public static Observation Han1949 { get; } = Ili("han-1949", "Han", "1949", 38_099);

    public static Observation Han1959 { get; } = Ili("han-1959", "Han", "1959", 365_250);

    public static Observation Han1969 { get; } = Ili("han-1969", "Han", "1969", 1_200_000);

    public static Observation Kazakh1949 { get; } = Ili("kazakh-1949", "Kazakh", "1949", null, 200_000, 330_000, Qualifier.Implied);

    public static Observation Kazakh1959 { get; } = Ili("kazakh-1959", "Kazakh", "1959", null, 236_000, 389_400, Qualifier.Implied);

    public static Observation KazakhAndUyghur1969 { get; } = Ili("kazakh-uyghur-1969", "Kazakh and Uyghur", "1969", null, null, 1_200_000, Qualifier.Implied);

    public static Observation Exodus { get; } = Left("exodus-total", "people who left", "1962-03/1962-05", null, 60_000, null, Qualifier.AtLeast, "article");

    public static Observation ExodusRange { get; } = Left("exodus-range", "people who left", "1962-03/1962-05", null, 60_000, 67_000, Qualifier.Between, "article");

    public static Observation ExodusIli { get; } = Left("exodus-ili", "people who left through Korgas", "1962-03/1962-05", 14_000, null, null, Qualifier.About, "ili-prefectural-government");

    public static Observation ExodusTacheng { get; } = Left("exodus-tacheng", "people who left through Tacheng", "1962-03/1962-05", null, null, 58_000, Qualifier.AtMost, "tacheng-prefectural-government");

    public static Observation TachengCounty { get; } = Left("exodus-tacheng-county", "people who fled", "1962-04-10/1962-04-20", 2_000, null, null, Qualifier.About, "xinjiang-foreign-affairs-office");

    public static Observation Reported { get; } = Left("exodus-reported-23-april", "people who had crossed", "1962-04-23", 20_000, null, null, Qualifier.About, "chinese-government");

    public static Observation Nearly { get; } = Left("exodus-nearly", "people within Soviet territory", "1962-04-29", null, 55_000, 60_000, Qualifier.Nearly, "chinese-government");

    public static Observation Youth { get; } = Left("youth-called", "Han youth called to Xinjiang", "1962", 100_000, null, null, Qualifier.OrderOfMagnitude, "article");

    public static Place Korgas { get; } = new() { Id = "korgas", Name = "Korgas", Variants = ["Khorgos"], Kind = "border crossing", Latitude = 44.2125, Longitude = 80.4097 };

    public static Place Tacheng { get; } = new() { Id = "tacheng", Name = "Tacheng", Kind = "county", Latitude = 46.7454, Longitude = 82.9585 };

    public static Place Almaty { get; } = new() { Id = "almaty", Name = "Almaty", Variants = ["Alma-Ata"], Kind = "city", Latitude = 43.2567, Longitude = 76.9286 };

    public static ChartPoint Wave(string id, decimal low, decimal high) => Left(id, "people who had crossed", "1962-04", null, low, high, Qualifier.Between, "article");

    public static ContextFigure Crossed { get; } = Context("context-crossed", "people who crossed", null, "1962-04-15/1962-05-31", 61_361);

    public static ContextFigure XinjiangHan1949 { get; } = Context("context-xinjiang-han-1949", "population", "Han", "1949", 290_000);

    public static ContextFigure XinjiangHan1959 { get; } = Context("context-xinjiang-han-1959", "population", "Han", "1959", 1_000_000);

    public static Observation Foreign { get; } = Share("stateless-other", "stateless", 0.45m, 0.4m, 0.5m, Qualifier.About);

    public static Observation Stateless { get; } = Share("stateless-1962", "stateless", 0.60m, null, null, Qualifier.Exact);

    public static Observation Others { get; } = Share("others-1962", "others", 0.40m, 0.35m, 0.45m, Qualifier.About);

    public static HistoricalEvent Congress { get; } = Event("congress-1961", "1961-10", "Zhou Enlai leaves the Soviet party congress");

    public static HistoricalEvent Flight { get; } = Event("flight-1962", "1962-03/1962-05", "People cross the border into Soviet Kazakhstan");

    public static HistoricalEvent Protest { get; } = Event("protest-1962", "1962-05-29", "Protesters demonstrate in Yining; troops open fire");

    public static HistoricalEvent Consulates { get; } = Event("consulates-1962", "1962-06", "China closes the Soviet consulates in Xinjiang");

    public static HistoricalEvent Businesses { get; } = Event("businesses-1962", "../1962-08", "Soviet businesses in the region are shut down");

    public static HistoricalEvent Border { get; } = Event("border-1962", "1962-05~/..", "The border stays closed");

    public static PublishedQuantity Together { get; } = new(
        "exodus-prefectures-together", "Computed: both prefectures together", ExodusIli.ToQuantity().As("Ili") + ExodusTacheng.ToQuantity().As("Tacheng"));

    /// <summary>A quantity with the bounds that a figure states, in a unit of the evidence; one number where they are one.</summary>
    public static Quantity Quantity(double low, double high, string unit)
    {
        var (lowest, highest) = (double.IsFinite(low) ? (decimal?)low : null, double.IsFinite(high) ? (decimal?)high : null);
        return (Han1949 with { Value = low == high ? lowest : null, Low = lowest, High = highest, Unit = unit }).ToQuantity();
    }

    private static Observation Ili(string id, string group, string period, decimal? value, decimal? low = null, decimal? high = null, Qualifier qualifier = Qualifier.Exact) => new()
    {
        Id = id, Theme = "demographics", Source = "yi-ta-incident", Subject = "residents", Group = group, Place = "ili", Period = EdtfPeriod.Parse(period),
        Measure = "population", Unit = "persons", Value = value, Low = low, High = high, Qualifier = qualifier, Claimant = "article",
        Locator = "Anti-Chinese sentiment ¶3", Fragment = "nearly ten-fold",
    };

    private static Observation Left(string id, string subject, string period, decimal? value, decimal? low, decimal? high, Qualifier qualifier, string claimant) => new()
    {
        Id = id, Theme = "migration", Source = "yi-ta-incident", Subject = subject, Period = EdtfPeriod.Parse(period), Measure = "migration", Unit = "persons",
        Value = value, Low = low, High = high, Qualifier = qualifier, Claimant = claimant, Locator = "Exodus and protests ¶2", Fragment = "up to 58,000 of its residents",
    };

    public static Observation Parcels(string id, string place, decimal value, decimal? low = null, decimal? high = null) => new()
    {
        Id = "parcels-" + id, Theme = "trade", Source = "xinjiang-foreign-affairs-office", Subject = place, Period = EdtfPeriod.Parse("1962-33"), Measure = "parcels", Unit = "parcels",
        Value = value, Low = low, High = high, Qualifier = Qualifier.Exact, Claimant = "xinjiang-foreign-affairs-office", Locator = "¶12", Fragment = "562 packages weighing four tons",
    };

    private static Observation Share(string id, string group, decimal? value, decimal? low, decimal? high, Qualifier qualifier) => new()
    {
        Id = id, Theme = "demographics", Source = "yi-ta-incident", Subject = "share of residents", Group = group, Place = "ili", Period = EdtfPeriod.Parse("1962"),
        Measure = "share", Unit = "share", Value = value, Low = low, High = high, Qualifier = qualifier, Claimant = "ili-officials", Locator = "Background ¶3", Fragment = "60 per cent",
    };

    private static ContextFigure Context(string id, string subject, string? group, string period, decimal value) => new()
    {
        Id = id, Theme = "migration", Source = "institute", Subject = subject, Group = group, Period = EdtfPeriod.Parse(period), Measure = subject, Unit = "persons",
        Value = value, Qualifier = Qualifier.Exact, Title = "Institute of Contemporary China Studies", Address = new Uri("https://example.org/yi-ta"), Confidence = Confidence.Medium,
    };

    private static HistoricalEvent Event(string id, string date, string title) => new()
    {
        Id = id, Source = "yi-ta-incident", Date = EdtfPeriod.Parse(date), Title = title, Locator = "Exodus and protests ¶3", Fragment = "On 29 May 1962", Claimant = "article",
    };
}
