using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>A word <c>@kernel:name</c>, and the way of a value from one kernel to another.</summary>
internal static class ValueReference
{
    public static bool TryParse(string word, out (string Kernel, string Name) reference)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        reference = colon > 1 && colon < word.Length - 1 ? (word[1..colon], word[(colon + 1)..]) : default;
        return word.StartsWith('@') && reference.Kernel is not null;
    }

    /// <summary>A value of a kernel, as it is or, with a MIME type, in that form.</summary>
    public static KernelValue Read(MagicCall call, string kernelName, string name, string? mimeType)
    {
        if (!call.Session.HasKernel(kernelName))
            throw call.Fail(new UnknownKernelException(kernelName, call.Session.Kernels).Message);
        var kernel = call.Session.GetKernel(kernelName);
        if (!kernel.TryGetValue(name, out var value) || value is null)
        {
            var names = kernel.Values.Select(known => known.Name).ToList();
            throw call.Fail(names.Count == 0
                ? $"The kernel '{kernel.Info.Name}' has no value '{name}'; it holds none so far."
                : $"The kernel '{kernel.Info.Name}' has no value '{name}'; {Nearest(name, names)}");
        }

        if (mimeType is null)
            return value;
        var text = value.Value.ToDisplayString(mimeType);
        return KernelValue.Of(name, mimeType == "application/json" ? FromJson(text) : text);
    }

    /// <summary>Gives a value to the kernel around the magic.</summary>
    public static async Task WriteAsync(MagicCall call, KernelValue value)
    {
        if (!call.Session.HasKernel(call.Kernel))
            throw call.Fail(new UnknownKernelException(call.Kernel, call.Session.Kernels).Message);
        try
        {
            await call.Session.GetKernel(call.Kernel).SetValueAsync(value).ConfigureAwait(false);
        }
        catch (KernelValueException exception)
        {
            throw call.Fail(exception.Message);
        }
    }

    private static string Nearest(string name, List<string> names) => NearestName.Of(name, names) is { } nearest
        ? $"did you mean '{nearest}'?"
        : $"it has {string.Join(", ", names.Take(20))}{(names.Count > 20 ? $" and {names.Count - 20} more" : "")}.";

    private static object? FromJson(string text)
    {
        var json = JsonDocument.Parse(text);
        return json.RootElement.ValueKind switch
        {
            JsonValueKind.String => json.RootElement.GetString(),
            JsonValueKind.Number => json.RootElement.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => json.RootElement.GetBoolean(),
            JsonValueKind.Null => null,
            _ => json,
        };
    }
}
