using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

internal sealed partial class SubmissionCompiler
{
    /// <summary>Has the compiler do once what it does with every cell. It knows three assemblies only and shares nothing with kernels, so
    /// that it goes on beside one that reads the metadata of all others.</summary>
    public static void Warm()
    {
        const string Name = "Warm";
        MetadataReference[] references = [ReferenceTo(typeof(object).Assembly), ReferenceTo(Assembly.Load("System.Runtime")), ReferenceTo(typeof(CellGuard).Assembly)];
        var text = GuardInserter.Insert(SourceText.From("1", Encoding.UTF8), Name);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, scriptClassName: Name, usings: ["System"], concurrentBuild: false);
        var compilation = CSharpCompilation.CreateScriptCompilation(Name, Parse(text, Name), references, options, previousScriptCompilation: null, typeof(object));
        compilation.Emit(new MemoryStream(), new MemoryStream(), options: Debugging); 
        static MetadataReference ReferenceTo(Assembly assembly) => MetadataReference.CreateFromFile(assembly.Location);
    }
}
