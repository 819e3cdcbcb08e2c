namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Tells texts and comments of F# from code, without the compiler, which takes seconds to start.</summary>
internal sealed class FSharpLexis
{
    private readonly List<FSharpPiece> _pieces = [];
    private readonly Stack<char> _open = new();

    public FSharpLexis(string code)
    {
        var plain = new char[code.Length];
        for (var at = 0; at < code.Length;)
        {
            var end = End(code, at, out var kind, out var closed);
            if (kind != FSharpPieceKind.Code)
                _pieces.Add(new(kind, at, end, closed));
            for (; at < end; at++)
                plain[at] = kind == FSharpPieceKind.Code || code[at] is '\n' or '\r' ? code[at] : kind == FSharpPieceKind.Comment ? ' ' : '"';
        }

        Plain = new(plain);
        foreach (var letter in Plain)
            Nest(letter);
    }

    /// <summary>The code with blanks for comments and quotes for texts, place by place.</summary>
    public string Plain { get; }

    /// <summary>The texts and comments.</summary>
    public IReadOnlyList<FSharpPiece> Pieces => _pieces;

    /// <summary>Whether a bracket is open at the end.</summary>
    public bool HasOpenBracket => _open.Count > 0;

    /// <summary>Whether more was closed than opened.</summary>
    public bool HasStrayBracket { get; private set; }

    /// <summary>The text or comment that a place is inside of, or null.</summary>
    public FSharpPiece? At(int offset)
    {
        foreach (var piece in _pieces)
        {
            if (piece.Start < offset && (offset < piece.End || (offset == piece.End && !piece.IsClosed)))
                return piece;
        }

        return null;
    }

    private void Nest(char letter)
    {
        if (letter is '(' or '[' or '{')
            _open.Push(letter);
        else if (letter is ')' or ']' or '}' && !(_open.TryPop(out var open) && (open, letter) is ('(', ')') or ('[', ']') or ('{', '}')))
            HasStrayBracket = true;
    }

    private static int End(string code, int at, out FSharpPieceKind kind, out bool closed)
    {
        (kind, closed) = (FSharpPieceKind.Code, true);
        var rest = code.AsSpan(at);
        if (rest.StartsWith("//"))
        {
            (kind, closed) = (FSharpPieceKind.Comment, false);
            return rest.IndexOf('\n') is >= 0 and var line ? at + line : code.Length;
        }

        if (rest.StartsWith("(*") && !rest.StartsWith("(*)"))
        {
            kind = FSharpPieceKind.Comment;
            return Comment(code, at, out closed);
        }

        var quote = at;
        while (quote < code.Length && code[quote] is '$' or '@')
            quote++;
        if (quote < code.Length && code[quote] == '"')
        {
            kind = FSharpPieceKind.Text;
            return Text(code, quote, code.AsSpan(at, quote - at).Contains('@'), out closed);
        }

        if (code[at] == '\'' && Letter(code, at) is var end and > 0)
        {
            kind = FSharpPieceKind.Text;
            return end;
        }

        // A name may hold quotes of its own: x'.
        var next = at + 1;
        while (char.IsLetterOrDigit(code[at]) && next < code.Length && (char.IsLetterOrDigit(code[next]) || code[next] is '_' or '\''))
            next++;
        return next;
    }

    private static int Letter(string code, int at)
    {
        if (at + 2 < code.Length && code[at + 1] is not ('\\' or '\'' or '\n') && code[at + 2] == '\'')
            return at + 3;
        if (at + 3 >= code.Length || code[at + 1] != '\\')
            return 0;
        var end = code.IndexOf('\'', at + 3);
        return end > 0 && end - at <= 11 ? end + 1 : 0;
    }

    private static int Text(string code, int quote, bool verbatim, out bool closed)
    {
        if (code.AsSpan(quote).StartsWith("\"\"\""))
        {
            var end = code.IndexOf("\"\"\"", quote + 3, StringComparison.Ordinal);
            closed = end >= 0;
            return closed ? end + 3 : code.Length;
        }

        closed = true;
        for (var at = quote + 1; at < code.Length; at++)
        {
            if (code[at] == '\\' && !verbatim)
                at++;
            else if (code[at] == '"' && verbatim && at + 1 < code.Length && code[at + 1] == '"')
                at++;
            else if (code[at] == '"')
                return at + 1;
        }

        closed = false;
        return code.Length;
    }

    private static int Comment(string code, int at, out bool closed)
    {
        var depth = 0;
        closed = true;
        for (; at < code.Length; at++)
        {
            var rest = code.AsSpan(at);
            if (rest.StartsWith("(*"))
                (depth, at) = (depth + 1, at + 1);
            else if (rest.StartsWith("*)"))
                (depth, at) = (depth - 1, at + 1);
            if (depth == 0)
                return Math.Min(at + 1, code.Length);
        }

        closed = false;
        return code.Length;
    }
}
