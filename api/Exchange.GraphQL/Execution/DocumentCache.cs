namespace Exchange.GraphQL.Execution;

/// <summary>Keeps prepared documents by their text, bounded by what they hold with their plans.</summary>
internal sealed class DocumentCache(long maxBytes)
{
    // What a token comes to: its nodes, their positions and names, and its part of the plan. An entry costs more than
    // its text by its places in the dictionary and the queue. DocumentCacheHeapTests holds both against the heap.
    private const int BytesPerToken = 400;
    private const int BytesPerEntry = 2_048;

    private readonly BoundedCache<PreparedDocument> _documents = new(maxBytes);

    /// <summary>What the kept documents are estimated to hold.</summary>
    public long Bytes => _documents.Bytes;

    public PreparedDocument? Find(string text) => _documents.Find(text);

    public void Keep(string text, PreparedDocument document) => _documents.Keep(text, document, EstimateBytes(text));

    /// <summary>
    /// What a document of this text holds once it is prepared and planned, in bytes; never too little.
    /// </summary>
    internal static long EstimateBytes(string text)
    {
        var tokens = 0;
        var wasInWord = false;
        foreach (var c in text)
        {
            var isInWord = char.IsAsciiLetterOrDigit(c) || c == '_';
            tokens += isInWord ? (wasInWord ? 0 : 1) : (char.IsWhiteSpace(c) || c == ',' ? 0 : 1);
            wasInWord = isInWord;
        }

        return BytesPerEntry + (2L * text.Length) + ((long)BytesPerToken * tokens);
    }
}
