using System.Reflection;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Accounts;
using Exchange.Indexer.Auctions;
using Exchange.Indexer.Brands;
using Exchange.Indexer.Clearing;
using Exchange.Indexer.Council;
using Exchange.Indexer.Earning;
using Exchange.Indexer.Forwarding;
using Exchange.Indexer.Ledger;
using Exchange.Indexer.Marketplace;
using Exchange.Indexer.Redemption;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer;

/// <summary>
/// Every projection, and the way of a log to those that want it. No log of our contracts passes unnoticed: what is
/// neither handled nor listed in <see cref="Ignored"/> halts the indexer.
/// </summary>
internal sealed class Projections : IProjections
{
    private static readonly MethodInfo BindMethod =
        typeof(Projections).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!;

    // In the order of their references.
    private static readonly string[] ScriptNames =
    [
        "Brands/tables.sql", "Accounts/tables.sql", "Ledger/tables.sql", "Earning/tables.sql", "Redemption/tables.sql",
        "Marketplace/tables.sql", "Auctions/tables.sql", "Clearing/tables.sql", "Forwarding/tables.sql",
        "Council/tables.sql", "activity.sql",
    ];

    private readonly Deployment _deployment;
    private readonly Dictionary<Address, string> _contracts;
    private readonly Dictionary<(Address Emitter, Hash Topic), Route> _routes = [];
    private readonly IEndsByTime[] _endByTime;

    /// <summary>Routes the events of the deployed contracts.</summary>
    public Projections(Deployment deployment)
    {
        _deployment = deployment;
        _contracts = deployment.Contracts.ToDictionary(contract => contract.Value, contract => contract.Key);
        object[] projections = All(deployment);
        RollingInvariants = [.. projections.OfType<BalanceProjection>().Select(balance => balance.SupplyIsHeld)];
        _endByTime = [.. projections.OfType<IEndsByTime>()];
        foreach (Type eventType in EventTypes())
        {
            Route route = (Route)BindMethod.MakeGenericMethod(eventType).Invoke(null, [projections])!;
            _routes[(deployment.AddressOf(route.Contract), route.Topic)] = route;
        }
    }

    private delegate void Apply(Log log, LogRef at, SqlBatch sql);

    /// <inheritdoc/>
    public IReadOnlyList<Address> Emitters =>
        [.. _deployment.Contracts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value)];

    /// <inheritdoc/>
    public Hash GenesisHash => _deployment.GenesisHash;

    /// <inheritdoc/>
    public long FirstBlock => _deployment.DeployedInBlock;

    /// <inheritdoc/>
    public IReadOnlyList<string> Scripts => [.. ScriptNames.Select(name => Schema.Script(name))];

    /// <summary>Every event the bindings know, as <c>Contract.Event</c>, and whether a projection handles it.</summary>
    public static IReadOnlyDictionary<string, bool> Coverage()
    {
        HashSet<Type> handled =
        [
            .. typeof(Projections).Assembly.GetTypes().SelectMany(type => type.GetInterfaces())
                .Where(type => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IHandles<>))
                .Select(type => type.GenericTypeArguments[0]),
        ];
        return EventTypes().ToDictionary(type => $"{ContractOf(type)}.{type.Name}", handled.Contains);
    }

    /// <summary>Adds to the batch what a log changes.</summary>
    /// <exception cref="DisbeliefException">It is not encoded as its event is.</exception>
    /// <exception cref="HaltException">It is an event this code does not know.</exception>
    public void Handle(Log log, BlockHeader block, SqlBatch sql)
    {
        string contract = _contracts[log.Address];
        if (Ignored.Lists(contract, "*"))
        {
            return;
        }

        if (log.Topics is not [var topic, ..] || !_routes.TryGetValue((log.Address, topic), out Route? route))
        {
            throw new HaltException(
                $"Block {log.BlockNumber}, log {log.LogIndex}: {contract} emitted an event that its ABI does not have:"
                + $" {(log.Topics.Count == 0 ? "no topic" : log.Topics[0])}");
        }

        if (Ignored.Lists(contract, route.Event))
        {
            return;
        }

        try
        {
            LogRef at = new(
                block.Number, block.Timestamp, log.LogIndex, log.TransactionHash, contract, route.Event);
            route.Apply(log, at, sql);
        }
        catch (AbiException fault)
        {
            throw new DisbeliefException(
                $"block {log.BlockNumber}, log {log.LogIndex} is no {contract}.{route.Event}: {fault.Message}");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<RollingInvariant> RollingInvariants { get; }

    /// <inheritdoc/>
    public void Tick(BlockHeader last, SqlBatch sql)
    {
        foreach (IEndsByTime projection in _endByTime)
        {
            projection.Tick(last, sql);
        }
    }

    // In the order of the slices. Within one event the order is that of the references between tables.
    private static object[] All(Deployment deployment) =>
    [
        new BrandProjection(),
        new BrandStatusProjection(),
        new ProfileProjection(),
        new DefaultProfileProjection(),
        new ProgrammeProjection(),
        new PolicyProjection(),
        new PolicyChoiceProjection(),
        new PolicyPeriodProjection(),
        new RateProjection(deployment.AddressOf(nameof(Bindings.RateBook))),
        new RatePauseProjection(),
        new MotionProjection(),
        new MotionApprovalProjection(),
        new BrandSeatProjection(),
        new BrandActivity(),
        new RateActivity(),
        new QuorumActivity(),
        new AccountProjection(),
        new AccountSignerProjection(),
        new RecoveryProjection(),
        new RecoveryApprovalProjection(),
        new AccountFreezeProjection(),
        new WaitingAccountProjection(),
        new AccountActivity(),
        new ModuleProjection(),
        new AssetProjection(),
        new BalanceProjection(),
        new SupplyMovementProjection(deployment),
        new CashDepositProjection(),
        new PayoutProjection(deployment.AddressOf(nameof(Bindings.CashDesk))),
        new CashActivity(),
        new PointsGrantProjection(),
        new PointsBatchProjection(),
        new EarnRuleProjection(),
        new PurchaseProjection(),
        new PurchaseReturnProjection(),
        new GrantClawbackProjection(),
        new PointsClawbackProjection(),
        new DebtProjection(),
        new DebtMovementProjection(),
        new ReferralProjection(),
        new ReferralLimitProjection(),
        new BadgeProjection(),
        new CampaignProjection(),
        new CampaignClaimProjection(),
        new PromiseMovementProjection(),
        new EarningActivity(),
        new CampaignActivity(),
        new RedemptionProjection(),
        new RedemptionPartProjection(deployment.AddressOf(nameof(Bindings.RedemptionDesk))),
        new RedemptionCaptureProjection(),
        new PointsRedatingProjection(),
        new RedemptionActivity(),
        new ConversionProjection(),
        new ConversionActivity(),
        new BenefitProjection(),
        new BenefitRedemptionProjection(),
        new VoucherPresentationProjection(deployment.AddressOf(nameof(Bindings.BenefitDesk))),
        new BenefitActivity(),
        new OfferProjection(deployment.AddressOf(nameof(Bindings.Marketplace))),
        new OfferLegProjection(),
        new OfferFillProjection(),
        new CandleProjection(),
        new OfferMatchProjection(),
        new OfferSkipProjection(),
        new OfferCancellationProjection(),
        new MarketFeeProjection(),
        new MarketplaceActivity(),
        new AuctionProjection(),
        new BidProjection(
            deployment.AddressOf(nameof(Bindings.EnglishAuction)),
            deployment.AddressOf(nameof(Bindings.SealedAuction))),
        new AuctionStepProjection(),
        new AuctionActivity(),
        new CycleProjection(deployment.AddressOf(nameof(Bindings.ClearingHouse))),
        new ObligationProjection(),
        new ObligationDisputeProjection(),
        new PositionProjection(),
        new PositionPaymentProjection(),
        new BrandDefaultProjection(),
        new ClearingStandingProjection(),
        new CollateralMovementProjection(),
        new NetDebitCapProjection(),
        new HolderClaimProjection(),
        new ClearingActivity(),
        new IntentExecutionProjection(),
        new IntentSkipProjection(),
        new RelayerProjection(),
        new ForwarderTargetProjection(deployment.AddressOf(nameof(Bindings.Forwarder)), deployment.ChainId),
        new TargetPauseProjection(),
        new OperatorProjection(),
        new ProposalProjection(),
        new ProposalVoteProjection(),
    ];

    private static Route Bind<TEvent>(object[] projections)
        where TEvent : IEvent<TEvent>
    {
        IHandles<TEvent>[] handlers = [.. projections.OfType<IHandles<TEvent>>()];
        string contract = ContractOf(typeof(TEvent));
        string name = typeof(TEvent).Name;
        if (handlers.Length == 0 && !Ignored.Lists(contract, name))
        {
            throw new InvalidOperationException($"Nobody handles {contract}.{name}, and nobody says why.");
        }

        return new Route(contract, name, TEvent.Topic, (log, at, sql) =>
        {
            TEvent e = TEvent.Decode(log);
            foreach (IHandles<TEvent> handler in handlers)
            {
                handler.Handle(e, at, sql);
            }
        });
    }

    private static IEnumerable<Type> EventTypes() =>
        typeof(Bindings.Contracts).Assembly.GetTypes()
            .Where(type => type.IsNestedPublic && type.IsAssignableTo(typeof(IEvent)));

    // Events are nested in the class of their contract.
    private static string ContractOf(Type eventType) => eventType.DeclaringType!.Name;

    private sealed record Route(string Contract, string Event, Hash Topic, Apply Apply);
}
