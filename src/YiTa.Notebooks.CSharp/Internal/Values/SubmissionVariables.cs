using System.Collections.Immutable;
using System.Reflection;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp.Internal.Values;

/// <summary>The variables that cells declared; a later one hides an earlier one of its name. May be read on any thread.</summary>
internal sealed class SubmissionVariables
{
    private ImmutableArray<(FieldInfo Field, object Owner)> _fields = [];

    /// <summary>The variables, in the order of their declaration.</summary>
    public IEnumerable<KernelValue> All => _fields.Select(entry => Read(entry.Field, entry.Owner));

    /// <summary>Takes in the variables of a cell.</summary>
    /// <param name="submission">The object that holds them.</param>
    public void Add(object submission)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var field in submission.GetType().GetFields(Declared).OrderBy(field => field.MetadataToken))
        {
            if (field.Name.StartsWith('<'))
                continue;
            _fields = _fields.RemoveAll(known => known.Field.Name == field.Name).Add((field, submission));
        }
    }

    /// <summary>Finds a variable.</summary>
    public KernelValue? Find(string name) => Entry(name) is { Field: { } field, Owner: { } owner } ? Read(field, owner) : null;

    /// <summary>Sets a variable that exists.</summary>
    public void Set(string name, object? value)
    {
        var (field, owner) = Entry(name);
        field.SetValue(owner, value);
    }

    private static KernelValue Read(FieldInfo field, object owner) => new(field.Name, field.FieldType, field.GetValue(owner));

    private (FieldInfo Field, object Owner) Entry(string name) => _fields.FirstOrDefault(known => known.Field.Name == name);
}
