using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>
/// Brands dispute, pay, miss and make good what they owe each other; anybody takes a cycle to its next stage.
/// </summary>
internal static class ClearingDraw
{
    private const long PositionsAtOnce = 100;

    public static Forwarder.SignedIntent Order(Chance one)
    {
        TestKey brand = Cast.BrandOf(1 + one.Next(2));
        return one.Next(16) switch
        {
            < 2 => one.Sign(brand, new ClearingHouse.PostCollateralCall(one.Amount(3_000))),
            2 => one.Sign(brand, new ClearingHouse.WithdrawCollateralCall(one.Amount(60))),
            3 => one.Sign(TestKey.Operator, new ClearingHouse.SetNetDebitCapCall(
                1 + one.Next(2), 10_000_000 + one.Amount(1_000_000))),
            < 7 when one.Memory.Obligations.Count > 0 => Dispute(one, brand),
            < 9 when one.Memory.Disputes.Count > 0 => one.Sign(TestKey.Operator, new ClearingHouse.ResolveDisputeCall(
                one.OneOf(one.Memory.Disputes), one.Next(2) == 0, AllianceOnChain.Named("ruling"))),
            < 13 when one.Memory.Positions.Count > 0 => Pay(one),
            _ when one.Memory.Defaults.Count > 0 => Cure(one),
            _ => one.Sign(TestKey.Psp, new CashDesk.DepositCall(
                brand.Address, one.Amount(9_000), one.Memory.NextReference())),
        };
    }

    public static ICall? Deed(Chance one)
    {
        // Cycles that ended with debts which were not netted yet.
        long[] ended = [.. one.Memory.Obligations.Select(debt => debt.Cycle).Where(cycle => cycle < one.Cycle)
            .Except(one.Memory.Positions.Select(position => position.Cycle))];
        bool netted = one.Memory.Positions.Count > 0;
        ClearingHouse.PositionNetted? position = netted ? one.OneOf(one.Memory.Positions) : null;
        return one.Next(9) switch
        {
            < 4 when ended.Length > 0 => new ClearingHouse.CloseCycleCall(ended.Min(), PositionsAtOnce),
            0 => new ClearingHouse.CloseCycleCall(Math.Max(1, one.Cycle - 1), PositionsAtOnce),
            3 when one.Memory.Disputes.Count > 0 =>
                new ClearingHouse.ConcludeDisputeCall(one.OneOf(one.Memory.Disputes)),
            4 => new ClearingHouse.SnapshotClaimsCall(one.Programme, 0, 20),
            < 6 when position is not null => new ClearingHouse.CallDefaultCall(position.Cycle, position.BrandId),
            6 when position is not null => new ClearingHouse.ShareShortfallCall(position.Cycle, PositionsAtOnce),
            _ when position is not null => new ClearingHouse.CollectCall(position.Cycle, position.BrandId),
            _ => null,
        };
    }

    private static Forwarder.SignedIntent Dispute(Chance one, TestKey brand) => one.Sign(
        brand, new ClearingHouse.DisputeCall(
            one.OneOf(one.Memory.Obligations).ObligationId, one.Amount(9), AllianceOnChain.Named("evidence")));

    // Paid through banks as well, by debtors and to creditors.
    private static Forwarder.SignedIntent Pay(Chance one)
    {
        int how = one.Next(2);
        if (one.Fitting(one.Memory.Positions, each => each.NetFen < how) is not { } position)
        {
            return Cure(one);
        }

        return how == 0
            ? one.Sign(Cast.BrandOf(position.BrandId), new ClearingHouse.SettlePositionCall(position.Cycle))
            : one.Sign(TestKey.Psp, new ClearingHouse.AttestSettlementCall(
                position.Cycle, position.BrandId, one.Amount(40), one.Memory.NextReference()));
    }

    private static Forwarder.SignedIntent Cure(Chance one)
    {
        ClearingHouse.BrandDefaulted? missed = one.Fitting(one.Memory.Defaults, _ => true);
        return one.Sign(Cast.BrandOf(missed?.BrandId ?? 1), new ClearingHouse.CureDefaultCall(missed?.Cycle ?? 1));
    }
}
