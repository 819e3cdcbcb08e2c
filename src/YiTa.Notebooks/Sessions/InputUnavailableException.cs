namespace YiTa.Notebooks.Sessions;

/// <summary>A cell asks its reader for input where nobody is there to answer.</summary>
/// <param name="asker">What asks: <c>Console.ReadLine()</c>, <c>@input</c>.</param>
/// <param name="prompt">The question, possibly empty.</param>
public sealed class InputUnavailableException(string asker, string prompt)
    : Exception($"{asker} asks for input{(prompt.Length == 0 ? "" : $" (“{prompt}”)")}, but this run has nobody to answer it; put the value into the cell instead.")
{
    /// <summary>What asks.</summary>
    public string Asker { get; } = asker;

    /// <summary>The question, possibly empty.</summary>
    public string Prompt { get; } = prompt;
}
