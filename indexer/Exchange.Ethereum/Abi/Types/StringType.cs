namespace Exchange.Ethereum.Abi.Types;

/// <summary>string.</summary>
internal sealed class StringType() : AbiType("string", isDynamic: true, headWords: 1)
{
    internal override void Write(AbiWriter writer, object? value) =>
        writer.WriteString(value as string ?? throw Mismatch(value));

    internal override object Read(ref AbiReader reader) => reader.ReadString();

    internal override void Pack(object? value, List<byte> into, bool isNested)
    {
        byte[] bytes = AbiWriter.BytesOf(value as string ?? throw Mismatch(value));
        into.AddRange(bytes);
        if (isNested)
        {
            into.AddRange(new byte[-bytes.Length & 31]);
        }
    }
}
