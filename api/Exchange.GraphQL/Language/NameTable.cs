using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Exchange.GraphQL.Language;

/// <summary>
/// Finds where a name ends, sixteen characters at a time, and gives one string for all its uses. Its memory is
/// bounded: a slot holds one short name, and the newest name of a slot takes it.
/// </summary>
/// <remarks>
/// The only state that requests share here. It holds names of documents and nothing else, never a value; a race
/// between two writers costs one of them its slot, and no reader ever sees half an entry.
/// </remarks>
internal static class NameTable
{
    private const int Slots = 2_048;

    private static readonly Entry?[] _entries = new Entry?[Slots];

    /// <summary>Which groups of name characters (§2.1.9) the low four bits of a character may belong to.</summary>
    private static readonly Vector128<byte> _groupsOfLow = Vector128.Create(
        (byte)5, 7, 7, 7, 7, 7, 7, 7, 7, 7, 6, 2, 2, 2, 2, 10);

    /// <summary>Which the high four may: 1 digits, 2 A to O and a to o, 4 P to Z and p to z, 8 underscore.</summary>
    private static readonly Vector128<byte> _groupsOfHigh = Vector128.Create(
        (byte)0, 0, 0, 1, 2, 12, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The next sixteen characters as bytes; what is no ASCII becomes a byte that no name contains.</summary>
    public static Vector128<byte> Load(ReadOnlySpan<char> text, int at)
    {
        if (text.Length - at < 16)
        {
            return LoadTail(text, at);
        }

        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        return Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref first, (nuint)at), Vector128.LoadUnsafe(ref first, (nuint)at + 8));
    }

    /// <summary>How many of the sixteen characters a name may go on with.</summary>
    public static int NameLength(Vector128<byte> characters)
    {
        var groups = Vector128.ShuffleNative(_groupsOfLow, characters & Vector128.Create((byte)15))
            & Vector128.ShuffleNative(_groupsOfHigh, characters >>> 4);
        var others = Vector128.Equals(groups, Vector128<byte>.Zero).ExtractMostSignificantBits();
        return int.TrailingZeroCount((int)(others | 0x1_0000));
    }

    /// <summary>The string of a name of at most sixteen characters.</summary>
    public static string Intern(ReadOnlySpan<char> name, Vector128<byte> characters)
    {
        var kept = characters & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)name.Length));
        var (low, high) = (kept.AsUInt64().ToScalar(), kept.AsUInt64().GetElement(1));
        var hash = (low ^ (high * 0x9E37_79B9_7F4A_7C15)) * 0xD6E8_FEB8_6659_FD93;
        ref var slot = ref _entries[hash >> 53];
        if (slot is { } known && known.Low == low && known.High == high)
        {
            return known.Text;
        }

        var entry = new Entry(low, high, name.ToString());
        slot = entry;
        return entry.Text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<byte> LoadTail(ReadOnlySpan<char> text, int at)
    {
        Span<char> padded = stackalloc char[16];
        padded.Clear();
        text[at..].CopyTo(padded);
        return Load(padded, 0);
    }

    private sealed class Entry(ulong low, ulong high, string text)
    {
        public ulong Low { get; } = low;

        public ulong High { get; } = high;

        public string Text { get; } = text;
    }
}
