using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>
/// Who lives on the chain: two brands with three programmes, four members, and one more whose keys are replaced.
/// </summary>
internal static class Cast
{
    /// <summary>Programmes in the order in which they are made; the last one's points mature after a day.</summary>
    public const long LanmuPoints = 1;

    /// <summary>Points that end within reach of a pause.</summary>
    public const long QinghePoints = 2;

    /// <summary>Points that mature after a day.</summary>
    public const long SlowPoints = 3;

    /// <summary>The members.</summary>
    public static IReadOnlyList<TestKey> Members { get; } =
        [TestKey.Chen, TestKey.Lin, TestKey.Named("fault member 1"), TestKey.Named("fault member 2")];

    /// <summary>A member who does nothing but lose keys: whoever else did would be silent from then on.</summary>
    public static TestKey Keyholder { get; } = KeyOf(0);

    /// <summary>The key that the keyholder has from an epoch on.</summary>
    public static TestKey KeyOf(long epoch) => TestKey.Named($"fault keyholder's key {epoch}");

    /// <summary>A brand's key; brands are numbered in the order in which they joined.</summary>
    public static TestKey BrandOf(long brandId) => brandId == 1 ? TestKey.Lanmu : TestKey.Qinghe;

    /// <summary>Whose programme it is.</summary>
    public static TestKey IssuerOf(long programme) => BrandOf(programme == LanmuPoints ? 1 : 2);

    /// <summary>Who an account is, if it is a member.</summary>
    public static TestKey? MemberOf(Address account) => Members.FirstOrDefault(member => member.Address == account);
}
