namespace YiTa.Notebooks.Kernels.Help;

/// <summary>The texts that make sense for one parameter of a method, so that kernels complete them inside of quotes and tell of
/// them on hover. What composes a session knows them; the engine and its kernels know no library.</summary>
/// <param name="Type">The full name of the type that declares the method, as <see cref="Type.FullName"/> gives it: <c>Library.Query`2</c>.</param>
/// <param name="Method">The name of the method; all of its overloads are meant.</param>
/// <param name="Parameter">The name of the parameter: a text, or a list of texts with <c>params</c>.</param>
/// <param name="Values">Gives the texts. Called when help is asked for, on any thread, as often; keep it quick.</param>
public sealed record ArgumentValues(string Type, string Method, string Parameter, Func<IReadOnlyList<ArgumentValue>> Values);
