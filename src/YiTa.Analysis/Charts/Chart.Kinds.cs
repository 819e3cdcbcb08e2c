namespace YiTa.Analysis.Charts;

public sealed partial class Chart
{
    /// <summary>Lines over time, with bands and whiskers where there are bounds.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Lines("The Han of Ili prefecture, 1949–1969")
    ///     .Series("Han", evidence.Query().Theme("demographics").Group("Han").Place("ili").Unit("persons"))
    ///     .LogScale()
    ///     .Describe("The Han population of Ili grows from 38,099 in 1949 to 365,250 in 1959 and 1.2 million in 1969.")
    ///     .Build();
    /// if (chart.Data.Count != 3) throw new Exception(chart.ToString());
    /// </code>
    /// </example>
    public static SeriesChart Lines(string title) => new(title, joined: true);

    /// <summary>Points over time, with whiskers where there are bounds; nothing is drawn between them.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Points("How many had crossed, as each side reported")
    ///     .Series("Reports", evidence.Observation("reply-border-crossers-1962-04-23"), evidence.Observation("reply-border-crossers-1962-04-29"))
    ///     .Series("Later accounts", evidence.ContextFigure("context-ili-and-tacheng-border-crossers-1962-04-15-1962-05-31"))
    ///     .Mark(evidence.HistoricalEvent("yita-protest-yining-1962-05-29"), "Protest in Yining")
    ///     .Describe("About 20,000 people had crossed by 23 April 1962 and 60,000 soon after; a later account counts 61,361.")
    ///     .Build();
    /// </code>
    /// </example>
    public static SeriesChart Points(string title) => new(title, joined: false);

    /// <summary>Bars from zero, side by side or stacked.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Bars("Parcels from the Soviet Union")
    ///     .Series("1961", evidence.Observation("xfao-parcels-tacheng-1961").Labelled("Tacheng"))
    ///     .Series("First quarter of 1962",
    ///         evidence.Observation("xfao-parcels-tacheng-1962-q1").Labelled("Tacheng"),
    ///         evidence.Observation("xfao-parcels-ili-1962-q1").Labelled("Ili"))
    ///     .Describe("Tacheng received 1,777 parcels in 1961 and 562 in the first quarter of 1962, when Ili received 2,519.")
    ///     .Build();
    /// </code>
    /// </example>
    public static BarChart Bars(string title) => new(title);

    /// <summary>Numbers one below the other, each with its bounds.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Ranges("How many people left, by whose account?")
    ///     .Rows(
    ///         evidence.Observation("yita-border-crossers-lead-1962").Labelled("The article, at its head"),
    ///         evidence.Observation("yita-border-crossers-body-1962").Labelled("The article, further down"),
    ///         evidence.Observation("yita-border-crossers-tacheng-via-tacheng-1962").Labelled("Tacheng prefecture, its own residents"))
    ///     .Describe("The article gives at least 60,000 and 60,000 to 67,000 people; Tacheng prefecture says up to 58,000 of its own.")
    ///     .Build();
    /// </code>
    /// </example>
    public static RangeChart Ranges(string title) => new(title);

    /// <summary>Rows of two numbers each, joined by a line.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Dumbbells("The Han of Ili in two decades")
    ///     .Row("1949 to 1959", evidence.Observation("yita-han-population-ili-1949"), evidence.Observation("yita-han-population-ili-1959"))
    ///     .Row("1959 to 1969", evidence.Observation("yita-han-population-ili-1959"), evidence.Observation("yita-han-population-ili-1969"))
    ///     .Ends("at the start", "at the end")
    ///     .LogScale()
    ///     .Describe("The Han population of Ili grows from 38,099 to 365,250 in the first decade and to 1.2 million in the second.")
    ///     .Build();
    /// </code>
    /// </example>
    public static DumbbellChart Dumbbells(string title) => new(title);

    /// <summary>Bars of a hundred per cent, cut into parts.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Shares("Six in ten residents of Ili were stateless")
    ///     .Part("Stateless", evidence.Observation("yita-stateless-share-ili-1962").Labelled("Ili prefecture, 1962"))
    ///     .Describe("Officials estimated in 1962 that 60 per cent of the residents of Ili prefecture were stateless.")
    ///     .Build();
    /// </code>
    /// </example>
    public static ShareChart Shares(string title) => new(title);

    /// <summary>Events in the order of their dates.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.TimeLine("Spring and summer of 1962")
    ///     .Events("People", evidence.HistoricalEvent("yita-exodus-body-1962-03"), evidence.HistoricalEvent("yita-protest-yining-1962-05-29"))
    ///     .Events("Governments", evidence.HistoricalEvent("yita-consulates-closed-1962-06"), evidence.HistoricalEvent("yita-soviet-businesses-closed-1962-08"))
    ///     .Describe("People crossed the border from March to May 1962; after the protest of 29 May the consulates were closed in June.")
    ///     .Build();
    /// </code>
    /// </example>
    public static TimeLineChart TimeLine(string title) => new(title);

    /// <summary>Flows from place to place, as wide as their number.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Flows("Two ways out of Xinjiang")
    ///     .Flow("Ili prefecture", "Soviet Kazakhstan", evidence.Observation("yita-border-crossers-ili-via-korgas-1962"))
    ///     .Flow("Tacheng prefecture", "Soviet Kazakhstan", evidence.Observation("yita-border-crossers-tacheng-via-tacheng-1962"))
    ///     .Describe("An estimated 14,000 residents of Ili left through Korgas, and up to 58,000 of Tacheng through its capital.")
    ///     .Build();
    /// </code>
    /// </example>
    public static FlowChart Flows(string title) => new(title);

    /// <summary>Places by their coordinates, with links and the simplified state border of western Xinjiang.</summary>
    /// <param name="title">The title.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Charts;
    /// using YiTa.Analysis.Evidence;
    /// var evidence = EvidencePackage.Load();
    /// var chart = Chart.Map("Two crossings")
    ///     .Place(evidence.Place("korgas"), "Korgas", "middle left", evidence.Observation("yita-border-crossers-ili-via-korgas-1962"))
    ///     .Place(evidence.Place("tacheng"), "Tacheng", "middle right", evidence.Observation("yita-border-crossers-tacheng-via-tacheng-1962"))
    ///     .Describe("Korgas lies at the border in the south, Tacheng at the border some three degrees north of it.")
    ///     .Build();
    /// </code>
    /// </example>
    public static MapChart Map(string title) => new(title);
}
