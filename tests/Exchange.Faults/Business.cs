using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults;

/// <summary>
/// What brands and members do at random, many intents to a block. Whoever draws need not know what came of it: an
/// intent that no longer fits, because a reorg took away what it built on, is refused and so is history too.
/// </summary>
internal sealed class Business(TestChain chain) : IDisposable
{
    private const long Everything = 63;
    private const long SandboxProfile = 3;
    private const long BandBps = 10_000;
    private const int OrdersMax = 4;
    private const int KnownMax = 64;
    private const long Day = 86_400;

    private static readonly TestKey[] Members =
        [TestKey.Chen, TestKey.Lin, TestKey.Named("fault member 1"), TestKey.Named("fault member 2")];

    // A refusal of what an admitted relayer brings uses the nonce; what a stranger brings is skipped.
    private readonly AllianceOnChain[] _bringers =
        [new(chain, TestKey.Relayer), new(chain, TestKey.Named("bringer"))];

    private readonly List<Hash> _redemptions = [];
    private readonly List<(long Programme, BigInteger Asset)> _points = [];
    private long _lanmu;
    private long _qinghe;
    private long _references;

    /// <summary>The alliance's contracts, for whoever asks them.</summary>
    public AllianceOnChain Alliance => _bringers[0];

    /// <summary>Everybody who ever holds something.</summary>
    public static IReadOnlyList<Address> People =>
        [.. Members.Append(TestKey.Lanmu).Append(TestKey.Qinghe).Select(key => key.Address)];

    /// <summary>Brands, programmes, members, and something for everybody to begin with.</summary>
    public async Task FoundAsync(CancellationToken stop)
    {
        await chain.CallAsync("evm_setAutomine", [true], stop);
        _lanmu = await Alliance.AddBrandAsync(TestKey.Lanmu, "蓝木超市");
        _qinghe = await Alliance.AddBrandAsync(TestKey.Qinghe, "青禾美妆");
        long[] programmes =
        [
            await Alliance.CreateProgrammeAsync(TestKey.Lanmu, "LANMU"),
            await Alliance.CreateProgrammeAsync(TestKey.Qinghe, "QINGHE"),
        ];
        Hash basis = AllianceOnChain.Named("legal basis");
        await Alliance.DoAsync(TestKey.Lanmu, Permit(programmes[0], basis));
        await Alliance.DoAsync(TestKey.Qinghe, Permit(programmes[1], basis));
        foreach (TestKey member in Members)
        {
            await Alliance.OpenAccountAsync(TestKey.Lanmu, _lanmu, member);
            await Alliance.DoAsync(TestKey.Psp, new CashDesk.DepositCall(member.Address, 50_000, NextReference()));
        }

        foreach (TestKey member in Members)
        {
            _points.Add((programmes[0], await Alliance.IssueAsync(
                TestKey.Lanmu, programmes[0], member, 9_000, $"first of {member.Name}")));
            _points.Add((programmes[1], await Alliance.IssueAsync(
                TestKey.Qinghe, programmes[1], member, 5_000, $"second of {member.Name}")));
        }

        await chain.CallAsync("evm_setAutomine", [false], stop);
    }

    /// <summary>Transactions for one block: each some intents, brought by somebody.</summary>
    public IReadOnlyList<Errand> Draw(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Errand(
            random.Next(_bringers.Length),
            random.Next(12) == 0
                ? [DrawBatch(random)]
                : [.. Enumerable.Range(0, random.Next(1, OrdersMax + 1)).Select(_ => DrawOrder(random))]))];

    /// <summary>Brings errands to the chain's pool, in order; the next block takes them.</summary>
    public async Task SendAsync(IEnumerable<Errand> errands)
    {
        foreach (Errand errand in errands)
        {
            AllianceOnChain bringer = _bringers[errand.Bringer];
            await bringer.SendAsync(
                bringer.AddressOf("Forwarder"), new Forwarder.ExecuteBatchCall(errand.Orders));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_bringers, bringer => bringer.Dispose());

    private static BrandRegistry.SetPolicyCall Permit(long programme, Hash basis) =>
        new(programme, SandboxProfile, Everything, BandBps, basis);

    private static TestKey BrandOf(long programme) => programme == 1 ? TestKey.Lanmu : TestKey.Qinghe;

    private static T OneOf<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private Forwarder.SignedIntent DrawOrder(Random random)
    {
        TestKey member = OneOf(Members, random);
        (long programme, BigInteger asset) = OneOf(_points, random);
        TestKey brand = BrandOf(programme);
        return random.Next(10) switch
        {
            0 or 1 => Sign(brand, new EarningDesk.IssueCall(
                programme, member.Address, random.Next(1, 900), EarningDesk.Reason.Purchase, NextReference())),
            2 or 3 or 4 => Authorise(member, programme, asset, random.Next(1, 300)),
            5 => Sign(TestKey.Qinghe, new RedemptionDesk.CaptureCall(AnyRedemption(random), random.Next(1, 200))),
            6 => Sign(TestKey.Qinghe, new RedemptionDesk.VoidAuthorisationCall(AnyRedemption(random))),
            7 => Sign(TestKey.Qinghe, new RedemptionDesk.RefundCall(AnyRedemption(random), random.Next(1, 50))),
            8 => Sign(TestKey.Psp, new CashDesk.DepositCall(member.Address, random.Next(1, 5_000), NextReference())),
            _ => Sign(member, new Ledger.SafeTransferFromCall(
                member.Address, OneOf(Members, random).Address, asset, random.Next(1, 100), [])),
        };
    }

    // It signs for so much gas that nothing else fits beside it.
    private Forwarder.SignedIntent DrawBatch(Random random)
    {
        (long programme, _) = OneOf(_points, random);
        return Sign(BrandOf(programme), new EarningDesk.IssueBatchCall(programme, NextReference(),
            [.. Members.Select(each => new EarningDesk.Entry(
                each.Address, random.Next(1, 90), EarningDesk.Reason.Compensation, NextReference()))]));
    }

    private Forwarder.SignedIntent Sign(TestKey who, ICall call) => Alliance.Sign(who, call);

    private Forwarder.SignedIntent Authorise(TestKey member, long programme, BigInteger asset, long amount)
    {
        RedemptionDesk.Part part = new(
            ExpiresAt: (long)((asset >> 176) & 0xff_ffff_ffff), MaturesOn: (long)((asset >> 152) & 0xff_ffff), amount);
        long until = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + Day;
        Forwarder.SignedIntent order =
            Sign(member, new RedemptionDesk.AuthoriseCall(_qinghe, programme, [part], until));
        Remember(_redemptions, Alliance.DigestOf(order.Intent));
        return order;
    }

    private Hash AnyRedemption(Random random) =>
        _redemptions.Count == 0 ? NextReference() : OneOf(_redemptions, random);

    private static void Remember<T>(List<T> known, T one)
    {
        if (known.Count == KnownMax)
        {
            known.RemoveAt(0);
        }

        known.Add(one);
    }

    private Hash NextReference() => AllianceOnChain.Named($"fault reference {++_references}");
}

/// <summary>One transaction: intents in order, and which of the two bringers brings them.</summary>
internal sealed record Errand(int Bringer, IReadOnlyList<Forwarder.SignedIntent> Orders);
