using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>
/// What brands and members do at random, many intents to a block. Whoever draws need not know what came of it: an
/// intent that no longer fits, because a reorg took away what it built on, is refused, and so is history too.
/// </summary>
internal sealed class Business : IDisposable
{
    private const long Everything = 63;
    private const long SandboxProfile = 3;
    private const long BandBps = 10_000;
    private const int ErrandsMax = 3;
    private const int OrdersMax = 6;
    private const int Foundations = 3;

    // A refusal of what an admitted relayer brings uses the nonce; what a stranger brings is skipped.
    private readonly AllianceOnChain[] _bringers;
    private readonly TestChain _chain;
    private readonly Dictionary<Address, string> _contracts;
    private readonly Memory _memory = new();

    public Business(TestChain chain)
    {
        _chain = chain;
        _bringers = [new(chain, TestKey.Relayer), new(chain, TestKey.Named("bringer"))];
        _contracts = Contracts.Names.Where(chain.Deployment.Contracts.ContainsKey).ToDictionary(Alliance.AddressOf);
    }

    /// <summary>The alliance's contracts, for whoever asks them.</summary>
    public AllianceOnChain Alliance => _bringers[0];

    /// <summary>What happened so far, branches that were left included.</summary>
    public EventTally Tally { get; } = new();

    /// <summary>Brands, programmes, members, and something for everybody to begin with.</summary>
    public async Task FoundAsync(CancellationToken stop)
    {
        await _chain.CallAsync("evm_setAutomine", [true], stop);
        BlockHeader head = (await Alliance.Node.GetBlockAsync(BlockTag.Latest, stop))!;
        // As many blocks as foundations.
        await DoAllAsync([.. Brands(), .. Cast.Members.Append(Cast.Keyholder).Select(Opening)]);
        await DoAllAsync(Holdings());
        await DoAllAsync(Conversion(head.Timestamp));
        var calendar = await Alliance.AskAsync<ClearingHouse.CalendarOfCall, ClearingHouse.CalendarOfResult>(new(1));
        _memory.FirstCycleEndsAt = calendar.EndsAt;
        await LearnAsync(head.Number + 1, head.Number + Foundations, stop);
        await RecollectAsync(head.Timestamp, stop);
        await _chain.CallAsync("evm_setAutomine", [false], stop);
    }

    /// <summary>How long it is until a cycle ends, its disputes do, or defaults of it are called.</summary>
    public long UntilClearing(long now)
    {
        const long Week = 7 * Chance.Day;
        long first = _memory.FirstCycleEndsAt;
        long end = first + (Week * Math.Max(0, (now - first) / Week));
        long[] dates = [end, end + (2 * Chance.Day), end + (5 * Chance.Day), end + Week];
        return dates.First(date => date > now) + 1 - now;
    }

    /// <summary>Transactions for one block that will be made about then.</summary>
    public IReadOnlyList<Errand> Draw(long now, Random random)
    {
        Chance first = new(Alliance, _memory, now, random);
        return [.. Enumerable.Range(0, random.Next(1, ErrandsMax + 1)).Select(_ => DrawErrand(first.Again()))];
    }

    /// <summary>Learns what happened in a range of blocks.</summary>
    public async Task LearnAsync(long from, long to, CancellationToken stop)
    {
        Log[] logs = await Alliance.Node.GetLogsAsync(from, to, [.. _contracts.Keys], stop);
        foreach (var block in logs.GroupBy(log => log.BlockNumber))
        {
            (string Contract, IEvent Event)[] happened =
            [
                .. block.Select(log => (Contract: _contracts[log.Address], log))
                    .Select(each => (each.Contract, Contracts.DecodeEvent(each.Contract, each.log)!)),
            ];
            Tally.Add(happened);
            _memory.Learn([.. happened.Select(each => each.Event)]);
        }
    }

    /// <summary>Learns what no event tells, or was taken back: points by time, who has some, a key's epoch.</summary>
    public async Task RecollectAsync(long now, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        foreach (long programme in new[] { Cast.LanmuPoints, Cast.QinghePoints, Cast.SlowPoints })
        {
            _memory.LearnPoints(
                programme, await Alliance.AskAsync<EarningDesk.AssetIdOfCall, BigInteger>(new(programme, now)));
        }

        (TestKey Member, BigInteger Asset)[] asked =
            [.. Cast.Members.SelectMany(member => _memory.AllPoints.Select(points => (member, points)))];
        var held = await Alliance.AskAsync<Ledger.BalanceOfBatchCall, IReadOnlyList<BigInteger>>(new(
            [.. asked.Select(each => each.Member.Address)], [.. asked.Select(each => each.Asset)]));
        _memory.Holdings = [.. asked.Zip(held).Where(each => each.Second > 0).Select(each => each.First)];
        _memory.Epoch = await Alliance.AskAsync<AccountRegistry.EpochOfCall, long>(new(Cast.Keyholder.Address));
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
    private Errand DrawErrand(Chance one)
    {
        int bringer = one.Next(_bringers.Length);
        int kind = one.Next(12);
        if (kind is > 0 and < 5 && Drawing.Deed(one) is { } deed)
        {
            return new Errand.Deed(bringer, deed);
        }

        return new Errand.Orders(bringer, kind == 0
            ? [EarningDraw.Batch(one)]
            : [.. Enumerable.Range(0, 1 + one.Next(OrdersMax)).Select(_ => Drawing.Order(one.Again()))]);
    }

    private IEnumerable<Forwarder.SignedIntent> Brands()
    {
        foreach ((TestKey brand, string name) in new[] { (TestKey.Lanmu, "蓝木超市"), (TestKey.Qinghe, "青禾美妆") })
        {
            yield return Alliance.Sign(
                TestKey.Operator, new BrandRegistry.AddBrandCall(brand.Name, brand.Name, name, brand.Address));
        }

        BrandRegistry.Terms terms = AllianceOnChain.Terms;
        yield return Programme(Cast.LanmuPoints, "LANMU", terms);
        yield return Programme(Cast.QinghePoints, "QINGHE", terms with { ValidityMonths = 1 });
        yield return Programme(Cast.SlowPoints, "SLOW", terms with { MaturityDays = 1 });
        foreach (long programme in new[] { Cast.LanmuPoints, Cast.QinghePoints, Cast.SlowPoints })
        {
            yield return Alliance.Sign(Cast.IssuerOf(programme), new BrandRegistry.SetPolicyCall(
                programme, SandboxProfile, Everything, BandBps, AllianceOnChain.Named("legal basis")));
            yield return Alliance.Sign(Cast.IssuerOf(programme), new EarningDesk.SetEarnRuleCall(
                programme, EarningDesk.Reason.Purchase, EarningDraw.PointsPerYuan, 0, 0, 0));
        }
    }

    private Forwarder.SignedIntent Programme(long programme, string code, BrandRegistry.Terms terms) => Alliance.Sign(
        Cast.IssuerOf(programme), new BrandRegistry.CreateProgrammeCall(code, code, "积分", terms));

    private Forwarder.SignedIntent Opening(TestKey member)
    {
        byte[] proof = member.Signer.Sign(AccountRegistryTypedData.AccountOpening(
            Alliance.ChainId, Alliance.AddressOf("AccountRegistry"), member.Address, 1).Digest()).ToArray();
        return Alliance.Sign(
            TestKey.Lanmu, new AccountRegistry.OpenAccountCall(member.Address.ToArray(), Hash.Zero, proof));
    }

    private IEnumerable<Forwarder.SignedIntent> Holdings()
    {
        foreach (TestKey holder in Cast.Members.Append(TestKey.Lanmu).Append(TestKey.Qinghe))
        {
            yield return Alliance.Sign(
                TestKey.Psp, new CashDesk.DepositCall(holder.Address, 50_000, _memory.NextReference()));
        }

        foreach (TestKey member in Cast.Members)
        {
            foreach (long programme in new[] { Cast.LanmuPoints, Cast.QinghePoints })
            {
                yield return Alliance.Sign(Cast.IssuerOf(programme), new EarningDesk.IssueCall(
                    programme, member.Address, 9_000, EarningDesk.Reason.Welcome, _memory.NextReference()));
            }
        }
    }

    private IEnumerable<Forwarder.SignedIntent> Conversion(long now) =>
    [
        Alliance.Sign(TestKey.Lanmu, RedemptionDraw.RateOf(now, numerator: 9)),
        Alliance.Sign(TestKey.Qinghe, new RateBook.AcceptRateCall(1)),
        Alliance.Sign(TestKey.Qinghe, new ConversionDesk.AllowConversionCall(1, 100_000)),
    ];

    private async Task DoAllAsync(IEnumerable<Forwarder.SignedIntent> orders)
    {
        Forwarder.SignedIntent[] all = [.. orders];
        TransactionReceipt receipt = await Alliance.BringAllAsync(all);
        int executed = receipt.Logs.Count(log => log.Topics[0] == Forwarder.IntentExecuted.Topic);
        if (executed != all.Length)
        {
            throw new InvalidOperationException($"{executed} of {all.Length} founding intents were executed");
        }
    }
}
