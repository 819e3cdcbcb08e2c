using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Kernels.Internal;

/// <summary>The kernels that need no package.</summary>
internal static class BuiltInKernels
{
    public static IReadOnlyList<KernelRegistration> All { get; } =
    [
        Showing(new("mermaid", "Mermaid", "Mermaid") { Description = "Draws a diagram." }, Mermaid),
        Showing(new("html", "HTML", "HTML") { Description = "Shows HTML." }, code => MimeBundle.Text("text/html", code)),
        new(JavaScriptKernel.About, _ => new JavaScriptKernel()),
        Showing(new("markdown", "Markdown", "Markdown") { Aliases = ["md"], Description = "Shows Markdown." }, code => MimeBundle.Text("text/markdown", code)),
        new(ValueKernel.About, _ => new ValueKernel()),
    ];

    private static KernelRegistration Showing(KernelInfo info, Func<string, MimeBundle> show) => new(info, _ => new BundleKernel(info, show));

    private static MimeBundle Mermaid(string code) => new() { { "text/vnd.mermaid", code.Trim() + "\n" }, { "text/plain", code.Trim() } };
}
