using System.Numerics;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;
using Exchange.Ethereum.Tries;
using Exchange.Host.Chains;
using Exchange.TestBed;

namespace Exchange.Ethereum.Tests.Tries;

/// <summary>A thousand random items of a real node's blocks are proven, and every changed byte of them
/// refused.</summary>
public sealed class ProofsOnChainTests
{
    private const int Blocks = 10;
    private const int CallsPerBlock = 40;
    private const int Seed = 20_261_122;

    // Stores its second word under its first, and logs both: sstore(a, b); log2(a; a, b).
    private const string KeeperCode =
        "0x78" + "6020356000355560003560005260203560003560206000a200" + "60005260196007f3";

    private readonly Random _random = new(Seed);
    private readonly List<(Hash Slot, Hash Word)> _stored = [];
    private readonly List<Address> _paid = [];
    private BigInteger _nonce;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_random_items_are_proven_and_no_corruption_of_them_is()
    {
        await using TestChain chain = await TestChain.StartAsync(Mining.OnDemand, Stop);
        using var http = new HttpClient();
        var client = new EthClient(http, chain.Url);
        Address keeper = await FillAsync(chain, client);

        (int receipts, long receiptBytes) = await ProveReceiptsAsync(client);
        (int words, long wordBytes) = await ProveStorageAsync(client, keeper);
        (int accounts, long accountBytes) = await ProveAccountsAsync(client);

        TestContext.Current.SendDiagnosticMessage(
            $"proofs, seed {Seed}: {receipts} receipts, {words} words and {accounts} accounts proven; "
            + $"{receiptBytes + wordBytes + accountBytes} changed bytes refused, one of every {Corruption.Stride}");
        Assert.Equal(1_000, receipts + words + accounts);
    }

    // 400 calls and 100 payments in ten blocks.
    private async Task<Address> FillAsync(TestChain chain, EthClient client)
    {
        Address sender = TestKey.Relayer.Address;
        await chain.CallAsync("anvil_setBalance", [sender.ToString(), "0xffffffffffff"], Stop);
        _nonce = await client.GetTransactionCountAsync(sender, BlockTag.Latest, Stop);
        byte[] deployment = Signed(null, Hex.Decode(KeeperCode), 0);
        Hash deployed = await client.SendRawTransactionAsync(deployment, Stop);
        await chain.MineAsync(1, Stop);
        TransactionReceipt? receipt = await client.GetTransactionReceiptAsync(deployed, Stop);
        Address keeper = receipt!.ContractAddress!.Value;
        for (int block = 0; block < Blocks; block++)
        {
            List<byte[]> raws = [];
            for (int i = 0; i < CallsPerBlock; i++)
            {
                (Hash slot, Hash word) = (NextWord(), NextWord());
                _stored.Add((slot, word));
                raws.Add(Signed(keeper, [.. slot.AsSpan(), .. word.AsSpan()], 0));
            }

            for (int i = 0; i < CallsPerBlock / 4; i++)
            {
                _paid.Add(Address.From(NextWord().AsSpan()[12..]));
                raws.Add(Signed(_paid[^1], [], 1 + i));
            }

            Assert.All(await client.SendRawTransactionsAsync(raws, Stop), sent => _ = sent.Value);
            await chain.MineAsync(1, Stop);
        }

        return keeper;
    }

    private async Task<(int Items, long Bytes)> ProveReceiptsAsync(EthClient client)
    {
        long newest = await client.BlockNumberAsync(Stop);
        int items = 0;
        long bytes = 0;
        for (long number = newest - Blocks + 1; number <= newest; number++)
        {
            Header header = await HeaderAsync(client, number);
            Receipt[] receipts =
                await client.SendAsync<Receipt[]>("eth_getBlockReceipts", [BlockTag.FromNumber(number)], Stop);
            Trie trie = Trie.OfList([.. receipts.Select(receipt => receipt.Encode())]);
            Assert.Equal(header.ReceiptsRoot, trie.Root);
            Assert.Equal(header.LogsBloom, Bloom.Of(receipts.SelectMany(receipt => receipt.Logs)));
            foreach (ulong index in Enumerable.Range(0, CallsPerBlock).Select(i => (ulong)i))
            {
                IReadOnlyList<byte[]> nodes = trie.Prove(Trie.KeyOf(index));
                Receipt? proven = BlockProof.VerifyReceipt(header.ReceiptsRoot, index, nodes);
                Assert.Equal(receipts[index].Encode(), proven?.Encode());
                bytes += Corruption.Refuse(
                    nodes,
                    corrupted => BlockProof.VerifyReceipt(header.ReceiptsRoot, index, corrupted),
                    _random,
                    Corruption.Stride);
                items++;
            }
        }

        return (items, bytes);
    }

    private async Task<(int Items, long Bytes)> ProveStorageAsync(EthClient client, Address keeper)
    {
        Header header = await HeaderAsync(client, await client.BlockNumberAsync(Stop));
        Dictionary<Hash, Hash> words = _stored.Take(360).ToDictionary(each => each.Slot, each => each.Word);
        while (words.Count < 400)
        {
            words[NextWord()] = Hash.Zero; // never stored
        }

        AccountProof proof = await client.SendAsync<AccountProof>(
            "eth_getProof", [keeper, words.Keys.ToArray(), BlockTag.FromNumber((long)header.Number)], Stop);
        Assert.True(proof.Verify(header.StateRoot, keeper, [.. words.Keys]));
        Assert.Equal(words, proof.Storage.ToDictionary(word => word.Slot, word => word.Word));
        return (proof.Storage.Count, proof.Storage.Sum(word => Corruption.Refuse(
            word.Nodes,
            nodes => StateProof.VerifyStorage(proof.StorageHash, word.Slot, nodes),
            _random,
            Corruption.Stride)));
    }

    private async Task<(int Items, long Bytes)> ProveAccountsAsync(EthClient client)
    {
        Header header = await HeaderAsync(client, await client.BlockNumberAsync(Stop));
        IEnumerable<Address> strangers = Enumerable.Range(0, 100).Select(_ => Address.From(NextWord().AsSpan()[12..]));
        Address[] addresses = [.. _paid.Take(100), .. strangers];
        IReadOnlyList<RpcResult<AccountProof>> proofs = await client.SendBatchAsync<AccountProof>(
            "eth_getProof",
            [.. addresses.Select(address =>
                new object?[] { address, Array.Empty<Hash>(), BlockTag.FromNumber((long)header.Number) })],
            Stop);
        long bytes = 0;
        for (int i = 0; i < proofs.Count; i++)
        {
            AccountProof proof = proofs[i].Value;
            Assert.Equal(i < 100, proof.Verify(header.StateRoot, addresses[i]));
            Assert.Equal(i < 100 ? 1 + (i % (CallsPerBlock / 4)) : 0, proof.Balance);
            bytes += Corruption.Refuse(
                proof.Nodes,
                nodes => StateProof.VerifyAccount(header.StateRoot, proof.Address, nodes),
                _random,
                Corruption.Stride);
        }

        return (proofs.Count, bytes);
    }

    // Its name by the node's word is the hash of its fields, or nothing below is worth proving.
    private static async Task<Header> HeaderAsync(EthClient client, long number)
    {
        BlockTag tag = BlockTag.FromNumber(number);
        Header header = await client.SendAsync<Header>("eth_getBlockByNumber", [tag, false], Stop);
        BlockHeader? block = await client.GetBlockAsync(tag, Stop);
        Assert.Equal(block?.Hash, header.ComputeHash());
        Assert.Equal((ulong)number, header.Number);
        return header;
    }

    private byte[] Signed(Address? to, byte[] data, int value) => new Eip1559Transaction
    {
        ChainId = Anvil.ChainId,
        Nonce = _nonce++,
        Gas = 200_000,
        To = to,
        Value = value,
        Data = data,
    }.Sign(TestKey.Relayer.Signer).Raw;

    private Hash NextWord()
    {
        byte[] word = new byte[Hash.Length];
        _random.NextBytes(word);
        return Keccak256.Hash(word);
    }
}
