namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Assemblies of the framework that define no type of their own and only forward to others.</summary>
internal static class Forwarders
{
    /// <summary>Their names, without <c>System.Runtime</c>, which every assembly needs. A test compares them with the running framework.</summary>
    public static HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.VisualBasic", "Microsoft.Win32.Primitives", "mscorlib", "netstandard", "System.AppContext",
        "System.Buffers", "System.ComponentModel.DataAnnotations", "System.Configuration", "System.Core",
        "System.Data.DataSetExtensions", "System.Data", "System.Diagnostics.Contracts", "System.Diagnostics.Debug",
        "System.Diagnostics.Tools", "System.Diagnostics.Tracing", "System", "System.Drawing",
        "System.Dynamic.Runtime", "System.Globalization.Calendars", "System.Globalization",
        "System.Globalization.Extensions", "System.IO.Compression.FileSystem", "System.IO", "System.IO.FileSystem",
        "System.IO.FileSystem.Primitives", "System.IO.UnmanagedMemoryStream", "System.Net", "System.Net.ServicePoint",
        "System.Numerics", "System.Numerics.Vectors", "System.Reflection", "System.Reflection.Emit.ILGeneration",
        "System.Reflection.Emit.Lightweight", "System.Reflection.Extensions", "System.Reflection.Primitives",
        "System.Resources.Reader", "System.Resources.ResourceManager", "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.Extensions", "System.Runtime.Handles", "System.Runtime.InteropServices.RuntimeInformation",
        "System.Runtime.Intrinsics", "System.Runtime.Loader", "System.Runtime.Serialization",
        "System.Runtime.Serialization.Json", "System.Runtime.Serialization.Xml",
        "System.Security.Cryptography.Algorithms", "System.Security.Cryptography.Cng",
        "System.Security.Cryptography.Csp", "System.Security.Cryptography.Encoding",
        "System.Security.Cryptography.OpenSsl", "System.Security.Cryptography.Primitives",
        "System.Security.Cryptography.X509Certificates", "System.Security", "System.Security.Principal",
        "System.Security.SecureString", "System.ServiceModel.Web", "System.ServiceProcess", "System.Text.Encoding",
        "System.Text.Encoding.Extensions", "System.Threading.Overlapped", "System.Threading.Tasks",
        "System.Threading.Tasks.Extensions", "System.Threading.Thread", "System.Threading.ThreadPool",
        "System.Threading.Timer", "System.Transactions", "System.ValueTuple", "System.Web", "System.Windows",
        "System.Xml", "System.Xml.Linq", "System.Xml.ReaderWriter", "System.Xml.Serialization",
        "System.Xml.XDocument", "System.Xml.XmlDocument", "System.Xml.XmlSerializer", "System.Xml.XPath",
        "WindowsBase",
    };
}
