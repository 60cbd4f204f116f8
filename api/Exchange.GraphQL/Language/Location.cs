namespace Exchange.GraphQL.Language;

/// <summary>A place in a document: offsets and columns count UTF-16 units; lines and columns start at 1.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset after the last character.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
