using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>What completion knows of a type without the compiler.</summary>
/// <param name="Name">Its name, without the number of its type parameters.</param>
/// <param name="Namespace">The namespace; never empty.</param>
/// <param name="Kind">Class, struct, interface, enumeration or delegate.</param>
/// <param name="IsGeneric">Whether it has type parameters.</param>
/// <param name="IsStatic">Whether it is a static class.</param>
internal sealed record KnownType(string Name, string Namespace, CompletionKind Kind, bool IsGeneric, bool IsStatic);
