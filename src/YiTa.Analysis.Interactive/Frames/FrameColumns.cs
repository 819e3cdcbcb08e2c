namespace YiTa.Analysis.Interactive.Frames;

/// <summary>The names of the columns of frames; where the CSV files have the same column, it has the same name.</summary>
public static class FrameColumns
{
    /// <summary>The key of the figure or event, or the name of the published quantity (text).</summary>
    public const string Id = "id";

    /// <summary>The theme of the figure (text).</summary>
    public const string Theme = "theme";

    /// <summary>What is counted (text).</summary>
    public const string Subject = "subject";

    /// <summary>The nationality or class (text, may be null).</summary>
    public const string Group = "group";

    /// <summary>The key of the place (text, may be null).</summary>
    public const string Place = "place";

    /// <summary>The time in EDTF (text).</summary>
    public const string Period = "period";

    /// <summary>The first day that the period can mean (date, null where it is open).</summary>
    public const string Earliest = "period_earliest";

    /// <summary>The last day that the period can mean (date, null where it is open).</summary>
    public const string Latest = "period_latest";

    /// <summary>What is measured (text).</summary>
    public const string Measure = "measure";

    /// <summary>The title of an event or of a published quantity (text).</summary>
    public const string Title = "title";

    /// <summary>The number as printed, or the best value of a quantity, in the unit of the companion (null where only bounds are known).</summary>
    public const string Value = "value";

    /// <summary>The lower bound in the unit of the companion (null where there is none).</summary>
    public const string Low = "low";

    /// <summary>The upper bound in the unit of the companion (null where there is none).</summary>
    public const string High = "high";

    /// <summary>How the source states the figure (text).</summary>
    public const string Qualifier = "qualifier";

    /// <summary>The key of the claimant (text, may be null).</summary>
    public const string Claimant = "claimant";

    /// <summary>A remark (text, may be null).</summary>
    public const string Note = "note";

    /// <summary>Whether the row comes from outside the project's sources (truth value).</summary>
    public const string IsContext = "is_context";

    /// <summary>How a quantity is computed (text).</summary>
    public const string Formula = "formula";

    /// <summary>Under which assumptions a quantity holds (text, may be null).</summary>
    public const string Assumption = "assumption";

    /// <summary>The unit (text; null for events).</summary>
    public const string Unit = "unit";

    /// <summary>The key of the source (text; null for literals among the inputs of a quantity).</summary>
    public const string Source = "source";

    /// <summary>The title of the publication (text).</summary>
    public const string SourceTitle = "source_title";

    /// <summary>The public address of the passage (text, may be null).</summary>
    public const string Address = "address";

    /// <summary>The paragraph (text, may be null).</summary>
    public const string Locator = "locator";

    /// <summary>The words that carry the number or date (text, may be null).</summary>
    public const string Fragment = "fragment";

    /// <summary>How far the project trusts a figure from outside its sources (text; null for its sources).</summary>
    public const string Confidence = "confidence";

    /// <summary>The key of an input of a quantity (text).</summary>
    public const string Input = "input";
}
