using BenchmarkDotNet.Attributes;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bench.Codecs;

/// <summary>What the indexer, the relayer and the API do most with the chain's bytes.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private readonly Samples _samples = Comparison.Samples;
    private readonly PublicKey _key = PublicKey.Recover(Comparison.Samples.Digest, Comparison.Samples.Signature);

    /// <summary>From the bytes of the answer to a list of records, by the decoder of all the Ledger's events.</summary>
    [Benchmark]
    public int DecodeLogs()
    {
        var events = new List<IEvent?>(Samples.LogCount);
        foreach (LogView log in new LogReader(_samples.Logs))
        {
            events.Add(Ledger.DecodeEvent(log));
        }

        return events.Count;
    }

    [Benchmark]
    public Hash Keccak() => Keccak256.Hash(_samples.Message);

    [Benchmark]
    public byte[] EncodeBatch() => _samples.Batch.Encode();

    [Benchmark]
    public bool Verify() => _key.Verify(_samples.Digest, _samples.Signature);

    [Benchmark]
    public Address Recover() => Secp256k1.Recover(_samples.Digest, _samples.Signature);
}
