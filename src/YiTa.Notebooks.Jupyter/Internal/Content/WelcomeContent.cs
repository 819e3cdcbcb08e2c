namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Tells a subscriber of iopub that it is heard from now on (JEP 65).</summary>
/// <param name="Subscription">The topic.</param>
internal sealed record WelcomeContent(string Subscription);
