using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Kernels.Internal;

/// <summary>Shows scripts that run in the reader's browser. Values given to it are written as JSON before the next script, which
/// makes them global variables there; values that scripts compute stay in the browser.</summary>
internal sealed partial class JavaScriptKernel : IKernel
{
    // Unlike those of the formatter these escape what HTML understands: a value must not end the script.
    private static readonly JsonSerializerOptions Json = new(JsonFormatter.SerializerOptions) { Encoder = JavaScriptEncoder.Default };
    private readonly OrderedDictionary<string, KernelValue> _values = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, string> _declarations = new(StringComparer.Ordinal);

    public static KernelInfo About { get; } = new("javascript", "JavaScript", "JavaScript")
    {
        Aliases = ["js"],
        Description = "Runs in the reader's browser.",
    };

    public KernelInfo Info => About;

    public IReadOnlyList<KernelValue> Values => [.. _values.Values];

    public Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        var script = string.Concat(_declarations.Values) + code;
        _declarations.Clear();
        context.Display(Documents.MimeBundle.Text("text/html", new ScriptContent(script).ToString()));
        return Task.FromResult(KernelResult.Done);
    }

    public bool TryGetValue(string name, out KernelValue? value) => _values.TryGetValue(name, out value);

    public Task SetValueAsync(KernelValue value)
    {
        if (!Identifier().IsMatch(value.Name))
            throw new KernelValueException(Info.Name, value.Name, "found a name that is none in JavaScript, expected letters, digits, _ and $");
        try
        {
            _declarations[value.Name] = $"var {value.Name} = {JsonSerializer.Serialize(value.Value, Json)};\n";
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException)
        {
            throw new KernelValueException(Info.Name, value.Name, $"a value of type {value.Type.Name} cannot be written as JSON ({exception.Message.TrimEnd('.')})", exception);
        }

        _values[value.Name] = value;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [GeneratedRegex(@"^[\p{L}_$][\p{L}\p{Nd}_$]*$")]
    private static partial Regex Identifier();
}
