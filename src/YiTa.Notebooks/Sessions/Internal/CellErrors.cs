using System.Globalization;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>The errors that the session itself reports.</summary>
internal static class CellErrors
{
    public static KernelError SessionLost { get; } =
        new("SessionLost", "A cell before this one did not stop when it was told to, so this session is over; start a new one.");

    public static KernelError NotStarted { get; } = new("Interrupted", "The run was interrupted before this cell.");

    public static KernelError OutOfTime(TimeSpan limit, bool stopped, TimeSpan grace) =>
        new("TimeLimit", $"The cell was stopped: it ran longer than its limit of {Say(limit)}.{(stopped ? "" : Lost(grace))}");

    public static KernelError Interrupted(bool stopped, TimeSpan grace) =>
        new("Interrupted", $"The cell was interrupted.{(stopped ? "" : Lost(grace))}");

    /// <summary>An exception out of something that should have returned an error.</summary>
    public static KernelError Of(Exception exception, int? line = null) =>
        new(exception.GetType().FullName ?? exception.GetType().Name, exception.Message) { Exception = exception, Line = line };

    private static string Lost(TimeSpan grace) =>
        $" It did not answer within {Say(grace)}, so its kernel and the values it held are lost; start a new session.";

    private static string Say(TimeSpan time) => time.TotalSeconds == 1
        ? "1 second"
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} seconds");
}
