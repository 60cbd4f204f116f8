using System.Globalization;
using System.Numerics;
using Exchange.Api.Data;
using Exchange.Api.Ledger;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("The most that may be paid of one programme, or of cash where none is named.")]
internal sealed record PayMostInput(string? Programme, long Amount);

/// <summary>Which ids of the ledger an account gives or pays with: first what expires first.</summary>
internal sealed class Lots(ReadModel chain, AllianceDirectory alliance)
{
    private const int PaymentsMax = 8;
    private const int IdsMax = 8;

    public Task<DateTimeOffset> NowAsync(CancellationToken stop) =>
        chain.Checkpoints.Select(c => c.At).SingleAsync(stop);

    public async Task<Programme?> SideAsync(string? code, CancellationToken stop) => code is null or Pair.Cash
        ? null
        : await alliance.FindProgrammeAsync(code, stop)
            ?? throw RefusedException.Of("PROGRAMME_UNKNOWN", ("programme", code));

    /// <summary>The one id that an offer gives: of points the first to expire that outlives it and suffices.</summary>
    public async Task<BigInteger> GivenAsync(
        Address account, string give, long amount, DateTimeOffset? expiresAt, DateTimeOffset offerEnds,
        CancellationToken stop)
    {
        Amounts.Check(amount);
        if (give == Pair.Cash || give.All(char.IsAsciiDigit))
        {
            var id = give == Pair.Cash ? Cash.Id : VoucherOf(give);
            var held = await HeldAsync(account, id, stop);
            return amount <= held ? id : throw NotEnough(amount, held, give);
        }

        var programme = await SideAsync(give, stop);
        var usable = (await UsableAsync(account, programme!, stop))
            .Where(h => expiresAt is { } end ? h.ExpiresAt == end : h.ExpiresAt >= offerEnds).ToList();
        return usable.FirstOrDefault(h => amount <= h.Free)?.AssetId
            ?? throw NotEnough(amount, usable.Select(h => h.Free).DefaultIfEmpty().Max(), give);
    }

    /// <summary>
    /// What pays: of every programme at most so much, by ids that outlive what the legs of the offers ask for.
    /// </summary>
    /// <param name="account">Who pays.</param>
    /// <param name="payMost">The most that is paid.</param>
    /// <param name="legs">What the offers want.</param>
    /// <param name="cashComes">Whether the cash is not there yet, and comes with the payment.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<Bindings.Marketplace.Payment[]> PaymentsAsync(
        Address account, IReadOnlyList<PayMostInput> payMost, IReadOnlyList<OfferLeg> legs, bool cashComes,
        CancellationToken stop)
    {
        if (payMost.Count is < 1 or > PaymentsMax)
        {
            throw RefusedException.Of(
                "PAYMENTS_OUT_OF_RANGE", ("length", payMost.Count), ("least", 1), ("most", PaymentsMax));
        }

        List<Bindings.Marketplace.Payment> payments = [];
        foreach (var pay in payMost)
        {
            Amounts.Check(pay.Amount);
            var side = await SideAsync(pay.Programme, stop);
            payments.Add((side, cashComes) switch
            {
                (null, true) => new Bindings.Marketplace.Payment([Cash.Id], [pay.Amount]),
                (null, false) => await CashAsync(account, pay.Amount, stop),
                _ => await PaymentAsync(account, side, pay.Amount, legs, stop),
            });
        }

        return [.. payments.OrderBy(payment => payment.AssetIds[0])];
    }

    private async Task<Bindings.Marketplace.Payment> CashAsync(Address account, long most, CancellationToken stop)
    {
        var held = await HeldAsync(account, Cash.Id, stop);
        return held > 0
            ? new Bindings.Marketplace.Payment([Cash.Id], [Math.Min(most, held)])
            : throw NotEnough(most, held, Pair.Cash);
    }

    private Task<long> HeldAsync(Address account, BigInteger id, CancellationToken stop) => chain.Balances
        .Where(b => b.Account == account && b.AssetId == id).Select(b => b.Amount).SingleOrDefaultAsync(stop);

    private async Task<Bindings.Marketplace.Payment> PaymentAsync(
        Address account, Programme programme, long most, IReadOnlyList<OfferLeg> legs, CancellationToken stop)
    {
        var ends = legs.Where(leg => leg.ProgrammeId == programme.ProgrammeId)
            .Select(leg => leg.MinExpiresAt ?? DateTimeOffset.MinValue).DefaultIfEmpty().Min();
        var usable = (await UsableAsync(account, programme, stop))
            .Where(h => h.ExpiresAt >= ends).Take(IdsMax).ToList();
        List<long> amounts = [];
        var left = most;
        foreach (var holding in usable)
        {
            amounts.Add(Math.Min(left, holding.Free));
            left -= amounts[^1];
        }

        var used = amounts.Count(amount => amount > 0);
        return used > 0
            ? new Bindings.Marketplace.Payment(
                [.. usable.Take(used).Select(h => h.AssetId)], [.. amounts.Take(used)])
            : throw NotEnough(most, 0, programme.Code);
    }

    // Ascending ids are ascending ends.
    private async Task<List<Holding>> UsableAsync(Address account, Programme programme, CancellationToken stop)
    {
        var (now, held) = await Holding.OfAsync(account, chain, stop);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return
        [
            .. held.Where(h => h.ProgrammeId == programme.ProgrammeId && h.Free > 0 && h.ExpiresAt > now
                    && (h.MaturesOn is not { } day || day <= today))
                .OrderBy(h => h.AssetId),
        ];
    }

    // Only vouchers are named by their ids; of points it is for us to choose.
    private static BigInteger VoucherOf(string id)
    {
        const int DigitsMax = 78;
        return id.Length is > 0 and <= DigitsMax
            && BigInteger.Parse(id, CultureInfo.InvariantCulture) is var asset
            && asset >> Assets.ClassAt == Assets.VoucherClass
                ? asset
                : throw RefusedException.Of("PROGRAMME_UNKNOWN", ("programme", id));
    }

    private static RefusedException NotEnough(long requested, long available, string programme) => RefusedException.Of(
        "NOT_ENOUGH_POINTS", ("requested", requested), ("available", available), ("programme", programme));
}
