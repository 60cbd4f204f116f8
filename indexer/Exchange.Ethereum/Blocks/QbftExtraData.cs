using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Blocks;

/// <summary>
/// What a header's extra data says under QBFT as Besu writes it:
/// <c>[vanity, [validators], vote, round, [seals]]</c>. What it reads, it writes back byte for byte.
/// </summary>
public sealed record QbftExtraData
{
    /// <summary>Bytes of the vanity.</summary>
    public const int VanityLength = 32;

    /// <summary>Bytes of a seal: r, s and the parity, which is 0 or 1 here.</summary>
    public const int SealLength = 65;

    private const byte AddVote = 0xff;

    /// <summary>32 bytes of the proposer's own.</summary>
    public required byte[] Vanity { get; init; }

    /// <summary>Who may seal the block; empty when a contract on the chain keeps the list.</summary>
    public required IReadOnlyList<Address> Validators { get; init; }

    /// <summary>The proposer's vote; null for none.</summary>
    public QbftVote? Vote { get; init; }

    /// <summary>How often consensus on this block was begun again, 0 to 2^31 − 1.</summary>
    public required int Round { get; init; }

    /// <summary>The commit seals, each 65 bytes.</summary>
    public required IReadOnlyList<byte[]> Seals { get; init; }

    /// <summary>Reads extra data.</summary>
    /// <exception cref="BlockException">The bytes are anything else; also the older encodings, which wrote the round in
    /// four bytes.</exception>
    public static QbftExtraData Decode(ReadOnlyMemory<byte> data)
    {
        IReadOnlyList<RlpItem> fields = RlpFields.Decode(data).ToList("extra data", 5);
        ulong round = fields[3].ToUInt64("round");
        return new QbftExtraData
        {
            Vanity = fields[0].ToBytes("vanity", VanityLength).ToArray(),
            Validators = [.. fields[1].ToList("validators").Select(each => each.ToAddress("validator"))],
            Vote = VoteOf(fields[2]),
            Round = round <= int.MaxValue ? (int)round : throw new BlockException("The round is not below 2^31."),
            Seals = [.. fields[4].ToList("seals").Select(each => each.ToBytes("seal", SealLength).ToArray())],
        };
    }

    /// <summary>Writes extra data.</summary>
    /// <exception cref="BlockException">Vanity or a seal is not of its length, or the round negative.</exception>
    public byte[] Encode()
    {
        if (Vanity.Length != VanityLength || Round < 0 || Seals.Any(seal => seal.Length != SealLength))
        {
            throw new BlockException("The vanity, the round or a seal is out of its bounds.");
        }

        return RlpItem.List(
            RlpItem.Of(Vanity),
            RlpItem.List(Validators.Select(validator => RlpItem.Of(validator.ToArray()))),
            ItemOf(Vote),
            RlpItem.Of(Round),
            RlpItem.List(Seals.Select(seal => RlpItem.Of(seal)))).Encode();
    }

    private static QbftVote? VoteOf(RlpItem item)
    {
        if (item.ToList("vote").Count == 0)
        {
            return null;
        }

        IReadOnlyList<RlpItem> pair = item.ToList("vote", 2);
        return new QbftVote(pair[0].ToAddress("vote's validator"), pair[1].ToBytes("vote's kind").Span switch
        {
            [AddVote] => true,
            [] => false,
            _ => throw new BlockException("A vote neither adds nor drops."),
        });
    }

    private static RlpItem ItemOf(QbftVote? vote) => vote is null
        ? RlpItem.List()
        : RlpItem.List(
            RlpItem.Of(vote.Validator.ToArray()), RlpItem.Of(vote.IsAdd ? new byte[] { AddVote } : []));
}
