using System.Globalization;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Where a sequence stops being shown, and why.</summary>
/// <param name="Remaining">How many items are left, or null where that is not known.</param>
/// <param name="Fault">What reading the next item gave, or null.</param>
internal sealed record Cut(int? Remaining, Fault? Fault = null)
{
    public override string ToString() => Fault is not null ? $"… then {Fault}"
        : Remaining is { } count ? string.Create(CultureInfo.InvariantCulture, $"… and {count} more") : "… and more";
}
