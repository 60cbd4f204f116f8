using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tests.Blocks;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.Tests.Tries;

/// <summary>What anvil recorded under every fork is proven by its headers' roots, and nothing else is.</summary>
public sealed class RecordedProofTests
{
    public static TheoryData<string> Forks { get; } = [.. RecordedChain.All.Select(recorded => recorded.Fork)];

    [Theory]
    [MemberData(nameof(Forks))]
    public void Every_receipt_is_proven_by_the_receipts_root(string fork)
    {
        RecordedChain recorded = RecordedChain.Of(fork);
        Receipt[] receipts = recorded.Receipts;
        Trie trie = Trie.OfList([.. receipts.Select(receipt => receipt.Encode())]);
        Hash root = recorded.Header.ReceiptsRoot;

        Assert.Equal(root, trie.Root);
        for (ulong i = 0; i < (ulong)receipts.Length; i++)
        {
            Receipt? proven = BlockProof.VerifyReceipt(root, i, trie.Prove(Trie.KeyOf(i)));

            Assert.Equal(receipts[i].Encode(), proven?.Encode());
        }

        Assert.Null(BlockProof.VerifyReceipt(root, 19, trie.Prove(Trie.KeyOf(19))));
        Assert.Contains(receipts, receipt => !receipt.Succeeded);
    }

    [Theory]
    [MemberData(nameof(Forks))]
    public void Every_transaction_is_proven_by_the_transactions_root(string fork)
    {
        RecordedChain recorded = RecordedChain.Of(fork);
        Trie trie = Trie.OfList(recorded.Transactions);
        Hash root = recorded.Header.TransactionsRoot;

        Assert.Equal(root, trie.Root);
        for (ulong i = 0; i < (ulong)recorded.TransactionHashes.Length; i++)
        {
            byte[] raw = BlockProof.VerifyTransaction(root, i, trie.Prove(Trie.KeyOf(i)))!;

            Assert.Equal(recorded.TransactionHashes[i], Keccak256.Hash(raw));
        }
    }

    [Theory]
    [MemberData(nameof(Forks))]
    public void Every_account_and_word_is_proven_by_the_state_root(string fork)
    {
        RecordedChain recorded = RecordedChain.Of(fork);
        AccountProof[] proofs = [.. recorded.Proofs.Select(WithoutCleared)];

        Assert.Equal([true, true, false], proofs.Select(proof => Verify(proof, recorded.Header.StateRoot)));
        Assert.Equal((5, 1), (proofs[0].Storage.Count, proofs[0].Storage.Count(word => word.Word == Hash.Zero)));
        Assert.All(proofs, proof => Assert.Throws<ProofException>(() => Verify(proof, recorded.Header.ParentHash)));
    }

    // Ethereum's storage leaves zeros out; anvil's keeps a word that was cleared.
    [Fact]
    public void A_zero_that_is_stored_is_refused()
    {
        AccountProof keeper = RecordedChain.Of("osaka").Proofs[0];
        StorageProof cleared = keeper.Storage.Single(IsCleared);

        Assert.Equal(Hash.Zero, cleared.Word);
        Assert.Throws<ProofException>(
            () => StateProof.VerifyStorage(keeper.StorageHash, cleared.Slot, cleared.Nodes));
    }

    [Fact]
    public void A_node_that_says_other_than_it_proves_is_not_believed()
    {
        RecordedChain recorded = RecordedChain.Of("osaka");
        Hash root = recorded.Header.StateRoot;
        AccountProof keeper = WithoutCleared(recorded.Proofs[0]);
        AccountProof absent = recorded.Proofs[2];
        StorageProof word = keeper.Storage[0];

        Assert.True(Verify(keeper, root));
        Refused(keeper with { Nonce = keeper.Nonce + 1 });
        Refused(keeper with { Balance = keeper.Balance + 1 });
        Refused(keeper with { CodeHash = Hash.Zero });
        Refused(keeper with { StorageHash = MerkleProof.EmptyRoot });
        Refused(keeper with { Address = absent.Address });
        Refused(keeper with { Nodes = [.. keeper.Nodes.Skip(1)] });
        Refused(keeper with { Storage = [word with { Word = Hash.Zero }] });
        Refused(keeper with { Storage = [word with { Slot = keeper.Storage[1].Slot }] });
        Refused(keeper with { Storage = [word with { Nodes = keeper.Storage[1].Nodes }] });
        Refused(absent with { Balance = 1 });
        Refused(absent with { StorageHash = keeper.StorageHash });
        Assert.False(Verify(absent with { StorageHash = Hash.Zero, CodeHash = Hash.Zero }, root));
        Refused(absent with { StorageHash = Hash.Zero });

        void Refused(AccountProof proof) => Assert.Throws<ProofException>(() => Verify(proof, root));
    }

    [Fact]
    public void A_proof_of_what_was_not_asked_for_is_refused()
    {
        RecordedChain recorded = RecordedChain.Of("osaka");
        Hash root = recorded.Header.StateRoot;
        AccountProof proof = WithoutCleared(recorded.Proofs[0]);
        Hash[] slots = [.. proof.Storage.Select(word => word.Slot)];

        Assert.True(proof.Verify(root, proof.Address, slots));
        Assert.Throws<ProofException>(() => proof.Verify(root, recorded.Proofs[1].Address, slots));
        Assert.Throws<ProofException>(() => proof.Verify(root, proof.Address));
        Assert.Throws<ProofException>(() => proof.Verify(root, proof.Address, slots[1..]));
        Assert.Throws<ProofException>(() => proof.Verify(root, proof.Address, [.. slots, Hash.Zero]));
        Assert.Throws<ProofException>(() => proof.Verify(root, proof.Address, [.. slots.Reverse()]));
    }

    [Fact]
    public void Every_single_byte_corruption_of_a_recorded_proof_is_refused()
    {
        RecordedChain recorded = RecordedChain.Of("osaka");
        Header header = recorded.Header;
        Trie receipts = Trie.OfList([.. recorded.Receipts.Select(receipt => receipt.Encode())]);
        var random = new Random(7);
        long refused = 0;
        for (ulong i = 0; i < 20; i++)
        {
            ulong index = i;
            refused += Corruption.Refuse(
                receipts.Prove(Trie.KeyOf(i)),
                nodes => BlockProof.VerifyReceipt(header.ReceiptsRoot, index, nodes),
                random);
        }

        foreach (AccountProof proof in recorded.Proofs.Select(WithoutCleared))
        {
            refused += Corruption.Refuse(
                proof.Nodes, nodes => StateProof.VerifyAccount(header.StateRoot, proof.Address, nodes), random);
            refused += proof.Storage.Sum(word => Corruption.Refuse(
                word.Nodes, nodes => StateProof.VerifyStorage(proof.StorageHash, word.Slot, nodes), random));
        }

        TestContext.Current.SendDiagnosticMessage($"recorded proofs: {refused} corrupted bytes refused");
        Assert.True(refused > 10_000);
    }

    private static bool Verify(AccountProof proof, Hash stateRoot) =>
        proof.Verify(stateRoot, proof.Address, [.. proof.Storage.Select(word => word.Slot)]);

    private static AccountProof WithoutCleared(AccountProof proof) =>
        proof with { Storage = [.. proof.Storage.Where(word => !IsCleared(word))] };

    // record.mjs: the fourth call stored nothing under 3.
    private static bool IsCleared(StorageProof word) => word.Slot.AsSpan()[^1] == 3;
}
