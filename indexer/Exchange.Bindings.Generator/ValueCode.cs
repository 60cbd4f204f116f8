using System.Globalization;
using Exchange.Ethereum.Abi;

namespace Exchange.Bindings.Generator;

/// <summary>How a Solidity value looks in C#: its type, and what reads and writes it.</summary>
internal sealed class ValueCode
{
    private readonly AbiParameter _parameter;
    private readonly ContractScope _scope;
    private readonly AbiType _type;
    private readonly ValueCode? _item;

    internal ValueCode(AbiParameter parameter, ContractScope scope)
    {
        _parameter = parameter;
        _scope = scope;
        _type = AbiType.Parse(parameter.CanonicalType);
        if (parameter.Type.EndsWith(']'))
        {
            _item = new ValueCode(ItemOf(parameter), scope);
        }
    }

    internal long HeadWords => _type.HeadWords;

    /// <summary>Integers of up to 64 bits are long: what a reader narrows, the contracts bound.</summary>
    internal string Type
    {
        get
        {
            if (_item is not null)
            {
                return $"IReadOnlyList<{_item.Type}>";
            }

            if (_scope.FindStruct(_parameter) is { } name)
            {
                return name;
            }

            return _parameter.Type switch
            {
                _ when _scope.FindEnum(_parameter) is { } e => e.Name,
                "address" => "Address",
                "bool" => "bool",
                "string" => "string",
                "bytes32" => "Hash",
                ['b', 'y', 't', 'e', 's', ..] => "byte[]",
                _ => Integer.Bits <= 64 ? "long" : "BigInteger",
            };
        }
    }

    private (bool IsSigned, int Bits) Integer
    {
        get
        {
            bool isSigned = _parameter.Type[0] == 'i';
            int bits = int.Parse(_parameter.Type.AsSpan(isSigned ? 3 : 4), CultureInfo.InvariantCulture);
            return (isSigned, bits);
        }
    }

    /// <summary>The expression that reads it, where <paramref name="reader"/> stands.</summary>
    internal string Read(string reader)
    {
        if (_item is not null)
        {
            return FixedLength is { } length
                ? $"{reader}.ReadFixedArray({length}, {ItemIsDynamic}, {_item.ReadFunction()})"
                : $"{reader}.ReadArray(wordsEach: {_item.HeadWords}, {_item.ReadFunction()})";
        }

        if (_scope.FindStruct(_parameter) is { } name)
        {
            return $"{name}.Read(ref {reader})";
        }

        return _parameter.Type switch
        {
            _ when _scope.FindEnum(_parameter) is { } e => $"({e.Name}){reader}.ReadEnum(members: {e.Members.Count})",
            "address" => $"{reader}.ReadAddress()",
            "bool" => $"{reader}.ReadBool()",
            "string" => $"{reader}.ReadString()",
            "bytes" => $"{reader}.ReadBytes()",
            "bytes32" => $"{reader}.ReadHash()",
            ['b', 'y', 't', 'e', 's', .. var length] => $"{reader}.ReadFixedBytes({length})",
            _ => $"{reader}.Read{IntegerMethod}({Integer.Bits})",
        };
    }

    /// <summary>The expression that writes <paramref name="value"/> to <paramref name="writer"/>.</summary>
    internal string Write(string writer, string value)
    {
        if (_item is not null)
        {
            return FixedLength is { } length
                ? $"{writer}.WriteFixedArray({value}, {length}, {ItemIsDynamic}, {_item.WriteFunction()})"
                : $"{writer}.WriteArray({value}, wordsEach: {_item.HeadWords}, {_item.WriteFunction()})";
        }

        if (_scope.FindStruct(_parameter) is { } name)
        {
            return $"{name}.Write({writer}, {value})";
        }

        return _parameter.Type switch
        {
            _ when _scope.FindEnum(_parameter) is not null => $"{writer}.WriteUInt((long){value}, 8)",
            "address" => $"{writer}.WriteAddress({value})",
            "bool" => $"{writer}.WriteBool({value})",
            "string" => $"{writer}.WriteString({value})",
            "bytes" => $"{writer}.WriteBytes({value})",
            "bytes32" => $"{writer}.WriteHash({value})",
            ['b', 'y', 't', 'e', 's', .. var length] => $"{writer}.WriteFixedBytes({value}, {length})",
            _ => $"{writer}.Write{IntegerMethod}({value}, {Integer.Bits})",
        };
    }

    private string IntegerMethod => Integer switch
    {
        { IsSigned: false, Bits: <= 64 } => "UInt",
        { IsSigned: false } => "BigUInt",
        { Bits: <= 64 } => "Int",
        _ => "BigInt",
    };

    private string? FixedLength => _parameter.Type.EndsWith("[]", StringComparison.Ordinal)
        ? null
        : _parameter.Type[(_parameter.Type.LastIndexOf('[') + 1)..^1];

    private string ItemIsDynamic => $"isDynamic: {(_item!._type.IsDynamic ? "true" : "false")}";

    // A struct's own functions have the right shape already.
    private string ReadFunction() => _scope.FindStruct(_parameter) is { } name && _item is null
        ? $"{name}.Read"
        : $"static (ref item) => {Read("item")}";

    private string WriteFunction() => _scope.FindStruct(_parameter) is { } name && _item is null
        ? $"{name}.Write"
        : $"static (to, item) => {Write("to", "item")}";

    private static AbiParameter ItemOf(AbiParameter array) => array with
    {
        Type = array.Type[..array.Type.LastIndexOf('[')],
        InternalType = array.InternalType is { } text && text.EndsWith(']') ? text[..text.LastIndexOf('[')] : null,
    };
}
