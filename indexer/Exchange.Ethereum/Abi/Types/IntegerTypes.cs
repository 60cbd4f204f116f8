using System.Numerics;

namespace Exchange.Ethereum.Abi.Types;

/// <summary>uint8 to uint256; values come out as BigInteger and go in as any integer of the framework.</summary>
internal sealed class UIntType(int bits) : AbiType($"uint{bits}", isDynamic: false, headWords: 1)
{
    internal override void Write(AbiWriter writer, object? value) =>
        writer.WriteBigUInt(Integers.From(value) ?? throw Mismatch(value), bits);

    internal override object Read(ref AbiReader reader) => reader.ReadBigUInt(bits);
}

/// <summary>int8 to int256.</summary>
internal sealed class IntType(int bits) : AbiType($"int{bits}", isDynamic: false, headWords: 1)
{
    internal override void Write(AbiWriter writer, object? value) =>
        writer.WriteBigInt(Integers.From(value) ?? throw Mismatch(value), bits);

    internal override object Read(ref AbiReader reader) => reader.ReadBigInt(bits);
}

/// <summary>Lets callers write 7 where a BigInteger is meant.</summary>
file static class Integers
{
    internal static BigInteger? From(object? value) => value switch
    {
        BigInteger i => i,
        int i => i,
        long i => i,
        uint i => i,
        ulong i => i,
        short i => i,
        ushort i => i,
        byte i => i,
        sbyte i => i,
        _ => null,
    };
}
