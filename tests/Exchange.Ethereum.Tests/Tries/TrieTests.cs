using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.Tests.Tries;

/// <summary>A trie's root depends on what it holds and on nothing else, and proves all of it.</summary>
public sealed class TrieTests
{
    // ethereum/tests, TrieTests/trieanyorder.json.
    [Theory]
    [InlineData("d23786fb4a010da3ce639d66d5e904a11dbc02746d1ce25029e53290cabf28ab", "A", "*")]
    [InlineData(
        "8aad789dff2f538bca5d8ea56e8abe10f4c7ba3a5dea95fea4cd6e7c3a1168d3",
        "doe", "reindeer", "dog", "puppy", "dogglesworth", "cat")]
    [InlineData(
        "5991bb8c6514148a29db676a14ac506cd2cd5775ace63c30a4fe457715e9ac84",
        "do", "verb", "horse", "stallion", "doge", "coin", "dog", "puppy")]
    [InlineData("17beaa1648bafa633cda809c90c04af50fc8aed3cb40d16efbddee6fdf63c4c3", "foo", "bar", "food", "bass")]
    [InlineData(
        "3f67c7a47520f79faa29255d2d3c084a7a6df0453116ed7232ff10277a8be68b", "be", "e", "dog", "puppy", "bed", "d")]
    [InlineData("8452568af70d8d140f58d941338542f645fcca50094b20f3c3d8c3df49337928", "test", "test", "te", "testy")]
    public void The_published_roots_are_met_and_every_pair_is_proven(string root, params string[] pairs)
    {
        var held = pairs.Chunk(2).ToDictionary(
            pair => pair[0], pair => pair[1] == "*" ? new string('a', 50) : pair[1]);
        Trie trie = TrieOf(held);

        Assert.Equal("0x" + root, trie.Root.ToString());
        Assert.Equal(trie.Root, TrieOf(held.Reverse()).Root);
        foreach ((string key, string value) in held)
        {
            Assert.Equal(Encoding.ASCII.GetBytes(value), Prove(trie, Encoding.ASCII.GetBytes(key)));
        }

        Assert.All(
            (string[])["", "B", "d", "doges", "hors", "horses", "fo", "foods", "t", "tes", "b"],
            key => Assert.Null(Prove(trie, Encoding.ASCII.GetBytes(key))));
    }

    [Fact]
    public void An_empty_trie_proves_that_there_is_nothing()
    {
        Trie trie = Trie.Of([]);

        Assert.Equal(MerkleProof.EmptyRoot, trie.Root);
        Assert.Equal(MerkleProof.EmptyRoot, Keccak256.Hash([0x80]));
        Assert.Empty(trie.Prove([1]));
        Assert.Null(Prove(trie, [1]));
        Assert.Null(MerkleProof.Verify(MerkleProof.EmptyRoot, [1], [[0x80]]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(129)]
    [InlineData(300)]
    public void Every_item_of_a_list_is_proven_and_the_next_one_absent(int count)
    {
        byte[][] items =
            [.. Enumerable.Range(0, count).Select(i => Keccak256.Hash(BitConverter.GetBytes(i)).ToArray())];
        Trie trie = Trie.OfList(items);
        for (int i = 0; i <= count; i++)
        {
            Assert.Equal(
                i < count ? items[i] : null,
                BlockProof.VerifyTransaction(trie.Root, (ulong)i, trie.Prove(Trie.KeyOf((ulong)i))));
        }
    }

    [Fact]
    public void A_thousand_random_tries_prove_what_they_hold_and_what_they_do_not()
    {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++)
        {
            // Short keys of few digits collide, nest and end inside each other.
            Dictionary<string, byte[]> held = [];
            for (int pair = random.Next(20); pair > 0; pair--)
            {
                held[Hex.Encode(KeyOf(random))] = [.. KeyOf(random), .. new byte[random.Next(40)], 1];
            }

            Trie trie = Trie.Of(held.Select(pair => KeyValuePair.Create(Hex.Decode(pair.Key), pair.Value)));
            Assert.All(held, pair => Assert.Equal(pair.Value, Prove(trie, Hex.Decode(pair.Key))));
            byte[] other = KeyOf(random);
            Assert.Equal(held.GetValueOrDefault(Hex.Encode(other)), Prove(trie, other));
        }
    }

    [Fact]
    public void Pairs_that_no_trie_can_hold_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Trie.Of([KeyValuePair.Create(new byte[33], new byte[1])]));
        Assert.Throws<ArgumentException>(() => Trie.Of([KeyValuePair.Create(new byte[1], Array.Empty<byte>())]));
        Assert.Throws<ArgumentException>(() => Trie.Of(
            [KeyValuePair.Create(new byte[1], new byte[1]), KeyValuePair.Create(new byte[1], new byte[2])]));
    }

    private static Trie TrieOf(IEnumerable<KeyValuePair<string, string>> pairs) => Trie.Of(pairs.Select(pair =>
        KeyValuePair.Create(Encoding.ASCII.GetBytes(pair.Key), Encoding.ASCII.GetBytes(pair.Value))));

    private static byte[]? Prove(Trie trie, byte[] key) => MerkleProof.Verify(trie.Root, key, trie.Prove(key));

    private static byte[] KeyOf(Random random)
    {
        byte[] key = new byte[random.Next(5)];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = (byte)(random.Next(3) | (random.Next(3) << 4));
        }

        return key;
    }
}
