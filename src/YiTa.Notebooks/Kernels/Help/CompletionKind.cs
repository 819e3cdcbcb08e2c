namespace YiTa.Notebooks.Kernels.Help;

/// <summary>What a completion stands for, so that editors can show a symbol beside it.</summary>
public enum CompletionKind
{
    /// <summary>Anything else.</summary>
    Text,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A variable that an earlier cell declared, or one of this cell.</summary>
    Variable,

    /// <summary>A parameter, also the name of one before its argument.</summary>
    Parameter,

    /// <summary>A method of a type.</summary>
    Method,

    /// <summary>A function outside of types.</summary>
    Function,

    /// <summary>A property.</summary>
    Property,

    /// <summary>A field.</summary>
    Field,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A class or record.</summary>
    Class,

    /// <summary>A struct.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A member of an enumeration, or a case of a union.</summary>
    EnumMember,

    /// <summary>A delegate type.</summary>
    Delegate,

    /// <summary>A parameter of a generic type or method.</summary>
    TypeParameter,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A module of F#.</summary>
    Module,

    /// <summary>A table or view.</summary>
    Table,

    /// <summary>A column of a table or view.</summary>
    Column,

    /// <summary>A value that stands in quotes, such as the id of an observation.</summary>
    Value,

    /// <summary>A magic, <c>#!…</c>.</summary>
    Magic,

    /// <summary>The name of a kernel.</summary>
    Kernel,

    /// <summary>An option of a magic, <c>--…</c>.</summary>
    Option,

    /// <summary>A file or folder.</summary>
    File,
}
