using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Marketplace;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

[GraphQLDescription("Have cash paid out to a bank account that the provider knows.")]
internal sealed record RequestPayoutInput(
    long AmountFen,
    [property: GraphQLDescription(
        "The token that the provider gave for the bank account, 16 to 100 printable ASCII characters; only its hash is "
        + "kept.")]
    string DestinationToken);

/// <summary>Turns "pay me so much" into the call that holds the cash until the provider has paid it.</summary>
internal sealed class RequestPayoutWish(ReadModel chain, Rehearsal rehearsal, MarketWords words, Language language)
    : IWish<RequestPayoutInput>
{
    private const long RequestGas = 350_000;

    public async Task<ReadWish> ReadAsync(Address account, RequestPayoutInput wish, CancellationToken stop)
    {
        Amounts.Check(wish.AmountFen);
        var destination = ProviderNames.OfDestination(wish.DestinationToken);
        var held = await chain.Balances.Where(b => b.Account == account && b.AssetId == Cash.Id)
            .SumAsync(b => b.Amount, stop);
        if (held < wish.AmountFen)
        {
            throw RefusedException.Of(
                "NOT_ENOUGH_POINTS",
                ("requested", wish.AmountFen), ("available", held), ("programme", Pair.Cash));
        }

        await rehearsal.RequireActiveAsync(account, stop);
        var yuan = words.Of(null as Programme, wish.AmountFen);
        return new ReadWish(
            new IntendedCall(
                OperationKind.RequestPayout, nameof(CashDesk),
                new CashDesk.RequestPayoutCall(wish.AmountFen, destination).Encode(), RequestGas),
            language.Pick(
                $"{yuan} of your cash are paid out to the bank account you named to the provider. They are held until "
                + "then, and come back to you if they cannot be paid.",
                $"您的{yuan}将支付至您在支付机构登记的银行账户；支付前该款项将被冻结，无法支付时退还给您。"));
    }
}
