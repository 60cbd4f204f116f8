using System.Numerics;
using System.Text.RegularExpressions;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tests.Crypto;
using Exchange.Ethereum.Tests.JsonRpc;
using Exchange.Ethereum.Transactions;
using Exchange.Ethereum.Tries;
using Exchange.Host;
using Exchange.TestBed;

namespace Exchange.Ethereum.Tests;

/// <summary>Every example of the README stands here word for word, and does what the README says.</summary>
public sealed partial class ReadmeTests(ChainFixture chain) : IClassFixture<ChainFixture>
{
    private readonly Address account = TestKey.Stranger.Address;
    private readonly ISigner signer = TestKey.Relayer.Signer;

    private static CancellationToken stop => TestContext.Current.CancellationToken;

    private Address ledger => chain.At("Ledger");

    private EthClient node => chain.Client;

    private Uri url => chain.Chain.Url;

    [Fact]
    public void Every_example_of_the_README_is_code_of_this_file_or_generated()
    {
        SourceTree tree = SourceTree.Find();
        string readme = File.ReadAllText(tree["indexer", "Exchange.Ethereum", "README.md"]);
        string[] sources =
        [
            Trimmed(File.ReadAllText(tree["tests", "Exchange.Ethereum.Tests", "ReadmeTests.cs"])),
            Trimmed(File.ReadAllText(tree["indexer", "Exchange.Bindings", "Ledger.g.cs"])),
        ];

        string[] examples = [.. Example().Matches(readme).Select(match => Trimmed(match.Groups[1].Value))];

        Assert.True(examples.Length >= 9, $"The README has {examples.Length} examples.");
        Assert.All(examples, example => Assert.Contains(
            sources, source => source.Contains(example, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_node_is_asked()
    {
        await chain.Chain.MineAsync(2, stop);
        using var http = new HttpClient();

        var node = new EthClient(http, url);

        long head = await node.BlockNumberAsync(stop);
        BlockHeader? block = await node.GetBlockAsync(head, stop);
        BigInteger wei = await node.GetBalanceAsync(account, BlockTag.Latest, stop);
        IReadOnlyList<BlockHeader> last = await node.GetBlocksAsync(head - 1, head, stop); // one request

        Assert.Equal(head, block?.Number);
        Assert.True(wei.IsZero);
        Assert.Equal(block?.ParentHash, last[0].Hash);
    }

    [Fact]
    public async Task A_contract_is_called()
    {
        BigInteger held = await node.CallAsync(ledger, new Ledger.BalanceOfCall(account, 1), BlockTag.Latest, stop);

        AbiFunction balanceOf = AbiFunction.Parse("balanceOf(address,uint256)");
        byte[] answer = await node.CallAsync(ledger, balanceOf.Encode(account, 1), BlockTag.Latest, stop);
        object same = AbiDecoder.Decode([AbiType.Parse("uint256")], answer)[0];

        Assert.Equal(held, same);
    }

    [Fact]
    public async Task A_transaction_is_sent()
    {
        var transaction = new Eip1559Transaction
        {
            ChainId = await node.ChainIdAsync(stop),
            Nonce = await node.GetTransactionCountAsync(signer.Address, BlockTag.Pending, stop),
            To = account,
            Value = 0,
            Gas = 21_000,
            MaxFeePerGas = 0,
            MaxPriorityFeePerGas = 0,
        };
        SignedTransaction signed = transaction.Sign(signer);
        await node.SendRawTransactionAsync(signed.Raw, stop);

        TransactionReceipt? receipt;
        while ((receipt = await node.GetTransactionReceiptAsync(signed.Hash, stop)) is null)
        {
            await Task.Delay(100, stop);
        }

        Assert.True(receipt.Succeeded);
    }

    [Fact]
    public async Task A_refusal_is_understood()
    {
        Address? refused = null;

        try
        {
            await node.CallAsync(
                ledger, new Ledger.SetApprovalForAllCall(account, true).Encode(), BlockTag.Latest, stop);
        }
        catch (RpcException refusal) when (refusal.RevertAs<Ledger.ApprovalNotPermittedError>() is { } error)
        {
            refused = error.Operator;
        }

        Assert.Equal(account, refused);
    }

    [Fact]
    public async Task Many_events_are_read()
    {
        long head = await node.BlockNumberAsync(stop);

        var filter = new LogFilter
        {
            FromBlock = 0,
            ToBlock = head,
            Addresses = [ledger],
            Topics = [[Ledger.ModuleAdmitted.Topic]],
        };
        Ledger.ModuleAdmitted[] modules = await node.ReadLogsAsync(filter, Ledger.ModuleAdmitted.Decode, stop);

        Assert.Contains(chain.At("EarningDesk"), modules.Select(module => module.Module));
    }

    [Fact]
    public async Task The_chain_is_followed()
    {
        Uri socketUrl = new UriBuilder(url) { Scheme = "ws" }.Uri;
        long seen = await node.BlockNumberAsync(stop);
        long first = seen;
        long last = seen + 3;
        List<long> taken = [];
        await chain.Chain.MineAsync(2, stop);
        Task mining = MineLaterAsync();

        await foreach (Heard<BlockHeader> heard in new EthListener(socketUrl).HeadsAsync(stop))
        {
            switch (heard)
            {
                case Heard<BlockHeader>.Joined(var newest):
                    for (long number = seen + 1; number <= newest; number++)
                    {
                        Take((await node.GetBlockAsync(number, stop))!);
                    }

                    break;
                case Heard<BlockHeader>.Value(var header):
                    Take(header);
                    break;
                case Heard<BlockHeader>.Lost(var cause):
                    Console.Error.WriteLine(cause.Message);
                    break;
            }

            if (seen >= last)
            {
                break;
            }
        }

        await mining;
        Assert.Equal([first + 1, first + 2, first + 3], taken.Distinct());

        void Take(BlockHeader header)
        {
            seen = header.Number;
            taken.Add(seen);
        }

        async Task MineLaterAsync()
        {
            await Task.Delay(500, stop);
            await chain.Chain.MineAsync(1, stop);
        }
    }

    [Fact]
    public void Typed_data_is_signed_and_checked()
    {
        string json = ForwarderTypedData.Bundle(1, account, [Hash.Zero]).ToJson();

        TypedData intent = TypedData.FromJson(json);
        Signature signature = signer.Sign(intent.Digest());
        Address who = Secp256k1.Recover(intent.Digest(), signature);

        using PublicKey key = PublicKey.Recover(intent.Digest(), signature); // once for a signer you meet again
        bool isTheirs = key.Verify(intent.Digest(), signature);

        Assert.Equal(signer.Address, who);
        Assert.True(isTheirs);
    }

    [Fact]
    public async Task Nobody_is_believed()
    {
        BlockHeader block = (await node.GetBlockAsync(BlockTag.Latest, stop))!;
        (long head, Hash hash) = (block.Number, block.Hash);

        Header header = (await node.GetHeaderAsync(head, stop))!;
        bool isThatBlock = header.ComputeHash() == hash;
        AccountProof proof = await node.GetProofAsync(account, [], head, stop);
        bool exists = proof.Verify(header.StateRoot, account); // throws ProofException if anything in it is not proven

        Assert.True(isThatBlock);
        Assert.True(exists || proof.Balance.IsZero);

        Receipt[] receipts = await node.SendAsync<Receipt[]>("eth_getBlockReceipts", [BlockTag.FromNumber(head)], stop);
        Trie trie = Trie.OfList([.. receipts.Select(receipt => receipt.Encode())]);
        bool isWhole = trie.Root == header.ReceiptsRoot;

        IReadOnlyList<byte[]> nodes = trie.Prove(Trie.KeyOf(0));
        Receipt? first = BlockProof.VerifyReceipt(header.ReceiptsRoot, 0, nodes); // null: proven that there is none

        Assert.True(isWhole);
        Assert.Equal(receipts.Length == 0, first is null);
    }

    [Fact]
    public void A_passkey_signs()
    {
        using Passkey passkey = new();
        byte[] publicKey = passkey.PublicKey;
        Hash digest = Keccak256.Hash([1]);
        WebAuthnAssertion assertion =
            passkey.Sign(Passkey.ClientData(WebAuthnExpectation.ChallengeOf(digest.AsSpan())));

        var expected = new WebAuthnExpectation(
            WebAuthnExpectation.ChallengeOf(digest.AsSpan()), "https://exchange.example", "exchange.example",
            RequireUserVerification: true);
        WebAuthnResult result = assertion.Verify(publicKey, expected); // throws WebAuthnException for the first Fault
        P256Signature forTheChain = assertion.LowSignature(); // r and s, of two good s the one that contracts take

        Assert.True(result.UserVerified);
        Assert.True(forTheChain.IsLowS);
    }

    // Indentation is the page's, words are the example's.
    private static string Trimmed(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
