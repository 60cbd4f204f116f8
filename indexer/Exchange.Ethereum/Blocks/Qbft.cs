using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Blocks;

/// <summary>
/// Tells from a header alone whether a QBFT chain agreed on its block, by the rules of Besu: at least two thirds of
/// the validators sealed it, each once, and nobody else did.
/// </summary>
/// <remarks>
/// Who the validators are must come from somewhere trusted: the genesis block, an agreed list, or a verified block
/// before. The genesis block itself has no seals.
/// </remarks>
public static class Qbft
{
    private static readonly Hash FixedMixHash =
        Hash.Parse("0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365");

    private static readonly Hash NoUncles =
        Hash.Parse("0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347");

    /// <summary>What every commit seal signs: the hash of the header with its round, but without its seals.</summary>
    /// <exception cref="BlockException">It is no header of QBFT.</exception>
    public static Hash SealHash(Header header) =>
        HashWith(header, QbftExtraData.Decode(header.ExtraData) with { Seals = [] });

    /// <summary>
    /// The block's name on its chain: the hash of the header without its seals, and with round 0. So one block has one
    /// name, whoever sealed it and in whatever round.
    /// </summary>
    /// <exception cref="BlockException">It is no header of QBFT.</exception>
    public static Hash BlockHash(Header header) =>
        HashWith(header, QbftExtraData.Decode(header.ExtraData) with { Seals = [], Round = 0 });

    /// <summary>How many of so many validators must seal: two thirds, rounded up.</summary>
    public static int Quorum(int validators)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(validators);
        return (int)(((2L * validators) + 2) / 3);
    }

    /// <summary>Who made each seal, in the header's order; anybody's signature is somebody's.</summary>
    /// <exception cref="BlockException">It is no header of QBFT, or a seal no signature.</exception>
    public static IReadOnlyList<Address> RecoverSigners(Header header)
    {
        Hash signed = SealHash(header);
        return [.. QbftExtraData.Decode(header.ExtraData).Seals.Select(seal => SignerOf(signed, seal))];
    }

    /// <summary>Requires that these validators agreed on the block.</summary>
    /// <param name="header">The header as the node gave it, seals included.</param>
    /// <param name="validators">Who may seal it, from a trusted source; the header's own list must be the same, or
    /// empty where a contract keeps the list.</param>
    /// <returns>Who sealed it.</returns>
    /// <exception cref="BlockException">A fixed field is another one, the proposer or a sealer is no validator, a
    /// validator sealed twice, or there are fewer seals than <see cref="Quorum"/>.</exception>
    public static IReadOnlyList<Address> Verify(Header header, IReadOnlyCollection<Address> validators)
    {
        HashSet<Address> trusted = [.. validators];
        QbftExtraData said = QbftExtraData.Decode(header.ExtraData);
        IReadOnlyList<Address> listed = said.Validators;
        Require(trusted.Count > 0 && trusted.Count == validators.Count, "The validators are none, or not distinct.");
        Require(
            listed.Count == 0 || (listed.Count == trusted.Count && trusted.SetEquals(listed)),
            "The header lists other validators.");
        Require(header.MixHash == FixedMixHash, "The mix hash is not that of Byzantine fault tolerance.");
        Require(header.Difficulty.IsOne, "The difficulty is not 1.");
        Require(!header.Nonce.AsSpan().ContainsAnyExcept((byte)0), "The nonce is not 0.");
        Require(header.Sha3Uncles == NoUncles, "The block has uncles.");
        Require(trusted.Contains(header.Miner), $"The proposer {header.Miner} is no validator.");

        // Before any is recovered, or a header of a million seals would take minutes to refuse.
        Require(said.Seals.Count <= trusted.Count, "There are more seals than validators.");
        IReadOnlyList<Address> signers = RecoverSigners(header);
        Require(signers.Distinct().Count() == signers.Count, "A validator sealed twice.");
        foreach (Address signer in signers)
        {
            Require(trusted.Contains(signer), $"{signer} sealed and is no validator.");
        }

        int quorum = Quorum(trusted.Count);
        Require(signers.Count >= quorum, $"{signers.Count} of {trusted.Count} validators sealed, not {quorum}.");
        return signers;
    }

    private static Hash HashWith(Header header, QbftExtraData extraData) =>
        Keccak256.Hash(header.EncodeWith(extraData.Encode()));

    // Besu's consensus takes a seal with a high s, so refusing it here would deny a block the chain agreed on. It
    // cannot be counted twice: the twin (r, n − s) is the same validator's.
    private static Address SignerOf(Hash signed, ReadOnlySpan<byte> seal)
    {
        var r = new BigInteger(seal[..32], isUnsigned: true, isBigEndian: true);
        var s = new BigInteger(seal[32..64], isUnsigned: true, isBigEndian: true);
        byte parity = seal[64];
        Require(parity <= 1, $"A seal's parity is {parity}, neither 0 nor 1.");
        try
        {
            bool isHigh = s > Secp256k1.HalfOrder && s < Secp256k1.Order;
            return Secp256k1.Recover(
                signed, isHigh ? new Signature(r, Secp256k1.Order - s, 1 - parity) : new Signature(r, s, parity));
        }
        catch (SignatureException e)
        {
            throw new BlockException("A seal is no signature.", e);
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new BlockException(message);
        }
    }
}
