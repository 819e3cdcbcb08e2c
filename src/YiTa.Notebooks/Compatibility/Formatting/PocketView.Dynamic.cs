using System.Dynamic;

namespace Microsoft.DotNet.Interactive.Formatting;

public partial class PocketView
{
    /// <summary>A member is an element of that name.</summary>
    /// <param name="binder">The member.</param>
    /// <param name="result">The element.</param>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = Element(binder.Name, new ExpandoObject());
        return true;
    }

    /// <summary>Sets what a member stands for: what <see cref="Transform"/> makes.</summary>
    /// <param name="binder">The member.</param>
    /// <param name="value">The transform.</param>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        ArgumentNullException.ThrowIfNull(binder);
        _transforms[binder.Name] = value;
        return value is TagTransform;
    }

    /// <summary>A call of a member is an element of that name, filled with the arguments.</summary>
    /// <param name="binder">The call.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="result">The element.</param>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        var view = Element(binder.Name, Model(binder.CallInfo, args ?? []));
        view.SetContent(Unnamed(binder.CallInfo, args ?? []));
        result = view;
        return true;
    }

    /// <summary>A call fills the element.</summary>
    /// <param name="binder">The call.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="result">The element.</param>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        SetContent(Unnamed(binder.CallInfo, args ?? []));
        result = this;
        return true;
    }

    /// <summary>Brackets set attributes: by name, from attributes, or by a text alone for one without a value.</summary>
    /// <param name="binder">The brackets.</param>
    /// <param name="indexes">What stands in them.</param>
    /// <param name="result">The element.</param>
    public override bool TryGetIndex(GetIndexBinder binder, object?[] indexes, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        ArgumentNullException.ThrowIfNull(indexes);
        var names = binder.CallInfo.ArgumentNames;
        var unnamed = indexes.Length - names.Count;
        for (var i = 0; i < unnamed; i++)
        {
            if (indexes[i] is IDictionary<string, object?> attributes)
                HtmlAttributes.MergeWith(attributes, replace: true);
            else if (indexes[i] is { } name)
                HtmlAttributes[name.ToString()!] = HtmlAttributes.Present.Value;
        }

        for (var i = 0; i < names.Count; i++)
            HtmlAttributes[names[i].Replace('_', '-')] = indexes[unnamed + i];
        result = this;
        return true;
    }

    private PocketView Element(string name, dynamic model)
    {
        var view = new PocketView(name, this);
        if (_transforms.GetValueOrDefault(name) is TagTransform transform)
            view._transform = tag => transform.Apply(tag, model);
        return view;
    }

    private static ExpandoObject Model(CallInfo call, object?[] args)
    {
        IDictionary<string, object?> model = new ExpandoObject();
        var unnamed = args.Length - call.ArgumentNames.Count;
        for (var i = 0; i < call.ArgumentNames.Count; i++)
            model[call.ArgumentNames[i]] = args[unnamed + i];
        return (ExpandoObject)model;
    }

    private static object?[] Unnamed(CallInfo call, object?[] args) => args[..(args.Length - call.ArgumentNames.Count)];
}
