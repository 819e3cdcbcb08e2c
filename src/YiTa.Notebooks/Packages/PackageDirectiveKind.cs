namespace YiTa.Notebooks.Packages;

/// <summary>What a package directive asks for.</summary>
public enum PackageDirectiveKind
{
    /// <summary><c>#r "nuget: Id, Version"</c>: use a package.</summary>
    Reference,

    /// <summary><c>#i "nuget: source"</c>: look for packages there too.</summary>
    Source,
}
