using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Operations;

/// <summary>
/// Asks a contract what it would say to a call that an account has not signed yet, and refuses what it refuses, in its
/// own words.
/// </summary>
/// <remarks>
/// The call comes as the forwarder would bring it. Nobody's intent is executing, so the ledger lets nothing go from the
/// account: a call that comes this far has passed all checks of the contract itself. What remains is for the ledger to
/// say, once it is signed.
/// </remarks>
internal sealed class Rehearsal(EthClient node, Deployment deployment)
{
    public async Task RequireAsync(Address account, string contract, byte[] call, CancellationToken stop)
    {
        try
        {
            await node.CallAsync(
                deployment[contract], [.. call, .. account.ToArray()], BlockTag.Latest, stop, deployment["Forwarder"]);
        }
        catch (RpcException refused) when (refused.RevertData is { } data)
        {
            if (Contracts.DecodeError(data) is not { Contract: "Ledger", Reason: "BalanceOutOfReach" })
            {
                throw new RefusedException(WithoutOthers(Refusals.Decode(data), account));
            }
        }
    }

    /// <summary>Who else an account deals with is not told: offers do not name their makers.</summary>
    private static Refusal WithoutOthers(Refusal refusal, Address account) => refusal with
    {
        Arguments =
        [
            .. refusal.Arguments.Select(argument =>
                Address.TryParse(argument.Value, out var one) && one != account
                    ? argument with { Value = "–" }
                    : argument),
        ],
    };

    /// <summary>Refuses an account that is frozen, erased or being recovered: nothing leaves it.</summary>
    public Task RequireActiveAsync(Address account, CancellationToken stop) => RequireAsync(
        account, "AccountRegistry", new AccountRegistry.RequireActiveCall(account).Encode(), stop);
}
