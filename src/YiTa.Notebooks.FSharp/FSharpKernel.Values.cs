using System.Text.RegularExpressions;
using YiTa.Notebooks.FSharp.Internal;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.FSharp;

public sealed partial class FSharpKernel
{
    /// <inheritdoc/>
    public IReadOnlyList<KernelValue> Values =>
        [.. (_host?.BoundValues ?? []).Select(bound => new KernelValue(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue))];

    /// <inheritdoc/>
    public bool TryGetValue(string name, out KernelValue? value)
    {
        value = _host?.Find(name) is { } bound ? new KernelValue(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue) : null;
        return value is not null;
    }

    /// <summary>
    /// Declares a value under the best type that F# can name: its declared type, or else its own, or else the nearest base
    /// type or sequence type. What F# cannot name at all, such as an anonymous type of C#, arrives as <c>obj</c>.
    /// </summary>
    /// <param name="value">The value to hold.</param>
    /// <exception cref="KernelValueException">The name is not one in F#.</exception>
    public Task SetValueAsync(KernelValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!Name().IsMatch(value.Name))
            throw new KernelValueException(KernelInfo.Name, value.Name, "a name here is a letter or _ and then letters, digits, _ and '");
        return CellThread.RunAsync(() => Share(value), _ => false, CancellationToken.None);
    }

    private bool Share(KernelValue value)
    {
        SharedValues.Give(value.Value);
        try
        {
            foreach (var type in FSharpTypeName.Candidates(value.Type, value.Value))
            {
                Host.AddReferences(FSharpTypeName.Files(type));
                var quoted = Keyword(value.Name) ? $"``{value.Name}``" : value.Name;
                if (Host.Evaluate($"let {quoted} : {FSharpTypeName.Of(type)} = YiTa.Notebooks.FSharp.SharedValues.Take<_>()", "share.fsx").Succeeded)
                    return true;
            }
            throw new KernelValueException(KernelInfo.Name, value.Name, "F# cannot bind it");
        }
        finally
        {
            SharedValues.Give(null);
        }
    }

    private static bool Keyword(string name) => global::FSharp.Compiler.Syntax.PrettyNaming.DoesIdentifierNeedBackticks(name);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_']*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
