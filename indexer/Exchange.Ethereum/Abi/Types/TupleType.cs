namespace Exchange.Ethereum.Abi.Types;

/// <summary>A tuple; its values are arrays of objects in the members' order.</summary>
internal sealed class TupleType(IReadOnlyList<AbiType> members) : AbiType(
    $"({string.Join(',', members.Select(member => member.Name))})",
    isDynamic: members.Any(member => member.IsDynamic),
    headWords: members.Any(member => member.IsDynamic) ? 1 : members.Sum(member => member.HeadWords))
{
    private readonly long _frameWords = members.Sum(member => member.HeadWords);

    public override IReadOnlyList<AbiType> Members => members;

    internal override void Write(AbiWriter writer, object? value)
    {
        IReadOnlyList<object?> values = ValuesOf(value);
        if (IsDynamic)
        {
            writer.WriteTuple(values, _frameWords, WriteMembers);
        }
        else
        {
            WriteMembers(writer, values);
        }
    }

    internal override object Read(ref AbiReader reader) =>
        IsDynamic ? reader.ReadTuple(_frameWords, ReadMembers) : ReadMembers(ref reader);

    internal override void Pack(object? value, List<byte> into, bool isNested)
    {
        IReadOnlyList<object?> values = ValuesOf(value);
        for (int i = 0; i < members.Count; i++)
        {
            members[i].Pack(values[i], into, isNested: true);
        }
    }

    private IReadOnlyList<object?> ValuesOf(object? value)
    {
        IReadOnlyList<object?> values = value as IReadOnlyList<object?> ?? throw Mismatch(value);
        return values.Count == members.Count
            ? values
            : throw new AbiException($"{values.Count} values, {Name} has {members.Count}.");
    }

    private void WriteMembers(AbiWriter writer, IReadOnlyList<object?> values)
    {
        for (int i = 0; i < members.Count; i++)
        {
            members[i].Write(writer, values[i]);
        }
    }

    private object[] ReadMembers(ref AbiReader reader)
    {
        var values = new object[members.Count];
        for (int i = 0; i < members.Count; i++)
        {
            values[i] = members[i].Read(ref reader);
        }

        return values;
    }
}
