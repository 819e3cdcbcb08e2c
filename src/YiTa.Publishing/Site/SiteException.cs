namespace YiTa.Publishing.Site;

/// <summary>The site cannot be written as asked; nothing was changed.</summary>
public sealed class SiteException : Exception
{
    /// <summary>Says what is wrong with which path or name.</summary>
    /// <param name="subject">The folder, or the name of the notebook.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public SiteException(string subject, string message, Exception? innerException = null)
        : base(message, innerException) => Subject = subject;

    /// <summary>The folder, or the name of the notebook, that the message is about.</summary>
    public string Subject { get; }
}
