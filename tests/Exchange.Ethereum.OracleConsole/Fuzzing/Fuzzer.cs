using System.Diagnostics;
using System.Globalization;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;
using Exchange.Ethereum.Transactions;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>
/// Decodes mutants of good data by the million. Every decoder must refuse in its own words or write back what it read,
/// at once, and within an allowance of memory that grows with what it was given and nothing else.
/// </summary>
internal sealed class Fuzzer(int inputs, int seed, TextWriter report)
{
    private const int MutantsPerSpecimen = 20;
    private const int DefectsShown = 5;

    // A decoder needs microseconds; only one that hangs takes this long on a busy machine.
    private static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(5);

    private static readonly Target[] Targets =
    [
        new("ABI values", typeof(AbiException), AbiSpecimens.Values),
        new("ABI logs", typeof(AbiException), AbiSpecimens.Log),
        new("ABI signatures", typeof(AbiException), AbiSpecimens.Signature),
        new("RLP", typeof(RlpException), WireSpecimens.Rlp),
        new("transactions", typeof(TransactionException), WireSpecimens.Transaction),
        new("signatures", typeof(SignatureException), WireSpecimens.Signature),
        new("addresses", typeof(HexException), WireSpecimens.AddressText),
        new("typed data", typeof(TypedDataException), WireSpecimens.TypedDataJson),
        new("headers", typeof(BlockException), BlockSpecimens.Header),
        new("receipts", typeof(BlockException), BlockSpecimens.Receipt),
        new("QBFT extra data", typeof(BlockException), BlockSpecimens.ExtraData),
        new("proofs", typeof(ProofException), BlockSpecimens.Proof),
        new("P-256 signatures", typeof(SignatureException), DeviceSpecimens.Signature),
        new("passkeys' client data", typeof(WebAuthnException), DeviceSpecimens.ClientData),
        new("log JSON", typeof(RpcException), WireSpecimens.LogJson),
        new("keystores", typeof(KeystoreException), WireSpecimens.Keystore),
        new("console lines", typeof(Refusal), WireSpecimens.Line),
    ];

    /// <summary>Divides the inputs over the decoders, prints what came of it, and tells whether all was well.</summary>
    internal bool Run()
    {
        report.WriteLine($"  seed {seed}: mutants of good data, decoded");
        report.WriteLine($"  {"",-24}    inputs  accepted   refused   defects   slowest ms  most KiB");
        int each = (inputs + Targets.Length - 1) / Targets.Length;
        bool[] isSound = [.. Targets.Select((target, i) => Run(target, each, new Random(seed + i)))];
        return !isSound.Contains(false);
    }

    private bool Run(Target target, int count, Random random)
    {
        int accepted = 0;
        int refused = 0;
        int defects = 0;
        TimeSpan slowest = default;
        long most = 0;
        Specimen specimen = target.Make(random);
        for (int i = 0; i < count; i++)
        {
            specimen = i % MutantsPerSpecimen == 0 ? target.Make(random) : specimen;
            byte[] mutant = Mutator.Mutate(specimen, random);
            long start = Stopwatch.GetTimestamp();
            long before = GC.GetAllocatedBytesForCurrentThread();
            string? defect = null;
            try
            {
                specimen.Decode(mutant);
                accepted++;
            }
            catch (Exception e) when (e is not DefectException && e.GetType() == target.Refusal)
            {
                refused++;
            }
#pragma warning disable CA1031 // Whatever else comes out is what this looks for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                defect = e.ToString();
            }

            TimeSpan took = Stopwatch.GetElapsedTime(start);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            slowest = took > slowest ? took : slowest;
            most = Math.Max(most, allocated);
            defect ??= took > TimeMax ? $"It took {took}."
                : allocated > AllowanceFor(mutant) ? $"It allocated {allocated} bytes." : null;
            if (defect is not null && ++defects <= DefectsShown)
            {
                report.WriteLine($"  {target.Name}: {defect}\n    {Hex.Encode(mutant)}");
            }
        }

        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{count,10}{accepted,10}{refused,10}{defects,10}{slowest.TotalMilliseconds,13:0.0}{most / 1024,10}");
        report.WriteLine($"  {target.Name,-24}{figures}");
        return defects == 0;
    }

    private static long AllowanceFor(byte[] mutant) => (512 * 1024) + (512L * mutant.Length);
}
