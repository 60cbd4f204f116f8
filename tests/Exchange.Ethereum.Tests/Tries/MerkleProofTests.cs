using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.Tests.Tries;

/// <summary>Nodes prove what stands at a key when each is in its only form, in its place, and needed.</summary>
public sealed class MerkleProofTests
{
    // Two half-bytes each: the first tells leaves and extensions apart.
    private static readonly byte[] Key = [0x12, 0x34];

    private static readonly RlpItem Nothing = RlpItem.Of(ReadOnlyMemory<byte>.Empty);

    private static readonly RlpItem Value = RlpItem.Of(new byte[40]);

    [Fact]
    public void A_leaf_alone_proves_its_value_and_that_others_are_not_there()
    {
        RlpItem leaf = Node("201234");

        Assert.Equal(new byte[40], Verify(leaf));
        Assert.Null(Verify(Node("201235")));
        Assert.Null(Verify(Node("2012")));
        Assert.Null(Verify(Node("20123456")));
        Assert.Null(Verify(Node("20"))); // the leaf of the empty key
    }

    [Theory]
    [InlineData("")] // no flag
    [InlineData("40")] // no such flag
    [InlineData("601234")]
    [InlineData("a01234")]
    [InlineData("f1")]
    [InlineData("211234")] // padding that is not zero
    [InlineData("2f1234")]
    [InlineData("011234")]
    [InlineData("00")] // an extension that consumes nothing
    public void Paths_with_other_flags_are_refused(string path) => Refused(Node(path));

    [Fact]
    public void A_path_of_odd_length_has_its_first_digit_beside_the_flag()
    {
        RlpItem branch = Branch(at: 1, Node("3234"));

        Assert.Equal(new byte[40], Verify(branch, Node("3234")));
        Assert.Null(Verify(Branch(at: 1, Node("3235")), Node("3235")));
    }

    [Fact]
    public void A_clear_slot_proves_that_there_is_nothing_and_a_full_one_does_not()
    {
        Assert.Null(Verify(Branch(at: 2, Node("3234"))));
        Refused(Branch(at: 1, Node("3234"))); // the node it refers to is missing
    }

    [Fact]
    public void An_extension_that_parts_from_the_key_proves_that_there_is_nothing()
    {
        RlpItem branch = Branch(at: 4, Node("20"));

        Assert.Equal(new byte[40], Verify(Extension("1123", branch), branch, Node("20")));
        Assert.Null(Verify(Extension("1124", branch)));
        Assert.Null(Verify(Extension("00123456", branch)));
        Refused(Extension("1124", branch), branch); // nothing leads to the branch
        Refused(RlpItem.List(Bytes("1123"), Nothing));
        Refused(RlpItem.List(Bytes("1123"), RlpItem.Of(new byte[31])));
        Refused(RlpItem.List(Bytes("1123"), RlpItem.Of(new byte[33])));
    }

    [Fact]
    public void A_branch_may_hold_a_value_itself()
    {
        RlpItem branch = RlpItem.List([.. Enumerable.Repeat(Nothing, 16), Value]);

        Assert.Equal(new byte[40], Verify(Extension("001234", branch), branch));
        Assert.Null(Verify(
            Extension("001234", Branch(at: 1, Node("20"))), Branch(at: 1, Node("20"))));
        RlpItem odd = RlpItem.List([.. Enumerable.Repeat(Nothing, 16), RlpItem.List(Value)]);
        Refused(Extension("001234", odd), odd);
    }

    [Fact]
    public void A_short_node_stands_in_its_parent()
    {
        RlpItem leaf = RlpItem.List(Bytes("3234"), RlpItem.Of(5));
        RlpItem branch = Branch(at: 1, leaf);

        Assert.Equal([5], Verify(branch));
        Refused(branch, leaf); // it is there already
        Assert.Equal([5], Verify(RlpItem.List(Bytes("201234"), RlpItem.Of(5)))); // the root is hashed even when short
    }

    [Fact]
    public void What_is_no_node_is_refused()
    {
        Refused(RlpItem.Of(new byte[40]));
        Refused(RlpItem.List());
        Refused(RlpItem.List(Bytes("201234")));
        Refused(RlpItem.List(Bytes("201234"), Value, Value));
        Refused(RlpItem.List(Enumerable.Repeat(Nothing, 16)));
        Refused(RlpItem.List(Enumerable.Repeat(Nothing, 18)));
        Refused(RlpItem.List(Bytes("201234"), Nothing)); // a leaf without a value
        Refused(RlpItem.List(Bytes("201234"), RlpItem.List(Value)));
        Refused(RlpItem.List(RlpItem.List(Bytes("201234")), Value));
        Refused(Branch(at: 1, RlpItem.Of(new byte[5]))); // a reference of another length
        RefusedBytes([0xc2, 0x81, 0x00]); // no RLP in its only form
        RefusedBytes([.. Node("201234").Encode(), 0]);
        RefusedBytes([]);
    }

    [Fact]
    public void Nodes_missing_twice_in_another_order_or_left_over_are_refused()
    {
        byte[][] nodes =
        [
            Extension("1123", Branch(at: 4, Node("20"))).Encode(),
            Branch(at: 4, Node("20")).Encode(),
            Node("20").Encode(),
        ];
        Hash root = Keccak256.Hash(nodes[0]);
        Assert.Equal(new byte[40], MerkleProof.Verify(root, Key, nodes));

        foreach (int[] order in (int[][])
            [[], [0], [0, 1], [1, 2], [0, 2], [0, 2, 1], [2, 1, 0], [0, 1, 2, 2], [0, 0, 1, 2], [0, 1, 1, 2]])
        {
            Assert.Throws<ProofException>(() => MerkleProof.Verify(root, Key, [.. order.Select(i => nodes[i])]));
        }

        Assert.Throws<ProofException>(() => MerkleProof.Verify(root, Key, [.. nodes, [0x80]]));
        Assert.Throws<ProofException>(() => MerkleProof.Verify(Keccak256.Hash([1]), Key, nodes));
    }

    [Fact]
    public void An_empty_trie_needs_no_node_and_takes_no_other_than_its_own()
    {
        Assert.Null(MerkleProof.Verify(MerkleProof.EmptyRoot, Key, []));
        Assert.Null(MerkleProof.Verify(MerkleProof.EmptyRoot, Key, [[0x80]]));
        foreach (byte[][] nodes in (byte[][][])[[[]], [[0xc0]], [[0x80], [0x80]], [Node("201234").Encode()]])
        {
            Assert.Throws<ProofException>(() => MerkleProof.Verify(MerkleProof.EmptyRoot, Key, nodes));
        }

        Assert.Throws<ProofException>(() => MerkleProof.Verify(Hash.Zero, Key, []));
        Assert.Throws<ProofException>(() => MerkleProof.Verify(Keccak256.Hash([]), Key, [[]]));
    }

    [Fact]
    public void A_stored_zero_and_what_is_no_word_are_refused()
    {
        Hash slot = Hash.Zero;
        Assert.Equal(1, Stored(RlpItem.Of(1)).AsSpan()[31]);
        Assert.Equal(0xff, Stored(RlpItem.Of(Enumerable.Repeat((byte)0xff, 32).ToArray())).AsSpan()[0]);
        Assert.Throws<ProofException>(() => Stored(RlpItem.Of(0)));
        Assert.Throws<ProofException>(() => Stored(RlpItem.Of(new byte[] { 0 })));
        Assert.Throws<ProofException>(() => Stored(RlpItem.Of(new byte[] { 0, 1 })));
        Assert.Throws<ProofException>(() => Stored(RlpItem.Of(Enumerable.Repeat((byte)1, 33).ToArray())));
        Assert.Throws<ProofException>(() => Stored(RlpItem.List()));

        Hash Stored(RlpItem word)
        {
            Trie trie = Trie.Of([KeyValuePair.Create(Keccak256.Hash(slot.AsSpan()).ToArray(), word.Encode())]);
            return StateProof.VerifyStorage(
                trie.Root, slot, trie.Prove(Keccak256.Hash(slot.AsSpan()).AsSpan()));
        }
    }

    private static byte[]? Verify(params RlpItem[] nodes) => MerkleProof.Verify(
        Keccak256.Hash(nodes[0].Encode()), Key, [.. nodes.Select(node => node.Encode())]);

    private static void Refused(params RlpItem[] nodes) => Assert.Throws<ProofException>(() => Verify(nodes));

    private static void RefusedBytes(byte[] node) =>
        Assert.Throws<ProofException>(() => MerkleProof.Verify(Keccak256.Hash(node), Key, [node]));

    private static RlpItem Node(string path) => RlpItem.List(Bytes(path), Value);

    private static RlpItem Extension(string path, RlpItem child) => RlpItem.List(Bytes(path), Refer(child));

    private static RlpItem Branch(int at, RlpItem child) =>
        RlpItem.List(Enumerable.Range(0, 17).Select(i => i == at ? Refer(child) : Nothing));

    private static RlpItem Refer(RlpItem node) => !node.IsList || node.EncodedLength < Hash.Length
        ? node
        : RlpItem.Of(Keccak256.Hash(node.Encode()).ToArray());

    private static RlpItem Bytes(string digits) => RlpItem.Of(Convert.FromHexString(digits));
}
