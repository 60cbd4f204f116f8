using System.Buffers;
using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// The bytes of a response's <c>data</c>, in one piece so that its end can be taken back; never more than its bound.
/// Its memory is pooled: who disposes it gives the memory back, and nobody reads it afterwards.
/// </summary>
internal sealed class ResponseBuffer(int usualBytes, int maxBytes) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Min(usualBytes, maxBytes));

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Takes back all that follows the first bytes.</summary>
    public void Truncate(int length) => Length = length;

    public void Append(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
    }

    public void Advance(int count)
    {
        Length += count;
        CheckBound(Length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            (_bytes, Length) = ([], 0);
        }
    }

    private void Grow(int sizeHint)
    {
        var needed = (long)Length + Math.Max(sizeHint, 1);
        if (needed <= _bytes.Length)
        {
            return;
        }

        // A writer asks for more than it will write: the longest escape of a text, and its usual block.
        CheckBound(Length);
        var wanted = Math.Max(needed, Math.Min(2L * _bytes.Length, maxBytes));
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)wanted));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private void CheckBound(long length)
    {
        if (length > maxBytes)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"The response is larger than the {maxBytes} bytes that the server sends: ask for less.")
                .SetCode(ErrorCodes.ResponseTooLarge)
                .SetExtension("limit", maxBytes)
                .SetExtension("actual", length)
                .Build())
            {
                HttpStatus = 500,
            };
        }
    }
}
