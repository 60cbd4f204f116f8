using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Transactions;

namespace Exchange.Bench;

/// <summary>What the chain itself takes: an empty transaction from sending to receipt, nothing else.</summary>
internal sealed class BareChain(EthClient chain, long chainId)
{
    private const long TransferGas = 21_000;

    private readonly LocalSigner signer = LocalSigner.Create();
    private long nonce;

    public static async Task<BareChain> OpenAsync(HttpClient http, Uri rpc, CancellationToken stop)
    {
        var chain = new EthClient(http, rpc);
        return new BareChain(chain, await chain.ChainIdAsync(stop));
    }

    /// <summary>Sends one and waits until it is mined.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        var signed = new Eip1559Transaction
        {
            ChainId = chainId, Nonce = nonce++, To = signer.Address, Gas = TransferGas,
        }.Sign(signer);
        await chain.SendRawTransactionAsync(signed.Raw, stop);
        while (await chain.GetTransactionReceiptAsync(signed.Hash, stop) is null)
        {
            await Task.Delay(1, stop);
        }
    }
}
