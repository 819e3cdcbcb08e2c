using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YiTa.Notebooks.Jupyter.Internal.Process;

namespace YiTa.Notebooks.Jupyter.Specs;

/// <summary>What Jupyter is told of an installed kernel.</summary>
/// <param name="Name">The name by which notebooks ask for it; letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
/// <param name="Folder">Jupyter's data folder that holds it.</param>
public sealed partial record KernelSpec(string Name, string Folder)
{
    /// <summary>The name that notebooks of .NET Interactive ask for.</summary>
    public const string InteractiveName = ".net-csharp";

    /// <summary>The name where another kernel has that one.</summary>
    public const string OwnName = "yita-csharp";

    /// <summary>The name that readers see in their menus.</summary>
    public const string DisplayName = ".NET (C#, F#, SQL) – YiTa";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kernel's own folder.</summary>
    public string Path => System.IO.Path.Join(Folder, "kernels", Name);

    /// <summary>Whether a kernel of the name is there.</summary>
    public bool Exists => File.Exists(System.IO.Path.Join(Path, "kernel.json"));

    /// <summary>Whether that kernel, or what is left of it, was installed by this program.</summary>
    public bool IsOurs
    {
        get
        {
            if (!Exists)
                return Array.Exists(Programs, ProgramUse.IsPrepared);
            try
            {
                return JsonNode.Parse(File.ReadAllText(System.IO.Path.Join(Path, "kernel.json")))?["metadata"]?["yita"] is JsonObject;
            }
            catch (Exception exception) when (exception is JsonException or IOException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    /// <summary>Whether a text can be the name of a kernel.</summary>
    /// <param name="name">The text.</param>
    public static bool IsName(string name) => Names().IsMatch(name) && name is not ("." or "..");

    /// <summary>The name that is free for this kernel: that of .NET Interactive, or our own where another kernel has it.</summary>
    /// <param name="folder">The data folder to install into.</param>
    /// <param name="all">All data folders that Jupyter searches.</param>
    public static string FreeName(string folder, IEnumerable<string> all) =>
        all.Prepend(folder).Select(at => new KernelSpec(InteractiveName, at)).Any(spec => spec.Exists && !spec.IsOurs) ? OwnName : InteractiveName;

    /// <summary>The text of <c>kernel.json</c>.</summary>
    /// <param name="command">The program and its arguments; Jupyter puts the connection file for <c>{connection_file}</c>.</param>
    /// <param name="version">The version of the kernel.</param>
    public static string ToJson(IEnumerable<string> command, string version) => new JsonObject
    {
        ["argv"] = new JsonArray([.. command.Select(part => JsonValue.Create(part))]),
        ["display_name"] = DisplayName,
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false, ["yita"] = new JsonObject { ["version"] = version } },
    }.ToJsonString(Readable) + "\n";

    [GeneratedRegex("^[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
