using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>One draw: who acts, with which points, at what time of the chain. The next draw has others.</summary>
internal sealed class Chance
{
    public const long Hour = 3_600;
    public const long Day = 24 * Hour;
    private static readonly long[] Programmes =
        [Cast.LanmuPoints, Cast.LanmuPoints, Cast.QinghePoints, Cast.QinghePoints, Cast.SlowPoints];

    private readonly AllianceOnChain _alliance;
    private readonly Random _random;

    public Chance(AllianceOnChain alliance, Memory memory, long now, Random random)
    {
        (_alliance, Memory, Now, _random) = (alliance, memory, now, random);
        // Mostly somebody who has the points; whoever has not is refused.
        (Member, Points) = random.Next(6) == 0
            ? (OneOf(Cast.Members), PointsOf(OneOf(Programmes)))
            : Holding(OneOf(Programmes));
        Programme = Asset.ProgrammeOf(Points);
    }

    public Memory Memory { get; }

    /// <summary>About when the block will be made, in unix seconds.</summary>
    public long Now { get; }

    public TestKey Member { get; }

    public long Programme { get; }

    /// <summary>Points of the programme, which the member may not have.</summary>
    public BigInteger Points { get; }

    /// <summary>The key of the programme's brand.</summary>
    public TestKey Issuer => Cast.IssuerOf(Programme);

    /// <summary>The clearing cycle that is open.</summary>
    public long Cycle => Now < Memory.FirstCycleEndsAt ? 1 : 2 + ((Now - Memory.FirstCycleEndsAt) / (7 * Day));

    public long ChainId => _alliance.ChainId;

    public int Next(int below) => _random.Next(below);

    public long Amount(int most) => _random.Next(1, most);

    /// <summary>A time after now.</summary>
    public long Within(long atLeast, long atMost) => Now + _random.NextInt64(atLeast, atMost);

    public T OneOf<T>(IReadOnlyList<T> known) => known[_random.Next(known.Count)];

    /// <summary>One that fits, or now and then one that does not; null if there is none.</summary>
    public T? Fitting<T>(IReadOnlyList<T> known, Func<T, bool> fits)
        where T : class
    {
        T[] fitting = [.. known.Where(each => _random.Next(16) == 0 || fits(each))];
        return fitting.Length == 0 ? null : OneOf(fitting);
    }

    public BigInteger PointsOf(long programme) => OneOf(Memory.PointsOf(programme));

    /// <summary>A member with points of a programme that may leave the account, if anybody has any.</summary>
    public (TestKey Member, BigInteger Points) Holding(long programme)
    {
        var fitting = Memory.Holdings.Where(held => Asset.ProgrammeOf(held.Asset) == programme && IsFree(held.Asset));
        return fitting.ToArray() is { Length: > 0 } some
            ? OneOf(some)
            : (OneOf(Cast.Members), PointsOf(programme));
    }

    /// <summary>The same of one member's.</summary>
    public BigInteger HoldingOf(TestKey member, long programme) => Memory.Holdings
        .Where(held => held.Member == member && Asset.ProgrammeOf(held.Asset) == programme && IsFree(held.Asset))
        .Select(held => held.Asset).DefaultIfEmpty(PointsOf(programme)).First();

    /// <summary>An asset of these that has ended.</summary>
    public BigInteger? Expired(IEnumerable<(TestKey Member, BigInteger Asset)> known)
    {
        BigInteger[] ended = [.. known.Select(each => each.Asset).Where(asset => Asset.EndOf(asset) <= Now)];
        return ended.Length == 0 ? null : OneOf(ended);
    }

    public Address AddressOf(string contract) => _alliance.AddressOf(contract);

    public Forwarder.SignedIntent Sign(TestKey who, ICall call) => _alliance.Sign(who, call);

    public Forwarder.SignedIntent Sign(Address account, TestKey key, ICall call) => _alliance.Sign(account, key, call);

    /// <summary>Other people and points.</summary>
    public Chance Again() => new(_alliance, Memory, Now, _random);

    private bool IsFree(BigInteger points) =>
        Asset.EndOf(points) > Now && Asset.MaturityOf(points) * Day <= Now;
}
