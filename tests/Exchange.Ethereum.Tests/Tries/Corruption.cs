using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.Tests.Tries;

/// <summary>Changes a proof's bytes one by one, and requires every change to be refused.</summary>
internal static class Corruption
{
    /// <summary>Every how many bytes a long run changes one: all of them under EXCHANGE_SOAK=1.</summary>
    internal static int Stride { get; } = Environment.GetEnvironmentVariable("EXCHANGE_SOAK") == "1" ? 1 : 16;

    /// <summary>How many changes were refused: one of every <paramref name="stride"/> bytes, and by any mask.</summary>
    internal static long Refuse(
        IReadOnlyList<byte[]> nodes, Action<IReadOnlyList<byte[]>> verify, Random random, int stride = 1)
    {
        verify(nodes);
        byte[][] corrupted = [.. nodes.Select(node => (byte[])[.. node])];
        long refused = 0;
        foreach (byte[] node in corrupted)
        {
            for (int i = random.Next(stride); i < node.Length; i += stride)
            {
                byte mask = (byte)random.Next(1, 256);
                node[i] ^= mask;
                Assert.Throws<ProofException>(() => verify(corrupted));
                node[i] ^= mask;
                refused++;
            }
        }

        return refused;
    }
}
