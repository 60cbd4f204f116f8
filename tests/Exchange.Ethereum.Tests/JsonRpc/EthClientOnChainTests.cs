using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;
using Exchange.Ethereum.Transactions;
using Exchange.TestBed;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>A real node understands the client, and the client the node.</summary>
public sealed class EthClientOnChainTests(ChainFixture chain) : IClassFixture<ChainFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blocks_come_in_order_and_by_every_name()
    {
        await chain.Chain.MineAsync(3, Stop);
        long newest = await chain.Client.BlockNumberAsync(Stop);
        IReadOnlyList<BlockHeader> blocks = await chain.Client.GetBlocksAsync(newest - 2, newest, Stop);

        Assert.Equal(31_337, await chain.Client.ChainIdAsync(Stop));
        Assert.Equal([newest - 2, newest - 1, newest], blocks.Select(block => block.Number));
        Assert.Equal(blocks[0].Hash, blocks[1].ParentHash);
        Assert.Equal(blocks[2].Hash, (await chain.Client.GetBlockAsync(BlockTag.Latest, Stop))?.Hash);
        Assert.Equal(blocks[2].Hash, (await chain.Client.GetBlockAsync("latest", Stop))?.Hash);
        Assert.Equal(blocks[1].Number, (await chain.Client.GetBlockAsync(blocks[1].Hash, Stop))?.Number);
        Assert.True((await chain.Client.GetBlockAsync(BlockTag.Finalized, Stop))?.Number <= newest);
        Assert.Null(await chain.Client.GetBlockAsync(newest + 100, Stop));
        Assert.Null(await chain.Client.GetBlockAsync(Hash.Zero, Stop));
    }

    [Fact]
    public async Task Blocks_that_are_not_there_yet_are_transient()
    {
        long newest = await chain.Client.BlockNumberAsync(Stop);

        RpcException blocks = await Assert.ThrowsAsync<RpcException>(
            () => chain.Client.GetBlocksAsync(newest, newest + 1, Stop));
        RpcException call = await Assert.ThrowsAsync<RpcException>(
            () => chain.Client.CallAsync(Ledger, [], newest + 100, Stop));

        Assert.True(blocks.IsTransient);
        Assert.True(call.IsTransient, call.Message);
    }

    [Fact]
    public async Task A_transaction_is_known_by_the_hash_we_gave_it()
    {
        Eip1559Transaction transaction = Payment(await NextNonceAsync());
        SignedTransaction signed = transaction.Sign(TestKey.Relayer.Signer);

        Hash hash = await chain.Client.SendRawTransactionAsync(signed.Raw, Stop);
        TransactionReceipt receipt = await MinedAsync(hash);

        Assert.Equal(signed.Hash, hash);
        Assert.True(receipt.Succeeded);
        Assert.Equal(21_000, receipt.GasUsed);
        Assert.Equal(TestKey.Relayer.Address, receipt.From);
        Assert.Equal(transaction.Nonce + 1, await NextNonceAsync());
        Assert.Null(await chain.Client.GetTransactionReceiptAsync(Hash.Zero, Stop));
    }

    [Fact]
    public async Task A_block_tells_its_transactions_and_what_became_of_them()
    {
        Eip1559Transaction sent = Payment(await NextNonceAsync());
        Hash hash = await chain.Client.SendRawTransactionAsync(sent.Sign(TestKey.Relayer.Signer).Raw, Stop);
        TransactionReceipt receipt = await MinedAsync(hash);

        Block? block = await chain.Client.GetWholeBlockAsync(receipt.BlockHash, Stop);
        ChainTransaction told = Assert.Single(block!.Transactions, transaction => transaction.Hash == hash);
        TransactionReceipt[] receipts = await chain.Client.GetBlockReceiptsAsync(receipt.BlockHash, Stop);

        Assert.Equal((receipt.BlockNumber, receipt.BlockHash), (block.Number, block.Hash));
        Assert.Equal((TestKey.Relayer.Address, TestKey.Stranger.Address), (told.From, told.To));
        Assert.Equal((sent.Nonce, sent.Gas, sent.Value), (told.Nonce, told.Gas, told.Value));
        Assert.Equal((2, 31_337L), (told.Type, told.ChainId));
        Assert.Equal(block.Hash, (await chain.Client.GetTransactionAsync(hash, Stop))?.BlockHash);
        Assert.Equal(block.Number, (await chain.Client.GetWholeBlockAsync(block.Number, Stop))?.Number);
        Assert.Equal(block.Transactions.Select(each => each.Hash), receipts.Select(each => each.TransactionHash));
        Assert.Equal((2, block.GasUsed), (receipts[^1].Type, receipts[^1].CumulativeGasUsed));
        Assert.Null(await chain.Client.GetTransactionAsync(Hash.Zero, Stop));
    }

    [Fact]
    public async Task Receipts_of_several_blocks_make_the_roots_of_their_headers()
    {
        IReadOnlyList<BlockHeader> headers =
            await chain.Client.GetBlocksAsync(0, await chain.Client.BlockNumberAsync(Stop), Stop);

        IReadOnlyList<TransactionReceipt[]> receipts =
            await chain.Client.GetBlockReceiptsAsync([.. headers.Select(header => header.Hash)], Stop);

        Assert.Contains(receipts, ofBlock => ofBlock.Any(receipt => receipt.Logs.Count > 0));
        Assert.Equal(
            headers.Select(header => header.ReceiptsRoot),
            receipts.Select(ofBlock => Trie.OfList([.. ofBlock.Select(each => each.ToReceipt().Encode())]).Root));
    }

    [Fact]
    public async Task Receipts_of_a_block_nobody_knows_are_no_answer() =>
        await Assert.ThrowsAsync<RpcException>(() => chain.Client.GetBlockReceiptsAsync([Hash.Zero], Stop));

    [Fact]
    public async Task Each_transaction_of_a_batch_has_its_own_outcome()
    {
        long nonce = await NextNonceAsync();
        SignedTransaction[] signed =
            [.. new[] { nonce, nonce + 1, nonce }.Select(n => Payment(n).Sign(TestKey.Relayer.Signer))];

        IReadOnlyList<RpcResult<Hash>> results =
            await chain.Client.SendRawTransactionsAsync(signed.Select(each => each.Raw), Stop);

        Assert.Equal(signed[0].Hash, results[0].Value);
        Assert.Equal(signed[1].Hash, results[1].Value);
        Assert.False(results[2].Error?.IsTransient);
        await MinedAsync(signed[1].Hash);
        Assert.All(
            await chain.Client.GetTransactionReceiptsAsync([signed[0].Hash, signed[1].Hash], Stop),
            receipt => Assert.True(receipt.Value?.Succeeded));
    }

    [Fact]
    public async Task Logs_of_a_range_and_of_its_blocks_are_the_same()
    {
        AbiEvent admitted = AbiEvent.Parse("ModuleAdmitted(address indexed,uint8,uint8)");
        long newest = await chain.Client.BlockNumberAsync(Stop);

        Log[] logs = await chain.Client.GetLogsAsync(0, newest, [Ledger], Stop);
        Log[] ofBlock = await chain.Client.GetLogsByBlockHashAsync(logs[0].BlockHash, [Ledger], Stop);

        Assert.NotEmpty(logs);
        Assert.Equal(logs.Where(log => log.BlockHash == logs[0].BlockHash).Select(Place), ofBlock.Select(Place));
        Assert.Contains(
            chain.At("EarningDesk"),
            logs.Where(log => log.Topics[0] == admitted.Topic).Select(log => admitted.Decode(log.Topics, log.Data)[0]));
        Assert.Empty(await chain.Client.GetLogsAsync(0, newest, [Address.Zero], Stop));
    }

    [Fact]
    public async Task A_revert_carries_its_data_and_is_final()
    {
        byte[] call = AbiFunction.Parse("setApprovalForAll(address,bool)").Encode(Address.Zero, true);

        RpcException fault = await Assert.ThrowsAsync<RpcException>(
            () => chain.Client.CallAsync(Ledger, call, BlockTag.Latest, Stop));
        RpcException estimate = await Assert.ThrowsAsync<RpcException>(
            () => chain.Client.EstimateGasAsync(TestKey.Relayer.Address, Ledger, call, Stop));

        Assert.False(fault.IsTransient);
        Assert.Equal(
            AbiError.Parse("Ledger_ApprovalNotPermitted(address)").Encode(Address.Zero), fault.RevertData);
        Assert.Equal(fault.RevertData, estimate.RevertData);
        Assert.Equal(
            new Bindings.Ledger.ApprovalNotPermittedError(Address.Zero),
            fault.RevertAs<Bindings.Ledger.ApprovalNotPermittedError>());
        Assert.Null(fault.RevertAs<Bindings.Ledger.AssetIdNotCanonicalError>());
    }

    [Fact]
    public async Task Code_balance_and_gas_are_read()
    {
        Assert.NotEmpty(await chain.Client.GetCodeAsync(Ledger, BlockTag.Latest, Stop));
        Assert.Empty(await chain.Client.GetCodeAsync(TestKey.Stranger.Address, BlockTag.Latest, Stop));
        Assert.True((await chain.Client.GetBalanceAsync(TestKey.Stranger.Address, BlockTag.Latest, Stop)).IsZero);
        Assert.Equal(
            21_000, await chain.Client.EstimateGasAsync(TestKey.Relayer.Address, TestKey.Stranger.Address, [], Stop));
    }

    private Address Ledger => chain.At("Ledger");

    private static (Hash, int) Place(Log log) => (log.TransactionHash, log.LogIndex);

    private Task<long> NextNonceAsync() =>
        chain.Client.GetTransactionCountAsync(TestKey.Relayer.Address, BlockTag.Pending, Stop);

    // The node answers before it mines.
    private async Task<TransactionReceipt> MinedAsync(Hash hash)
    {
        TransactionReceipt? receipt;
        while ((receipt = await chain.Client.GetTransactionReceiptAsync(hash, Stop)) is null)
        {
            await Task.Delay(10, Stop);
        }

        return receipt;
    }

    private static Eip1559Transaction Payment(long nonce) => new()
    {
        ChainId = 31_337,
        Nonce = nonce,
        Gas = 21_000,
        To = TestKey.Stranger.Address,
    };
}
