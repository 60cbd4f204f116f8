namespace Exchange.Ethereum.Abi.Types;

/// <summary>bool.</summary>
internal sealed class BoolType() : AbiType("bool", isDynamic: false, headWords: 1)
{
    internal override void Write(AbiWriter writer, object? value) =>
        writer.WriteBool(value as bool? ?? throw Mismatch(value));

    internal override object Read(ref AbiReader reader) => reader.ReadBool();
}
