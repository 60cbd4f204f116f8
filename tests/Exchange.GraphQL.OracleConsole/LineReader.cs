namespace Exchange.GraphQL.OracleConsole;

/// <summary>
/// Cuts a stream into lines of bytes, and never waits for more than the next one. Of a line that is too long only as
/// much is kept as says so, so that no input takes more memory than a few lines.
/// </summary>
internal sealed class LineReader(Stream input)
{
    /// <summary>The longest line that is read, in bytes; a longer one is given as this many and one more.</summary>
    internal const int LengthMax = 16 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The next line without its line feed; null at the end. A last line may lack its feed.</summary>
    internal async Task<byte[]?> ReadAsync()
    {
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan((_start + searched).._end).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                return Take(searched + feed, skip: 1);
            }

            searched = _end - _start;
            if (_isAtEnd)
            {
                return searched > 0 ? Take(searched, skip: 0) : null;
            }

            if (searched > LengthMax)
            {
                return await SkipLineAsync();
            }

            await FillAsync();
        }
    }

    private byte[] Take(int length, int skip)
    {
        byte[] line = _buffer.AsSpan(_start, Math.Min(length, LengthMax + 1)).ToArray();
        _start += length + skip;
        return line;
    }

    private async Task<byte[]> SkipLineAsync()
    {
        byte[] line = Take(_end - _start, skip: 0);
        while (!_isAtEnd)
        {
            await FillAsync();
            int feed = _buffer.AsSpan(_start.._end).IndexOf((byte)'\n');
            _start = feed < 0 ? _end : _start + feed + 1;
            if (feed >= 0)
            {
                break;
            }
        }

        return line;
    }

    private async Task FillAsync()
    {
        _buffer.AsSpan(_start.._end).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        int read = await input.ReadAsync(_buffer.AsMemory(_end));
        _isAtEnd = read == 0;
        _end += read;
    }
}
