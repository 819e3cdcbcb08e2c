using Microsoft.CodeAnalysis.CSharp;
using YiTa.Notebooks.CSharp.Internal.Errors;
using YiTa.Notebooks.CSharp.Internal.Values;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp;

public sealed partial class CSharpKernel
{
    /// <inheritdoc/>
    public IReadOnlyList<KernelValue> Values => [.. _variables.All];

    /// <inheritdoc/>
    public bool TryGetValue(string name, out KernelValue? value)
    {
        value = _variables.Find(name);
        return value is not null;
    }

    /// <inheritdoc/>
    public async Task SetValueAsync(KernelValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!SyntaxFacts.IsValidIdentifier(value.Name))
            throw new KernelValueException(Info.Name, value.Name, "it is not a name that a variable can have in C#");
        var (typeName, type) = DeclarableType.For(value.Type, value.Value, NameOf);
        if (value.Value is not null && !type.IsInstanceOfType(value.Value))
            throw new KernelValueException(Info.Name, value.Name, $"it is declared as {value.Type} but holds a {value.Value.GetType()}");
        if (_variables.Find(value.Name) is { } known && known.Type == type && typeName != "dynamic")
        {
            _variables.Set(value.Name, value.Value);
            return;
        }

        var (code, start) = ($"{typeName} {CSharpTypeName.Escape(value.Name)} = default!;", _compiler.Base);
        if (_compiler.TryCompile(start, code, "value", CancellationToken.None) is not { } submission)
        {
            var errors = _compiler.GetErrors(start, code, "value", CancellationToken.None);
            throw new KernelValueException(Info.Name, value.Name, CompileError.From(errors, new("value", _session.Options.WorkingFolder)).Message);
        }

        _compiler.Accept(submission);
        var cell = Load(submission, code);
        await cell.Start!(_states).ConfigureAwait(false);
        Keep(cell);
        _variables.Set(value.Name, value.Value);
    }

    private string? NameOf(Type type)
    {
        if (!Reach(type))
            return null;
        return CSharpTypeName.Of(type, IsCellType);

        // A type is only of use where the compiler can read its assembly.
        bool Reach(Type part) =>
            (part.HasElementType ? Reach(part.GetElementType()!) : part.GetGenericArguments().All(Reach) && (IsCellType(part) ? IsCurrent(part) : _assemblies.Add(part.Assembly)));
    }

    private bool IsCellType(Type type) => type.DeclaringType is not null && IsCellCode(type.Assembly) && _assemblies.Context.Assemblies.Contains(type.Assembly);

    // A type that a later cell declared anew can no longer be named.
    private bool IsCurrent(Type type)
    {
        var top = type;
        while (top.DeclaringType is { DeclaringType: not null } outer)
            top = outer;
        for (var at = _compiler.Previous; at is not null; at = (CSharpCompilation?)at.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (at.ScriptClass?.GetTypeMembers(top.Name.Split('`')[0]).Any() == true)
                return at.AssemblyName == top.Assembly.GetName().Name;
        }

        return false;
    }
}
