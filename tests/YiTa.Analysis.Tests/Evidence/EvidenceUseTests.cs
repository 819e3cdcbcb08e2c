using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class EvidenceUseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yita-use-");

    [Fact]
    public void A_notebook_uses_a_row_whose_whole_key_stands_in_it()
    {
        Write("01-a", """{"cells":[{"source":["x = row(\"yita-imports-1961\");\n"],"outputs":[{"data":{"text/plain":["yita-imports-1961-to-1960"],"image/png":"yita-parcels-ili-1962"}}]}]}""");
        Write("02-b", """{"cells":[{"source":"[1](../data/conflicts.csv#conflict-a-b)","outputs":[{"data":{"application/vnd.yita.quantities+json":[{"name":"trade-x","inputs":["yita-imports-1961"]}]}}]}]}""");
        Write("10-c", """{"cells":[{"source":"yita-imports-1961"}]}""");

        var use = EvidenceUse.Read(_folder.FullName, "10-");

        Assert.Equal(["01-a", "02-b"], use.Notebooks);
        Assert.Equal(["01-a", "02-b"], use.NotebooksOf("yita-imports-1961"));
        Assert.Equal(["01-a"], use.NotebooksOf("yita-imports-1961-to-1960"));
        Assert.Empty(use.NotebooksOf("yita-imports"));
        Assert.Empty(use.NotebooksOf("yita-parcels-ili-1962"));
        Assert.Equal(["02-b"], use.NotebooksOf("conflict-a-b"));
        Assert.Equal(["trade-x"], use.QuantitiesOf("yita-imports-1961"));
        Assert.Empty(use.QuantitiesOf("yita-imports-1961-to-1960"));
    }

    [Fact]
    public void A_quantity_rests_on_its_inputs_and_on_the_records_of_its_definitions_and_on_nothing_else()
    {
        Write("01-a", """
            {"cells":[{"source":"","outputs":[{"data":{"application/vnd.yita.quantities+json":[{
              "name":"trade-x","title":"Imports, as yita-parcels-ili-1962 says","sources":["yi-ta-incident"],"conflicts":["conflict-a-b"],
              "inputs":["yita-imports-1961"],
              "definitions":[{"record":"yita-imports-1960","claimant":"article-yi-ta","source":"yi-ta-incident"},{"id":"step:f-1","formula":"a-b"}]}]}}]}]}
            """);

        var use = EvidenceUse.Read(_folder.FullName);

        Assert.Equal(["trade-x"], use.QuantitiesOf("yita-imports-1961"));
        Assert.Equal(["trade-x"], use.QuantitiesOf("yita-imports-1960"));
        Assert.Empty(use.QuantitiesOf("yi-ta-incident"));
        Assert.Empty(use.QuantitiesOf("article-yi-ta"));
        Assert.Empty(use.QuantitiesOf("conflict-a-b"));
        Assert.Empty(use.QuantitiesOf("yita-parcels-ili-1962"));
        Assert.Equal(["01-a"], use.NotebooksOf("yi-ta-incident"));
        Assert.Equal("Imports, as yita-parcels-ili-1962 says", use.TitleOf("trade-x"));
        Assert.Null(use.TitleOf("trade-y"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder.FullName, name + ".ipynb"), json);
}
