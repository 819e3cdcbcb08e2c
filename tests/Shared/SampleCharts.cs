using YiTa.Analysis.Charts;
using static YiTa.Testing.SampleFigures;

namespace YiTa.Testing;

/// <summary>One chart of every kind, with every form of number: golden files, validation and pictures use the same.</summary>
internal static class SampleCharts
{
    public static IReadOnlyDictionary<string, Func<Chart>> All { get; } = new Dictionary<string, Func<Chart>>
    {
        ["lines-log"] = () => Chart.Lines("The Han of Ili grow thirtyfold in twenty years")
            .Subtitle("Population of Ili prefecture by nationality, as printed or implied")
            .Series("Han", Han1949, Han1959, Han1969, XinjiangHan1949)
            .Series("Kazakh", Kazakh1949, Kazakh1959)
            .Series("Kazakh and Uyghur", KazakhAndUyghur1969)
            .LogScale()
            .Describe("The Han population of Ili rises from 38,099 in 1949 to 365,250 in 1959 and 1.2 million in 1969, above the Kazakh one.")
            .Build(),
        ["lines-zero"] = () => Chart.Lines("Han residents of Ili prefecture, 1949–1969")
            .Series("Han", Han1949, Han1959, Han1969)
            .Describe("The Han population of Ili rises from 38,099 in 1949 to 365,250 in 1959 and 1.2 million in 1969.")
            .Build(),
        ["lines-event"] = () => Chart.Lines("Han residents of Ili prefecture and the exodus")
            .Series("Han", Han1949, Han1959, Han1969)
            .Mark(Flight, "Exodus")
            .Describe("The Han population of Ili rises from 38,099 in 1949 to 1.2 million in 1969; the exodus of 1962 lies between.")
            .Build(),
        ["lines-band"] = () => Chart.Lines("Kazakhs of Ili, as the other statements bound them")
            .Subtitle("Residents of Ili prefecture")
            .Series("Kazakh", Kazakh1949, Kazakh1959)
            .Series("Han", Han1949, Han1959)
            .Describe("The Kazakh population of Ili lies between 200,000 and 389,400 in the 1950s, at first far above the Han one.")
            .Build(),
        ["points-days"] = () => Chart.Points("How many had left, as reported at the time")
            .Subtitle("People who fled Tacheng and Ili, spring 1962")
            .Series("Chinese reports", TachengCounty, Reported, Nearly)
            .Series("Later accounts", Exodus, Crossed)
            .Mark(Protest, "Protest in Yining")
            .Describe("Reports climb from about 2,000 people in mid-April to about 20,000 on 23 April and nearly 60,000 at its end.")
            .Build(),
        ["ranges"] = () => Chart.Ranges("How many people crossed the border in 1962?")
            .Subtitle("Each account as its source gives it")
            .Rows(Exodus.Labelled("The article, in its summary"), ExodusRange.Labelled("The article, in its account"), ExodusIli.Labelled("Ili prefectural government: left through Korgas"),
                ExodusTacheng.Labelled("Tacheng prefectural government: left through Tacheng"), Together, Crossed.Labelled("Institute of Contemporary China Studies"))
            .Describe("Accounts of the exodus run from at least 60,000 to at most 72,000 people; the two prefectures together allow more than the article does.")
            .Build(),
        ["ranges-log"] = () => Chart.Ranges("Reports grow from dozens to tens of thousands")
            .Rows([TachengCounty, Reported, Nearly, ExodusTacheng])
            .LogScale()
            .Describe("Reports of fled people range from about 2,000 in Tacheng county to at most 58,000 for the whole prefecture.")
            .Build(),
        ["dumbbells"] = () => Chart.Dumbbells("Who lived in Ili, 1949 and 1959")
            .Subtitle("Residents by nationality")
            .Row("Han", Han1949, Han1959)
            .Row("Kazakh", Kazakh1949, Kazakh1959)
            .Row("Han, all Xinjiang", XinjiangHan1949, XinjiangHan1959)
            .Describe("Between 1949 and 1959 the Han of Ili grow from 38,099 to 365,250, while the Kazakhs grow by less than a fifth.")
            .Build(),
        ["bars"] = () => Chart.Bars("Who left, by the way they took")
            .Subtitle("Estimates of the two prefectures and of the article")
            .Series("Sources", ExodusIli.Labelled("Through Korgas (Ili)"), ExodusTacheng.Labelled("Through Tacheng"), ExodusRange.Labelled("Both, by the article"), Exodus.Labelled("Both, at least"), Crossed.Labelled("Both, by the institute"))
            .Describe("About 14,000 people left through Korgas and at most 58,000 through Tacheng; the article counts 60,000 to 67,000 in all.")
            .Build(),
        ["bars-grouped"] = () => Chart.Bars("Parcels from the Soviet Union")
            .Series("1961", Parcels("tacheng-1961", "Tacheng", 1_777))
            .Series("First quarter of 1962", Parcels("tacheng-1962", "Tacheng", 562), Parcels("ili-1962", "Ili", 2_519, 2_400, 2_700))
            .Describe("Tacheng received 1,777 parcels in 1961 and 562 in the first quarter of 1962, when Ili received 2,519.")
            .Build(),
        ["bars-stacked"] = () => Chart.Bars("Parcels of the first quarter of 1962")
            .Series("Ili", Parcels("ili-1962", "First quarter of 1962", 2_519), Parcels("ili-1961", "1961", 1_000))
            .Series("Tacheng", Parcels("tacheng-1962", "First quarter of 1962", 562), Parcels("tacheng-1961", "1961", 1_777))
            .Stacked()
            .Describe("In the first quarter of 1962 the two prefectures received 3,081 parcels, four fifths of them sent to Ili.")
            .Build(),
        ["bars-relative"] = () => Chart.Bars("What changed from one year to the next")
            .Series("Ili", Parcels("change-ili", "1962", 1_500, 1_300, 1_600))
            .Series("Tacheng", Parcels("change-tacheng", "1962", -1_215), Parcels("change-tacheng-earlier", "1961", 700, 500, 900))
            .Relative()
            .Describe("From 1961 to 1962 the parcels to Ili grow by about 1,500 while those to Tacheng shrink by 1,215.")
            .Build(),
        ["shares"] = () => Chart.Shares("Six in ten residents of Ili were stateless")
            .Subtitle("Residents of the prefecture, 1962, as officials estimated")
            .Part("Stateless", Stateless.Labelled("Ili prefecture, 1962"), Foreign.Labelled("Another account"))
            .Part("Others", Others.Labelled("Ili prefecture, 1962"))
            .Describe("Officials took 60 per cent of the residents of Ili for stateless in 1962, and between 35 and 45 per cent for citizens.")
            .Build(),
        ["time-line"] = () => Chart.TimeLine("From the congress to the closed border")
            .Subtitle("What led to the exodus, and what followed")
            .Events("Moscow and Beijing", Congress, Consulates, Businesses, Border)
            .Events("Ili and Tacheng", Flight, Protest)
            .Describe("People crossed from March to May 1962; on 29 May troops fired at protesters, and in June China closed the Soviet consulates.")
            .Build(),
        ["flows"] = () => Chart.Flows("Two ways out of Xinjiang, spring 1962")
            .Subtitle("People who left, as the prefectures estimated them")
            .Flow("Ili prefecture", "Korgas", ExodusIli)
            .Flow("Tacheng prefecture", "Tacheng city", ExodusTacheng)
            .Flow("Korgas", "Soviet Kazakhstan", ExodusIli)
            .Flow("Tacheng city", "Soviet Kazakhstan", ExodusRange)
            .Describe("About 14,000 people left Ili through Korgas, and at most 58,000 left Tacheng prefecture through its capital.")
            .Build(),
        ["flows-across"] = () => Chart.Flows("Out and in")
            .Flow("Ili prefecture", "Soviet Kazakhstan", ExodusIli)
            .Flow("Tacheng prefecture", "Soviet Kazakhstan", ExodusTacheng)
            .Flow("Eastern China", "Xinjiang", Youth)
            .Describe("About 14,000 people left Ili and at most 58,000 left Tacheng prefecture; hundreds of thousands were called to Xinjiang.")
            .Build(),
        ["ranges-nested"] = () => Chart.Ranges("How many had crossed, read narrowly and widely")
            .Nested("as printed", "rounded", (ExodusRange, Nearly), (Reported, TachengCounty))
            .Describe("The article has 60,000 to 67,000 people who left, and a wider reading reaches from 55,000 to 60,000 people.")
            .Build(),
        ["lines-dense"] = () => Chart.Lines("A running total between two bounds")
            .Series("Wide", Enumerable.Range(1, 12).Select(day => Wave($"wide-{day:00}", 1000 * day, 5000 * day).At($"1962-04-{day:00}")))
            .Series("Narrow", Enumerable.Range(1, 12).Select(day => Wave($"narrow-{day:00}", 2000 * day, 3000 * day).At($"1962-04-{day:00}")))
            .Numbers(false)
            .Describe("A wide band rises from 1,000 to 5,000 people on the first day to 12,000 to 60,000 on the twelfth; a narrow one lies within it.")
            .Build(),
        ["map"] = () => Chart.Map("Two crossings in spring 1962")
            .Subtitle("People who left, as the prefectures estimated them")
            .Place(Korgas, "Khorgos", "middle left", ExodusIli.Labelled("left"))
            .Place(Tacheng, "Tacheng", "middle right", ExodusTacheng.Labelled("left"), TachengCounty.Labelled("by 20 April"))
            .Place(Almaty, "Alma-Ata", "top center")
            .Link("Schematic link", Korgas, Almaty)
            .Region("Xinjiang", 83.5, 44.5)
            .Describe("Khorgos lies at the border in the south and Tacheng at the border in the north; about 14,000 and at most 58,000 people left there.")
            .Build(),
    };
}
