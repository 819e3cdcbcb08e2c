using System.Text;
using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

/// <summary>Each kind of fault of <c>datapackage.json</c>, with the whole message.</summary>
public sealed class DescriptorFaultTests : IDisposable
{
    private readonly TestPackage _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_missing_descriptor()
    {
        _files.Write();
        File.Delete(Path.Combine(_files.Folder, "datapackage.json"));
        var exception = Assert.Throws<EvidenceFormatException>(() => EvidencePackage.Load(_files.Folder));
        Assert.Equal($"The evidence package '{_files.Folder}' has 1 fault; nothing was loaded.\ndatapackage.json: '': expected a Data Package descriptor", exception.Message);
    }

    [Theory]
    [InlineData("", "datapackage.json:1:1: '': expected JSON (The input does not contain any JSON tokens)")]
    [InlineData("{\n  \"name\": \"x\",\n", "datapackage.json:3:1: '': expected JSON (Expected start of a property name or value, but instead reached end of data)")]
    [InlineData("{\n  \"name\" = 1\n}", "datapackage.json:2:10: '= 1\\n}': expected JSON ('=' is invalid after a property name)")]
    [InlineData("{\"name\": \"\\ud800\"}", "datapackage.json:1:1: '{\"name\": \"\\ud800\"}': expected JSON (a string is not valid Unicode)")]
    [InlineData("{} {}", "datapackage.json:1:4: '{}': expected JSON ('{' is invalid after a single JSON value)")]
    [InlineData("[1, 2]", "datapackage.json:1:1: '[1, 2]': expected a JSON object")]
    [InlineData("12", "datapackage.json:1:1: '12': expected a JSON object")]
    public void What_is_not_a_JSON_object(string text, string message)
    {
        _files.Descriptor = Encoding.UTF8.GetBytes(text);
        Assert.Equal(message, _files.Fault());
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        _files.Descriptor = Encoding.UTF8.GetBytes(new string('[', 100_000));
        Assert.Equal(EvidenceFaultKind.Descriptor, Assert.Single(_files.Faults()).Kind);
    }

    [Fact]
    public void An_empty_object_lacks_everything_at_once()
    {
        _files.Descriptor = "{}"u8.ToArray();
        Assert.Equal(
            [
                "datapackage.json:1:1: $schema '{': expected a text that is not empty",
                "datapackage.json:1:1: name '{': expected a text that is not empty",
                "datapackage.json:1:1: version '{': expected a text that is not empty",
                "datapackage.json:1:1: licenses '{': expected a list that is not empty",
                "datapackage.json:1:1: sources '{': expected a list that is not empty",
                "datapackage.json:1:1: resources '{': expected a list that is not empty",
            ],
            _files.Faults().Select(fault => fault.Message));
    }

    [Fact]
    public void Another_profile() => AssertFault(
        root => root["$schema"] = "https://specs.frictionlessdata.io/schemas/data-package.json",
        "datapackage.json:2:14: $schema 'https://specs.frictionlessdata.io/schemas/data-package.json': expected 'https://datapackage.org/profiles/2.0/datapackage.json'");

    [Fact]
    public void A_wrong_size() => AssertFault(
        root => root["resources"]![0]!["bytes"] = 7,
        "resources[0].bytes '7': expected " + _files.Files["claimants.csv"].Length + ", the size of claimants.csv");

    [Fact]
    public void A_missing_size() => AssertFault(
        root => root["resources"]![0]!.AsObject().Remove("bytes"),
        "resources[0].bytes '{': expected " + _files.Files["claimants.csv"].Length);

    [Fact]
    public void A_wrong_hash()
    {
        var right = (string)_files.Describe()["resources"]![0]!["hash"]!;
        AssertFault(
            root => root["resources"]![0]!["hash"] = "sha256:00",
            $"resources[0].hash 'sha256:00': expected '{right}', the hash of claimants.csv");
    }

    [Fact]
    public void A_file_that_is_not_there() => AssertFault(
        root => root["resources"]![0]!["path"] = "claimant.csv",
        "resources[0].path 'claimant.csv': expected a table of this package; nearest: 'claimants.csv'",
        "resources '[': expected also a resource with the path 'claimants.csv'");

    [Fact]
    public void A_file_outside_the_folder() => AssertFault(
        root => root["resources"]![0]!["path"] = "../claimants.csv",
        "resources[0].path '../claimants.csv': expected a table of this package; nearest: 'claimants.csv'",
        "resources '[': expected also a resource with the path 'claimants.csv'");

    [Fact]
    public void A_file_that_is_listed_twice() => AssertFault(
        root => root["resources"]!.AsArray().Add(root["resources"]![0]!.DeepClone()),
        "resources[9].path 'claimants.csv': expected each file once");

    [Fact]
    public void A_file_that_is_not_listed() => AssertFault(
        root => root["resources"]!.AsArray().RemoveAt(0),
        "resources '[': expected also a resource with the path 'claimants.csv'");

    [Fact]
    public void A_resource_that_is_no_object() => AssertFault(
        root => root["resources"]!.AsArray().Add(5),
        "resources[9] '5': expected a JSON object");

    [Fact]
    public void A_field_of_another_name() => AssertFault(
        root => Fields(root)[1]!["name"] = "title",
        "resources[0].schema.fields[1].name 'title': expected 'name', the column of the file");

    [Fact]
    public void A_missing_field() => AssertFault(
        root => Fields(root).RemoveAt(3),
        "resources[0].schema.fields '[': expected also a field 'note'");

    [Fact]
    public void A_field_too_many() => AssertFault(
        root => Fields(root).Add(new JsonObject { ["name"] = "more", ["type"] = "string" }),
        "resources[0].schema.fields[4] '{': expected no field after 'note', the last column of the file");

    [Fact]
    public void A_field_of_another_type()
    {
        AssertFault(
            root => root["resources"]!.AsArray().Single(item => (string?)item!["path"] == "demographics.csv")!["schema"]!["fields"]![8]!["type"] = "string",
            "resources[3].schema.fields[8].type 'string': expected 'number'");
        AssertFault(
            root => Fields(root)[0]!["type"] = "number",
            "resources[0].schema.fields[0].type 'number': expected a type for text, since 'id' holds text");
    }

    [Fact]
    public void A_missing_schema() => AssertFault(
        root => root["resources"]![0]!.AsObject().Remove("schema"),
        "resources[0].schema '{': expected a Table Schema");

    [Fact]
    public void A_member_that_comes_twice()
    {
        var text = _files.Describe().ToJsonString();
        _files.Descriptor = Encoding.UTF8.GetBytes(text.Replace("\"version\":\"1.2.3\"", "\"version\":\"1.2.3\",\"version\":\"1.2.4\"", StringComparison.Ordinal));
        Assert.EndsWith(": version '1.2.4': expected each member once", _files.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changed_by_a_byte_is_told()
    {
        _files.Descriptor = Encoding.UTF8.GetBytes(_files.Describe().ToJsonString());
        _files.Replace("claimants.csv", "The author", "The auther");
        Assert.Equal(EvidenceFaultKind.Checksum, Assert.Single(_files.Faults()).Kind);
    }

    private static JsonArray Fields(JsonObject root) => root["resources"]![0]!["schema"]!["fields"]!.AsArray();

    private void AssertFault(Action<JsonObject> change, params string[] endings)
    {
        var root = _files.Describe();
        change(root);
        _files.Descriptor = Encoding.UTF8.GetBytes(root.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }));
        var faults = _files.Faults().OrderByDescending(fault => fault.Field!.Length).ToArray();
        var lines = Encoding.UTF8.GetString(_files.Descriptor).Split('\n');
        Assert.Equal(endings.Length, faults.Length);
        foreach (var (ending, fault) in endings.Zip(faults))
        {
            Assert.EndsWith(ending, fault.Message, StringComparison.Ordinal);
            Assert.StartsWith(fault.Raw, lines[fault.Line - 1][(fault.Column - 1)..].Trim('"'), StringComparison.Ordinal);
        }
    }
}
