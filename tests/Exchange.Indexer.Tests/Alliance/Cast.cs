using Exchange.TestBed;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>Who plays in <see cref="AllianceScene"/> besides those of <see cref="TestKey"/>.</summary>
internal static class Cast
{
    public static TestKey Songhe { get; } = TestKey.Named("songhe");

    public static TestKey SongheRotated { get; } = TestKey.Named("songhe's new key");

    public static TestKey Yunfan { get; } = TestKey.Named("yunfan");

    /// <summary>A brand that comes too late to be a founder.</summary>
    public static TestKey Late { get; } = TestKey.Named("late");

    /// <summary>Invites Yu.</summary>
    public static TestKey Wen { get; } = TestKey.Named("wen");

    /// <summary>Invites Zhou, buys and returns.</summary>
    public static TestKey Yu { get; } = TestKey.Named("yu");

    /// <summary>Buys, and earns Yu a bonus.</summary>
    public static TestKey Zhou { get; } = TestKey.Named("zhou");

    /// <summary>Owes points, and pays them.</summary>
    public static TestKey Tang { get; } = TestKey.Named("tang");

    /// <summary>Is erased in the end.</summary>
    public static TestKey Gone { get; } = TestKey.Named("gone");

    /// <summary>Recovers an account, and owns two keys besides.</summary>
    public static TestKey Chen => TestKey.Chen;

    public static TestKey ChenSecond { get; } = TestKey.Named("chen's second key");

    public static TestKey ChenThird { get; } = TestKey.Named("chen's next second key");

    public static TestKey ChenRecovered { get; } = TestKey.Named("chen's new key");

    /// <summary>Rotates a key.</summary>
    public static TestKey Lin => TestKey.Lin;

    public static TestKey LinRotated { get; } = TestKey.Named("lin's new key");

    /// <summary>Everyone who has an account.</summary>
    public static IReadOnlyList<TestKey> Members { get; } = [Wen, Yu, Zhou, Tang, Gone, TestKey.Chen, TestKey.Lin];
}
