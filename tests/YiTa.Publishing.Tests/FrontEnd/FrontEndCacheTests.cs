using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.FrontEnd.Internal;

namespace YiTa.Publishing.Tests.FrontEnd;

public sealed class FrontEndCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yita-front-end-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_is_fetched_once_checked_and_kept_under_a_name_with_its_version()
    {
        var npm = new FakeNpm(("package/package.json", "{}"), ("package/dist/draw.min.js", "draw()"));
        var cache = Cache(npm);

        var first = await cache.GetAsync(npm.File());
        var second = await cache.GetAsync(npm.File());

        Assert.Null(first.Problem);
        Assert.Equal(Path.Combine(folder, "draw-1.2.3.min.js"), first.LocalPath);
        Assert.Equal("draw()", await File.ReadAllTextAsync(first.LocalPath!));
        Assert.Equal(first.LocalPath, second.LocalPath);
        Assert.Equal(1, npm.Calls);
        Assert.Equal([first.LocalPath!], Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("drew()")]
    [InlineData("")]
    [InlineData("draw(); steal()")]
    public async Task A_damaged_file_in_the_cache_is_fetched_again(string damaged)
    {
        var npm = new FakeNpm(("package/dist/draw.min.js", "draw()"));
        await File.WriteAllTextAsync(Path.Combine(folder, "draw-1.2.3.min.js"), damaged);

        var result = await Cache(npm).GetAsync(npm.File());

        Assert.Equal("draw()", await File.ReadAllTextAsync(result.LocalPath!));
        Assert.Equal(1, npm.Calls);
    }

    [Fact]
    public async Task An_archive_with_other_bytes_is_refused_and_nothing_stays_behind()
    {
        var npm = new FakeNpm(("package/dist/draw.min.js", "draw()"));
        var file = npm.File() with { PackageIntegrity = "sha512-other" };

        var result = await Cache(npm).GetAsync(file);

        Assert.Null(result.LocalPath);
        Assert.Equal(
            $"draw@1.2.3 is not here: the archive that npm delivered has the integrity {npm.File().PackageIntegrity}; expected sha512-other.",
            result.Problem);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_file_with_other_bytes_is_refused()
    {
        var npm = new FakeNpm(("package/dist/draw.min.js", "draw()"));
        var file = npm.File() with { FileIntegrity = "sha384-other" };

        var result = await Cache(npm).GetAsync(file);

        Assert.Equal(
            $"draw@1.2.3 is not here: its file “dist/draw.min.js” has the integrity {npm.File().FileIntegrity}; expected sha384-other.",
            result.Problem);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task An_archive_without_the_file_is_refused_and_its_other_paths_are_never_written()
    {
        var npm = new FakeNpm(("package/../../escaped.js", "draw()"), ("/tmp/yita-escaped.js", "draw()"));

        var result = await Cache(npm).GetAsync(npm.File());

        Assert.Equal("draw@1.2.3 is not here: its archive holds no file “dist/draw.min.js” of 6 bytes.", result.Problem);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Assert.False(File.Exists("/tmp/yita-escaped.js"));
    }

    [Fact]
    public async Task A_broken_archive_is_refused()
    {
        var npm = new FakeNpm(("package/dist/draw.min.js", "draw()")) { Archive = Encoding.UTF8.GetBytes("not a gzip stream") };

        var result = await Cache(npm).GetAsync(npm.File());

        Assert.StartsWith("draw@1.2.3 is not here: its archive cannot be unpacked: ", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        var npm = new FakeNpm(("package/dist/draw.min.js", "draw()"));

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Cache(npm).GetAsync(npm.File()))));

        Assert.All(results, result => Assert.Equal("draw()", File.ReadAllText(result.LocalPath!)));
        Assert.Single(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_cancelled_fetch_leaves_nothing_behind()
    {
        var npm = new FakeNpm(("package/dist/draw.min.js", "draw()")) { Never = true };
        using var stop = new CancellationTokenSource();
        var fetching = Cache(npm).GetAsync(npm.File(), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_missing_npm_is_said_with_the_way_to_get_it()
    {
        var cache = new FrontEndCache(new FrontEndOptions { CacheFolder = folder, Npm = Path.Combine(folder, "no-npm") });

        var result = await cache.GetAsync(FrontEndManifest.Plotly);

        Assert.Null(result.LocalPath);
        Assert.StartsWith($"plotly.js-dist-min@4.1.2 is not here: “{folder}/no-npm” does not start: ", result.Problem, StringComparison.Ordinal);
        Assert.EndsWith(
            $"Install Node.js with npm (https://nodejs.org), or copy the file from a machine that has it to {folder}/plotly-4.1.2.min.js.", result.Problem, StringComparison.Ordinal);
    }

    private FrontEndCache Cache(INpm npm) => new(new FrontEndOptions { CacheFolder = folder }, npm);

    private sealed class FakeNpm : INpm
    {
        private readonly byte[] content;
        private int calls;

        public FakeNpm(params (string Path, string Text)[] entries)
        {
            content = Encoding.UTF8.GetBytes(entries[^1].Text);
            using var bytes = new MemoryStream();
            using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
            using (var tar = new TarWriter(zip, TarEntryFormat.Pax))
            {
                foreach (var (path, text) in entries)
                    tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
            }

            Archive = bytes.ToArray();
        }

        public byte[] Archive { get; init; }

        public bool Never { get; init; }

        public int Calls => calls;

        public FrontEndFile File() => new("draw", "1.2.3", Integrity.Sha512(SHA512.HashData(Archive)), "dist/draw.min.js",
            Integrity.Sha384(SHA384.HashData(content)), content.Length, "MIT");

        public async Task<string> PackAsync(FrontEndFile file, string folder, CancellationToken cancellation)
        {
            Interlocked.Increment(ref calls);
            if (Never) await Task.Delay(Timeout.Infinite, cancellation);
            var path = Path.Combine(folder, "draw-1.2.3.tgz");
            await System.IO.File.WriteAllBytesAsync(path, Archive, cancellation);
            return path;
        }
    }
}
