using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi.Types;

/// <summary>address.</summary>
internal sealed class AddressType() : AbiType("address", isDynamic: false, headWords: 1)
{
    internal override void Write(AbiWriter writer, object? value) =>
        writer.WriteAddress(value as Address? ?? throw Mismatch(value));

    internal override object Read(ref AbiReader reader) => reader.ReadAddress();
}
