using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Tests.Evidence;

/// <summary>A small package of invented figures that a test changes and then loads from a folder of its own.</summary>
public sealed class TestPackage : IDisposable
{
    private const string FigureHeader =
        "id,source,subject,group,place,period,measure,unit,value,low,high,qualifier,claimant,locator,fragment,note";

    public TestPackage()
    {
        Folder = Path.Combine(Path.GetTempPath(), "yita-tests-" + Guid.NewGuid().ToString("n"));
        Set("claimants.csv", """
            id,name,side,note
            author,The author,secondary-literature,
            office,An office,chinese-regional,
            """);
        Set("places.csv", """
            id,name,variants,kind,parent,latitude,longitude,coordinate_source,note
            valley,Green Valley,"Grünes Tal; 绿谷",prefecture,,,,,
            ghulja,Ghulja,Yining; Gulja; 伊宁市,city,valley,43.9081,81.2778,survey,
            urumqi,Ürümqi,Urumqi; Dihua,city,,43.801,87.6005,survey,
            """);
        Set("sources.csv", """
            id,title,kind,issuer,date,archive_reference,translator,language,address,file,sha256,note
            book,A book,secondary,,1999,,,en,https://example.org/book,,,
            cable,A cable,primary,An office,1962-04-21,A 1-2,,en,https://example.org/cable#top,,,
            """);
        Set("demographics.csv", FigureHeader + "\n" + """
            book-han-1949,book,residents,Han,valley,1949,population,persons,38099,,,exact,author,¶1,38 099 Han,
            book-han-1959,book,residents,Han,ghulja,1959,population,persons,365250,,,about,author,Growth ¶2,about 365 250,"rounded, perhaps"
            book-share-1962,book,residents,,valley,1962,share,share,0.60,,,exact,office,Growth ¶3,60 per cent,
            """);
        Set("migration.csv", FigureHeader + "\n" + """
            cable-left-1962,cable,residents,Kazakh,urumqi,1962-04-10/1962-04-20,departures,persons,,2000,,at_least,office,¶4,at least two thousand,
            cable-range-1962,cable,residents,,,1962-03/1962-05,departures,persons,,60000,67000,between,office,¶4,60 000 to 67 000,
            """);
        Set("context/demographics.csv", FigureHeader + ",title,address,confidence\n" + """
            census-han-1953,census,residents,Han,valley,1953,population,persons,100000,,,exact,,,,,A census,https://example.org/census,high
            """);
        Set("events.csv", """
            id,source,date,title,place,locator,fragment,note,claimant
            book-riot-1962,book,1962-05-29,A crowd gathers,ghulja,Growth ¶1,On 29 May 1962,,author
            """);
        Set("conflicts.csv", """
            id,kind,statement,involves,reading,reason
            left-and-range,contradiction,The two counts differ,cable-left-1962; cable-range-1962; book,The range is meant,It is later
            """);
        Set("not-figures.csv", """
            source,locator,fragment,number,reason
            cable,¶1,PRC FMA 118-01100-06,118-01100-06,archive number
            """);
    }

    public string Folder { get; }

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Bytes of the descriptor to use instead of the right one.</summary>
    public byte[]? Descriptor { get; set; }

    public string this[string file] => Encoding.UTF8.GetString(Files[file]);

    public TestPackage Set(string file, string text)
    {
        Files[file] = Encoding.UTF8.GetBytes(text.EndsWith('\n') || text.Length == 0 ? text : text + "\n");
        return this;
    }

    public TestPackage Replace(string file, string old, string with)
    {
        Assert.Contains(old, this[file], StringComparison.Ordinal);
        Files[file] = Encoding.UTF8.GetBytes(this[file].Replace(old, with, StringComparison.Ordinal));
        return this;
    }

    public TestPackage AddRow(string file, string row) => Set(file, this[file] + row);

    public EvidencePackage Load()
    {
        Write();
        return EvidencePackage.Load(Folder);
    }

    public IReadOnlyList<EvidenceFault> Faults()
    {
        var exception = Assert.Throws<EvidenceFormatException>(Load);
        return exception.Faults;
    }

    /// <summary>The message of the only fault.</summary>
    public string Fault() => Assert.Single(Faults()).Message;

    public void Write()
    {
        foreach (var (file, bytes) in Files)
        {
            var path = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Path.Combine(Folder, "datapackage.json"), Descriptor ?? Encoding.UTF8.GetBytes(Describe().ToJsonString(Indented)));
    }

    /// <summary>The right descriptor of the files as they are.</summary>
    public JsonObject Describe() => new()
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "test",
        ["version"] = "1.2.3",
        ["licenses"] = new JsonArray(new JsonObject { ["name"] = "CC-BY-4.0" }),
        ["sources"] = new JsonArray(new JsonObject { ["title"] = "A book" }),
        ["resources"] = new JsonArray([.. Files.Select(file => (JsonNode)new JsonObject
        {
            ["name"] = file.Key[..^4].Replace('/', '-'),
            ["path"] = file.Key,
            ["bytes"] = file.Value.Length,
            ["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(file.Value)),
            ["schema"] = new JsonObject
            {
                ["fields"] = new JsonArray([.. (TableNames.Schema(file.Key)?.Columns ?? []).Select(column => (JsonNode)new JsonObject
                {
                    ["name"] = column.Name,
                    ["type"] = column.Type == EvidenceColumnType.Number ? "number" : "string",
                })]),
            },
        })]),
    };

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private static System.Text.Json.JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };
}
