using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>
/// What brands and members do at random, many intents to a block. Whoever draws need not know what came of it: an
/// intent that no longer fits, because a reorg took away what it built on, is refused, and so is history too.
/// </summary>
internal sealed class Business(TestChain chain) : IDisposable
{
    private const long Everything = 63;
    private const long SandboxProfile = 3;
    private const long BandBps = 10_000;
    private const int OrdersMax = 4;

    // A refusal of what an admitted relayer brings uses the nonce; what a stranger brings is skipped.
    private readonly AllianceOnChain[] _bringers =
        [new(chain, TestKey.Relayer), new(chain, TestKey.Named("bringer"))];

    private readonly Memory _memory = new();
    private readonly List<long> _programmes = [];

    /// <summary>The alliance's contracts, for whoever asks them.</summary>
    public AllianceOnChain Alliance => _bringers[0];

    /// <summary>Brands, programmes, members, and something for everybody to begin with.</summary>
    public async Task FoundAsync(CancellationToken stop)
    {
        await chain.CallAsync("evm_setAutomine", [true], stop);
        await Alliance.AddBrandAsync(TestKey.Lanmu, "蓝木超市");
        await Alliance.AddBrandAsync(TestKey.Qinghe, "青禾美妆");
        _programmes.Add(await Alliance.CreateProgrammeAsync(TestKey.Lanmu, "LANMU"));
        // Points that end within reach of a pause.
        _programmes.Add(await Alliance.CreateProgrammeAsync(
            TestKey.Qinghe, "QINGHE", AllianceOnChain.Terms with { ValidityMonths = 1 }));
        foreach (long programme in _programmes)
        {
            await Alliance.DoAsync(Cast.IssuerOf(programme), new BrandRegistry.SetPolicyCall(
                programme, SandboxProfile, Everything, BandBps, AllianceOnChain.Named("legal basis")));
        }

        foreach (TestKey member in Cast.Members)
        {
            await Alliance.OpenAccountAsync(TestKey.Lanmu, brandId: 1, member);
            await Alliance.DoAsync(
                TestKey.Psp, new CashDesk.DepositCall(member.Address, 50_000, _memory.NextReference()));
            foreach (long programme in _programmes)
            {
                _memory.Points.Add((programme, await Alliance.IssueAsync(
                    Cast.IssuerOf(programme), programme, member, 9_000, $"{programme}, first of {member.Name}")));
            }
        }

        await chain.CallAsync("evm_setAutomine", [false], stop);
    }

    /// <summary>Transactions for one block that will be made about then.</summary>
    public IReadOnlyList<Errand> Draw(long now, Random random)
    {
        Drawing drawing = new(Alliance, _memory, now, random);
        return [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => DrawErrand(drawing, random))];
    }

    /// <summary>Learns under which ids points are issued at this time.</summary>
    public async Task LearnAsync(long now, CancellationToken stop)
    {
        foreach (long programme in _programmes)
        {
            byte[] answer = await Alliance.Node.CallAsync(
                Alliance.AddressOf("EarningDesk"), new EarningDesk.AssetIdOfCall(programme, now).Encode(),
                Ethereum.JsonRpc.BlockTag.Latest, stop);
            _memory.Points.Add((programme, EarningDesk.AssetIdOfCall.DecodeResult(answer)));
        }
    }

    /// <summary>Brings errands to the chain's pool, in order; the next block takes them.</summary>
    public async Task SendAsync(IEnumerable<Errand> errands)
    {
        foreach (Errand errand in errands)
        {
            AllianceOnChain bringer = _bringers[errand.Bringer];
            ICall call = errand is Errand.Deed deed
                ? deed.Call
                : new Forwarder.ExecuteBatchCall(((Errand.Orders)errand).Intents);
            await bringer.SendAsync(bringer.AddressOf(call.GetType().DeclaringType!.Name), call);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_bringers, bringer => bringer.Dispose());

    // A batch of grants signs for so much gas that nothing else fits beside it.
    private Errand DrawErrand(Drawing drawing, Random random)
    {
        int bringer = random.Next(_bringers.Length);
        return random.Next(12) switch
        {
            0 => new Errand.Orders(bringer, [drawing.Batch()]),
            1 or 2 => new Errand.Deed(bringer, drawing.Deed()),
            _ => new Errand.Orders(
                bringer, [.. Enumerable.Range(0, random.Next(1, OrdersMax + 1)).Select(_ => drawing.Order())]),
        };
    }
}

/// <summary>Who lives on the chain.</summary>
internal static class Cast
{
    /// <summary>The members.</summary>
    public static IReadOnlyList<TestKey> Members { get; } =
        [TestKey.Chen, TestKey.Lin, TestKey.Named("fault member 1"), TestKey.Named("fault member 2")];

    /// <summary>Whose programme it is; each brand has one, in the order in which they joined.</summary>
    public static TestKey IssuerOf(long programme) => programme == 1 ? TestKey.Lanmu : TestKey.Qinghe;
}

/// <summary>
/// What was set going and may be gone on with. A reorg makes some of it untrue; it is then refused by the contracts.
/// </summary>
internal sealed class Memory
{
    private const int KnownMax = 48;
    private long _references;

    public List<(long Programme, BigInteger Asset)> Points { get; } = [];

    public List<Hash> Redemptions { get; } = [];

    public List<Hash> Payouts { get; } = [];

    public List<TestKey> Makers { get; } = [];

    public int Auctions { get; set; }

    /// <summary>Keeps the newest.</summary>
    public static void Keep<T>(List<T> known, T one)
    {
        if (known.Count == KnownMax)
        {
            known.RemoveAt(0);
        }

        known.Add(one);
    }

    public Hash NextReference() => AllianceOnChain.Named($"fault reference {++_references}");
}
