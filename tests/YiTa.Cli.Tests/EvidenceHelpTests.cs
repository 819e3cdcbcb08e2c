using System.Reflection;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions;

namespace YiTa.Cli.Tests;

/// <summary>One session for all: the engine as the command and the Jupyter kernel open it.</summary>
public sealed class EvidenceHelpTests(EvidenceHelpTests.Fixture fixture) : IClassFixture<EvidenceHelpTests.Fixture>
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    public static TheoryData<string> Arguments =>
        [.. new EvidenceHelp(EvidencePackage.Load).Arguments.Select(one => $"{one.Type} {one.Method} {one.Parameter}")];

    [Theory]
    [MemberData(nameof(Arguments))]
    public void What_is_offered_is_a_parameter_of_the_library_and_accepted_by_it(string place)
    {
        var parts = place.Split(' ');
        var known = new EvidenceHelp(EvidencePackage.Load).Arguments.Single(one => one.Type == parts[0] && one.Method == parts[1] && one.Parameter == parts[2]);
        var declaring = typeof(EvidencePackage).Assembly.GetType(known.Type, throwOnError: true)!;
        var isQuery = declaring.IsGenericType;
        var method = (isQuery ? typeof(FigureQuery) : declaring).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(one => one.Name == known.Method && one.GetParameters().Any(parameter => parameter.Name == known.Parameter && parameter.ParameterType.IsAssignableFrom(
                parameter.ParameterType == typeof(string) ? typeof(string) : typeof(string[]))))
            .MinBy(one => one.GetParameters().Length)!;
        Assert.NotEmpty(known.Values());
        foreach (var value in known.Values())
        {
            // A figure that goes with others has to fit them; that it is one is enough here.
            if (method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IReadOnlyList<string>)))
            {
                Assert.NotNull(Evidence.Quantity(value.Text));
                continue;
            }

            object?[] all = [.. method.GetParameters().Select(parameter => parameter.Name != known.Parameter
                ? parameter.ParameterType == typeof(EvidencePackage) ? Evidence : parameter.DefaultValue
                : parameter.ParameterType == typeof(string[]) ? new[] { value.Text } : value.Text)];
            Assert.NotNull(method.Invoke(method.IsStatic ? null : isQuery ? Evidence.Query().WithContext() : Evidence, all));
        }
    }

    [Theory]
    [InlineData("EvidencePackage.Load().Observation(\"|\")")]
    [InlineData("var evidence = EvidencePackage.Load();\nevidence.Observation(\"|")]
    [InlineData("#!fsharp\nEvidencePackage.Load().Observation(\"|\")")]
    public async Task Ids_of_observations_are_offered_in_the_order_of_the_files(string marked)
    {
        var items = (await CompleteAsync(marked)).Items;
        Assert.Equal(Evidence.Observations.Select(figure => figure.Id), items.Select(item => item.Text));
        Assert.All(items, item => Assert.NotEqual("", item.Detail));
    }

    [Theory]
    [InlineData("evidence.Quantity(\"yita-han-population-ili-19|\")")]
    [InlineData("evidence.Quantity(\"yita-han-population-ili-19|")]
    [InlineData("ClaimSet.Of(evidence, \"a\", \"yita-han-population-ili-19|\")")]
    [InlineData("Balance.Of(evidence, UncertaintyPolicy.AsPrinted, \"yita-han-population-ili-19|\")")]
    [InlineData("Balance.Of(evidence, \"a\", \"yita-han-population-ili-19|\")")]
    [InlineData("#!fsharp\nlet evidence = EvidencePackage.Load()\nevidence.Quantity(\"yita-han-population-ili-19|\")")]
    public async Task Ids_of_figures_are_offered_where_quantities_are_made_of_them(string marked) => Assert.Equal(
        Evidence.Observations.Select(figure => figure.Id).Where(id => id.StartsWith("yita-han-population-ili-19", StringComparison.Ordinal)),
        (await CompleteAsync((marked.StartsWith('#') ? "" : "var evidence = EvidencePackage.Load();\n") + marked)).Items.Select(item => item.Text));

    [Theory]
    [InlineData("Unit.Parse(\"per|\")", "persons")]
    [InlineData("evidence.Query().Theme(\"|\")", "demographics")]
    [InlineData("evidence.Query().Theme(\"trade\").Group(\"Kaz|\")", "Kazakh")]
    [InlineData("evidence.Query().WithContext().Unit(\"per|\")", "persons")]
    [InlineData("evidence.Query().Place(\"yi|\")", "ili")]
    [InlineData("evidence.Place(\"伊|\")", "ili")]
    [InlineData("evidence.Source(\"yi|\")", "yi-ta-incident")]
    [InlineData("evidence.Claimant(\"art|\")", "article-yi-ta")]
    public async Task Names_are_offered_where_queries_and_lookups_take_them(string marked, string expected)
    {
        var texts = (await CompleteAsync("var evidence = EvidencePackage.Load();\n" + marked)).Items.Select(item => item.Text).ToList();
        Assert.Contains(expected, texts);
        Assert.True(texts.Count < 60, $"{texts.Count} names for {marked}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("#!fsharp\n")]
    public async Task A_hover_on_an_id_shows_the_figure_and_its_words(string magic)
    {
        var figure = Evidence.Observations.First(one => one.Value is not null);
        var marked = $"{magic}EvidencePackage.Load().Observation(\"{figure.Id[..3]}|{figure.Id[3..]}\")";
        var found = await InspectAsync(marked);
        Assert.Contains(figure.Unit, found!.Text, StringComparison.Ordinal);
        Assert.Contains($"period: {figure.Period}", found.Text, StringComparison.Ordinal);
        Assert.Contains($"says: {Evidence.Claimant(figure.Claimant).Name}", found.Text, StringComparison.Ordinal);
        Assert.Contains($"words: “{figure.Fragment}”", found.Text, StringComparison.Ordinal);
        Assert.Contains($"]({figure.Citation.Address!.OriginalString})", found.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EvidencePackage.Lo|ad()", "Loads the copy of the data that is embedded in this library.")]
    [InlineData("new Interval|(1, 2)", "Interval")]
    [InlineData("EvidencePackage.Load().Observations[0].Un|it", "The unit in which Value, Low and High are numerals.")]
    [InlineData("#!fsharp\nEvidencePackage.Lo|ad()", "Loads the copy of the data that is embedded in this library.")]
    public async Task The_library_s_own_documentation_is_shown(string marked, string expected) =>
        Assert.Contains(expected, (await InspectAsync(marked))!.Text, StringComparison.Ordinal);

    [Fact]
    public async Task Columns_of_the_database_are_described_by_the_data_package()
    {
        var column = Evidence.Tables.Single(table => table.Name == "demographics").Columns.Single(one => one.Name == "qualifier");
        Assert.Equal($"qualifier TEXT NOT NULL of demographics\n\n{column.Description}", (await InspectAsync("#!sql\nSELECT quali|fier FROM demographics"))!.Text);
        Assert.Contains(column.Description, (await InspectAsync("#!sql\nSELECT o.quali|fier FROM observations o"))!.Text, StringComparison.Ordinal);
        Assert.Contains((await CompleteAsync("#!sql\nSELECT o.| FROM observations o")).Items, item => item.Text == "qualifier" && item.Documentation == column.Description);
    }

    private static (string Code, int Offset) Place(string marked)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        return (marked.Remove(at, 1), at);
    }

    private async Task<CompletionList> CompleteAsync(string marked)
    {
        var session = await fixture.StartedAsync(marked);
        var (code, offset) = Place(marked);
        return await session.CompleteAsync(code, offset);
    }

    private async Task<Inspection?> InspectAsync(string marked)
    {
        var session = await fixture.StartedAsync(marked);
        var (code, offset) = Place(marked);
        return await session.InspectAsync(code, offset);
    }

    public sealed class Fixture : IAsyncDisposable, IDisposable
    {
        private readonly Engine _engine = new(EvidencePackage.Load);
        private NotebookSession? _session;
        private bool _fsharp;

        /// <summary>The session, with the compiler of F# started where it is needed: before, help answers without it.</summary>
        public async Task<NotebookSession> StartedAsync(string code)
        {
            _session ??= _engine.Open(AppContext.BaseDirectory, limit: null);
            if (!_fsharp && code.StartsWith("#!fsharp", StringComparison.Ordinal))
            {
                Assert.True((await _session.ExecuteAsync("let ready = 1", "fsharp", new Nowhere())).Succeeded);
                _fsharp = true;
            }

            return _session;
        }

        public async ValueTask DisposeAsync()
        {
            if (_session is not null)
                await _session.DisposeAsync();
            _engine.Dispose();
        }

        public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private sealed class Nowhere : IOutputSink
    {
        public void Publish(OutputEvent output)
        {
        }
    }
}
