using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi.Types;

/// <summary>bytes1 to bytes32; a <see cref="Hash"/> may stand for bytes32.</summary>
internal sealed class FixedBytesType(int length) : AbiType($"bytes{length}", isDynamic: false, headWords: 1)
{
    internal override void Write(AbiWriter writer, object? value)
    {
        byte[] bytes = value switch
        {
            byte[] given => given,
            Hash hash => hash.ToArray(),
            _ => throw Mismatch(value),
        };
        writer.WriteFixedBytes(bytes, length);
    }

    internal override object Read(ref AbiReader reader) => reader.ReadFixedBytes(length);
}

/// <summary>bytes.</summary>
internal sealed class BytesType() : AbiType("bytes", isDynamic: true, headWords: 1)
{
    internal override void Write(AbiWriter writer, object? value) =>
        writer.WriteBytes(value as byte[] ?? throw Mismatch(value));

    internal override object Read(ref AbiReader reader) => reader.ReadBytes();

    internal override void Pack(object? value, List<byte> into, bool isNested)
    {
        byte[] bytes = value as byte[] ?? throw Mismatch(value);
        into.AddRange(bytes);
        if (isNested)
        {
            into.AddRange(new byte[-bytes.Length & 31]);
        }
    }
}
