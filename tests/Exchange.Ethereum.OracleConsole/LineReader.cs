namespace Exchange.Ethereum.OracleConsole;

/// <summary>Cuts a stream into lines of bytes, and never waits for more than the next one.</summary>
internal sealed class LineReader(Stream input)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>
    /// The next line without its line feed, good until the next call; false at the end. A last line may lack its feed.
    /// </summary>
    internal bool TryRead(out ReadOnlySpan<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan((_start + searched).._end).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = Take(searched + feed, skip: 1);
                return true;
            }

            searched = _end - _start;
            if (_isAtEnd)
            {
                line = Take(searched, skip: 0);
                return line.Length > 0;
            }

            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int length, int skip)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        _start += length + skip;
        return line;
    }

    private void Fill()
    {
        _buffer.AsSpan(_start.._end).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        int read = input.Read(_buffer.AsSpan(_end));
        _isAtEnd = read == 0;
        _end += read;
    }
}
