using System.CommandLine;
using System.Globalization;

namespace YiTa.Cli.Verbs;

/// <summary>Arguments that several verbs share.</summary>
internal static class Inputs
{
    public static Argument<string[]> Notebooks(string description) =>
        new("notebook") { Description = description, Arity = ArgumentArity.ZeroOrMore };

    public static Option<TimeSpan?> Limit() => new("--cell-limit")
    {
        HelpName = "seconds",
        Description = "How long one cell may run, in seconds; without it, as long as it likes.",
        CustomParser = argument =>
        {
            if (argument.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6)
                return TimeSpan.FromSeconds(seconds);
            argument.AddError($"--cell-limit takes a number of seconds above 0; found '{string.Join(' ', argument.Tokens.Select(t => t.Value))}'.");
            return null;
        },
    };

    /// <summary>The named notebooks, or all of the checkout where none is named.</summary>
    public static IReadOnlyList<string> Resolve(string[]? named, Workspace workspace, string folder)
    {
        if (named is not { Length: > 0 }) return workspace.AllNotebooks();
        var paths = named.Select(name => Path.GetFullPath(name, folder)).ToList();
        return paths.Find(path => !File.Exists(path)) is { } missing ? throw new UsageException($"No notebook at {missing}.") : paths;
    }

    /// <summary>The same, but no two of one name: their copies would stand in one place.</summary>
    public static IReadOnlyList<string> ResolveToCopy(string[]? named, Workspace workspace, string folder)
    {
        var paths = Resolve(named, workspace, folder);
        var twice = paths.GroupBy(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? paths
            : throw new UsageException($"{string.Join(" and ", twice.Take(2))} have one name, so that the copy of one would replace that of the other; name one at a time.");
    }

    /// <summary>A folder that must exist.</summary>
    public static string Folder(string path, string folder, string what)
    {
        var full = Path.GetFullPath(path, folder);
        return Directory.Exists(full) ? full : throw new UsageException($"No folder at {full}; expected {what}.");
    }
}
