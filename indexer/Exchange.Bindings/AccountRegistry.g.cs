// Generated from contracts/abi/AccountRegistry.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A signer is either the 20 bytes of an EOA, which is then the account itself, or an ERC-7913 signer (a verifier's
/// address, then its key), whose account is an address that nobody else can hold.
/// </summary>
public static class AccountRegistry
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(Log log)
    {
        Hash topic = log.Topics.Count > 0 ? log.Topics[0] : default;
        if (topic == AccountOpened.Topic)
        {
            return AccountOpened.Decode(log);
        }

        if (topic == EIP712DomainChanged.Topic)
        {
            return EIP712DomainChanged.Decode(log);
        }

        return null;
    }

    /// <summary>An account was opened by its home brand, with the consent of its signer.</summary>
    public sealed record AccountOpened(Address Account, long HomeBrand, byte[] Signer) : IEvent<AccountOpened>
    {
        /// <summary>Of AccountOpened(address,uint32,bytes).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x15c6a81fda34b88518915073a2bac4a274b745d8835866e1417272fed41cb4a9");

        /// <inheritdoc/>
        public static AccountOpened Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new AccountOpened(
                Account: reader.Topics.ReadAddress(),
                HomeBrand: reader.Topics.ReadUInt(32),
                Signer: reader.Data.ReadBytes()));
        }
    }

    /// <summary>MAY be emitted to signal that the domain could have changed.</summary>
    public sealed record EIP712DomainChanged() : IEvent<EIP712DomainChanged>
    {
        /// <summary>Of EIP712DomainChanged().</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x0a6387c9ea3628b88a633bb4f3b151770f70085117a15f9bf3787cda53f13d31");

        /// <inheritdoc/>
        public static EIP712DomainChanged Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 0, dataWords: 0);
            return reader.Finish(new EIP712DomainChanged());
        }
    }

    /// <summary>
    /// The account that belongs to a signer: the EOA itself, or the last 20 bytes of <c>keccak256(abi.encode(registry,
    /// chainid, signer, salt))</c>.
    /// </summary>
    public sealed record AccountAddressCall(byte[] Signer, Hash Salt) : ICall<AccountAddressCall, Address>
    {
        /// <summary>Of accountAddress(bytes,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x25, 0x2f, 0x1f, 0x2c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteBytes(Signer);
            writer.WriteHash(Salt);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AccountAddressCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AccountAddressCall(Signer: reader.ReadBytes(), Salt: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>
    /// returns the fields and values that describe the domain separator used by this contract for EIP-712 signature.
    /// </summary>
    public sealed record Eip712DomainCall() : ICall<Eip712DomainCall, Eip712DomainResult>
    {
        /// <summary>Of eip712Domain().</summary>
        public static ReadOnlySpan<byte> Selector => [0x84, 0xb0, 0x19, 0x6e];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static Eip712DomainCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new Eip712DomainCall());
        }

        /// <inheritdoc/>
        public static Eip712DomainResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 7);
            return reader.Finish(new Eip712DomainResult(
                Fields: reader.ReadFixedBytes(1),
                Name: reader.ReadString(),
                Version: reader.ReadString(),
                ChainId: reader.ReadBigUInt(256),
                VerifyingContract: reader.ReadAddress(),
                Salt: reader.ReadHash(),
                Extensions: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256))));
        }
    }

    /// <summary>What eip712Domain returns.</summary>
    public sealed record Eip712DomainResult(
        byte[] Fields,
        string Name,
        string Version,
        BigInteger ChainId,
        Address VerifyingContract,
        Hash Salt,
        IReadOnlyList<BigInteger> Extensions);

    /// <summary>The brand that opened the account.</summary>
    public sealed record HomeBrandOfCall(Address Account) : ICall<HomeBrandOfCall, long>
    {
        /// <summary>Of homeBrandOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x39, 0xee, 0x85, 0x51];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static HomeBrandOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new HomeBrandOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>Whether points may be issued to this account.</summary>
    public sealed record IsOpenCall(Address Account) : ICall<IsOpenCall, bool>
    {
        /// <summary>Of isOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x55, 0x75, 0xe6, 0x83];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsOpenCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsOpenCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Indicates whether any particular address is the trusted forwarder.</summary>
    public sealed record IsTrustedForwarderCall(Address Forwarder) : ICall<IsTrustedForwarderCall, bool>
    {
        /// <summary>Of isTrustedForwarder(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x57, 0x2b, 0x6c, 0x05];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Forwarder);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsTrustedForwarderCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsTrustedForwarderCall(Forwarder: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Opens an account whose home is the calling brand.</summary>
    public sealed record OpenAccountCall(byte[] Signer, Hash Salt, byte[] Proof) : ICall<OpenAccountCall, Address>
    {
        /// <summary>Of openAccount(bytes,bytes32,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0x6e, 0xb3, 0x62];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteBytes(Signer);
            writer.WriteHash(Salt);
            writer.WriteBytes(Proof);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static OpenAccountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new OpenAccountCall(
                Signer: reader.ReadBytes(),
                Salt: reader.ReadHash(),
                Proof: reader.ReadBytes()));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>The EIP-712 digest that the signer of an account signs to have it opened by a brand.</summary>
    public sealed record OpeningDigestOfCall(Address Account, long HomeBrand) : ICall<OpeningDigestOfCall, Hash>
    {
        /// <summary>Of openingDigestOf(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x16, 0xe4, 0x26, 0x2b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteUInt(HomeBrand, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static OpeningDigestOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new OpeningDigestOfCall(
                Account: reader.ReadAddress(),
                HomeBrand: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>The signer of an open account; empty if the account is not open.</summary>
    public sealed record SignerOfCall(Address Account) : ICall<SignerOfCall, byte[]>
    {
        /// <summary>Of signerOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5b, 0x51, 0x75, 0xd5];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SignerOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SignerOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static byte[] DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBytes());
        }
    }

    /// <summary>Returns the address of the trusted forwarder.</summary>
    public sealed record TrustedForwarderCall() : ICall<TrustedForwarderCall, Address>
    {
        /// <summary>Of trustedForwarder().</summary>
        public static ReadOnlySpan<byte> Selector => [0x7d, 0xa0, 0xa8, 0x77];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static TrustedForwarderCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new TrustedForwarderCall());
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>Thrown when the address of an EOA account has code.</summary>
    public sealed record AccountHasCodeError(Address Account) : IError<AccountHasCodeError>
    {
        /// <summary>Of AccountRegistry_AccountHasCode(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0x02, 0xd8, 0x1e];

        /// <inheritdoc/>
        public static AccountHasCodeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountHasCodeError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the account is open already.</summary>
    public sealed record AlreadyOpenError(Address Account, long HomeBrand) : IError<AlreadyOpenError>
    {
        /// <summary>Of AccountRegistry_AlreadyOpen(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf8, 0x07, 0xc0, 0x81];

        /// <inheritdoc/>
        public static AlreadyOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyOpenError(Account: reader.ReadAddress(), HomeBrand: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the caller is not the key of any brand.</summary>
    public sealed record NotABrandError(Address Caller) : IError<NotABrandError>
    {
        /// <summary>Of AccountRegistry_NotABrand(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x40, 0x43, 0x95, 0x1b];

        /// <inheritdoc/>
        public static NotABrandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotABrandError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when an account is asked for that is not open.</summary>
    public sealed record NotOpenError(Address Account) : IError<NotOpenError>
    {
        /// <summary>Of AccountRegistry_NotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcd, 0xdb, 0x72, 0x65];

        /// <inheritdoc/>
        public static NotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotOpenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the signer did not sign this opening by this brand.</summary>
    public sealed record ProofInvalidError(Address Account, long HomeBrand) : IError<ProofInvalidError>
    {
        /// <summary>Of AccountRegistry_ProofInvalid(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x21, 0x95, 0xed, 0x78];

        /// <inheritdoc/>
        public static ProofInvalidError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ProofInvalidError(Account: reader.ReadAddress(), HomeBrand: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when an EOA comes with a salt: it has one account only.</summary>
    public sealed record SaltNotPermittedError(Hash Salt) : IError<SaltNotPermittedError>
    {
        /// <summary>Of AccountRegistry_SaltNotPermitted(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7d, 0x0b, 0x1a, 0xf3];

        /// <inheritdoc/>
        public static SaltNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SaltNotPermittedError(Salt: reader.ReadHash()));
        }
    }

    /// <summary>Thrown for a signer that is neither an EOA nor a bounded ERC-7913 signer, in bytes.</summary>
    public sealed record SignerLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<SignerLengthOutOfRangeError>
    {
        /// <summary>Of AccountRegistry_SignerLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe2, 0x9c, 0x4e, 0x25];

        /// <inheritdoc/>
        public static SignerLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new SignerLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>The error InvalidShortString.</summary>
    public sealed record InvalidShortStringError() : IError<InvalidShortStringError>
    {
        /// <summary>Of InvalidShortString().</summary>
        public static ReadOnlySpan<byte> Selector => [0xb3, 0x51, 0x2b, 0x0c];

        /// <inheritdoc/>
        public static InvalidShortStringError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new InvalidShortStringError());
        }
    }

    /// <summary>The error StringTooLong.</summary>
    public sealed record StringTooLongError(string Str) : IError<StringTooLongError>
    {
        /// <summary>Of StringTooLong(string).</summary>
        public static ReadOnlySpan<byte> Selector => [0x30, 0x5a, 0x27, 0xa9];

        /// <inheritdoc/>
        public static StringTooLongError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new StringTooLongError(Str: reader.ReadString()));
        }
    }
}
