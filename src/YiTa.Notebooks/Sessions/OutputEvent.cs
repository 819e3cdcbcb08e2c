namespace YiTa.Notebooks.Sessions;

/// <summary>Something that running code shows or does to what it showed before.</summary>
public abstract record OutputEvent;
