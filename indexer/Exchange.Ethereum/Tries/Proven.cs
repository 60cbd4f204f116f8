using Exchange.Ethereum.Blocks;

namespace Exchange.Ethereum.Tries;

/// <summary>Reads what a proof led to; bytes that are not what must stand there prove nothing either.</summary>
internal static class Proven
{
    internal static T Read<T>(byte[] value, Func<byte[], T> read)
    {
        try
        {
            return read(value);
        }
        catch (BlockException e)
        {
            throw new ProofException($"What is proven is malformed: {e.Message}", e);
        }
    }
}
