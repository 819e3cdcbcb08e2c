using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Display;
using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sessions;

public sealed partial class NotebookSession
{
    // Clients keep outputs of earlier sessions: an id must not meet one of these. Ids are never stored in a notebook.
    private readonly string _displayIds = Guid.NewGuid().ToString("N")[..8];
    private int _displays;

    /// <summary>How this session shows values.</summary>
    public FormatterRegistry Formatters { get; } = new();

    /// <summary>Shows a value in a cell.</summary>
    internal DisplayedValue Show(CellScope scope, object? value, params IReadOnlyList<string> mimeTypes) => Show(scope, value, value, mimeTypes);

    /// <summary>Shows a value in a cell by way of something that stands for it.</summary>
    internal DisplayedValue Show(CellScope scope, object? value, object? standIn, IReadOnlyList<string> mimeTypes)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"display-{_displayIds}-{Interlocked.Increment(ref _displays)}");
        var shown = new ShownValue(scope, id);
        shown.Show(standIn, standIn is ReadyText ? [] : mimeTypes);
        return new(value, shown, mimeTypes, standIn?.GetType());
    }

    /// <summary>Shows the value of a cell's last expression: as its result, or as displays where it fills several outputs.</summary>
    internal void ShowResult(CellScope scope, object? value)
    {
        if (value is DisplayedValue)
            return;
        var bundles = Formatters.ToBundles(value);
        if (bundles is [var single])
        {
            scope.Outputs.Publish(new ResultEvent(single, scope.Cell.ExecutionCount));
            return;
        }

        foreach (var bundle in bundles)
            scope.Outputs.Publish(new DisplayEvent(bundle));
    }
}
