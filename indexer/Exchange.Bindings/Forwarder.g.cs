// Generated from contracts/abi/Forwarder.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// Anyone may submit an intent; nobody can alter one. The target is called with the signed gas and learns the account
/// by the 20 bytes behind the calldata (ERC-2771). The forwarder holds no role and no balance. The domain is
/// "Exchange", version "1", with chain id and this contract. Nonces are unordered.
/// </summary>
public static class Forwarder
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(Log log)
    {
        Hash topic = log.Topics.Count > 0 ? log.Topics[0] : default;
        if (topic == AuthorityUpdated.Topic)
        {
            return AuthorityUpdated.Decode(log);
        }

        if (topic == EIP712DomainChanged.Topic)
        {
            return EIP712DomainChanged.Decode(log);
        }

        if (topic == IntentExecuted.Topic)
        {
            return IntentExecuted.Decode(log);
        }

        if (topic == IntentRefused.Topic)
        {
            return IntentRefused.Decode(log);
        }

        if (topic == IntentSkipped.Topic)
        {
            return IntentSkipped.Decode(log);
        }

        if (topic == RelayerAdmitted.Topic)
        {
            return RelayerAdmitted.Decode(log);
        }

        if (topic == TargetListed.Topic)
        {
            return TargetListed.Decode(log);
        }

        return null;
    }

    /// <summary>Authority that manages this contract was updated.</summary>
    public sealed record AuthorityUpdated(Address Authority) : IEvent<AuthorityUpdated>
    {
        /// <summary>Of AuthorityUpdated(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad");

        /// <inheritdoc/>
        public static AuthorityUpdated Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 0, dataWords: 1);
            return reader.Finish(new AuthorityUpdated(Authority: reader.Data.ReadAddress()));
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

    /// <summary>An intent was executed by its target.</summary>
    public sealed record IntentExecuted(
        Hash IntentHash,
        Address Account,
        long Nonce,
        Address Target) : IEvent<IntentExecuted>
    {
        /// <summary>Of IntentExecuted(bytes32,address,uint48,address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x3c992d6befb203e1d899c32fcbd526143176322c5753e555cf0d18ef06801171");

        /// <inheritdoc/>
        public static IntentExecuted Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new IntentExecuted(
                IntentHash: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                Nonce: reader.Data.ReadUInt(48),
                Target: reader.Data.ReadAddress()));
        }
    }

    /// <summary>
    /// The target refused an intent that an admitted relayer brought; its nonce is used. <c>reason</c> is what the
    /// target reverted with, cut after 1,024 bytes; empty if the signed gas did not suffice.
    /// </summary>
    public sealed record IntentRefused(
        Hash IntentHash,
        Address Account,
        long Nonce,
        Address Target,
        byte[] Reason) : IEvent<IntentRefused>
    {
        /// <summary>Of IntentRefused(bytes32,address,uint48,address,bytes).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x310f42a5740582d5b06d98cda81c987d881726b47ddf2809c9e92d7571d8c71c");

        /// <inheritdoc/>
        public static IntentRefused Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 3);
            return reader.Finish(new IntentRefused(
                IntentHash: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                Nonce: reader.Data.ReadUInt(48),
                Target: reader.Data.ReadAddress(),
                Reason: reader.Data.ReadBytes()));
        }
    }

    /// <summary>
    /// An intent of a batch was left out and its nonce is not used. <c>reason</c> is the ABI-encoded error with which
    /// <c>execute</c> would have reverted.
    /// </summary>
    public sealed record IntentSkipped(Hash IntentHash, Address Account, byte[] Reason) : IEvent<IntentSkipped>
    {
        /// <summary>Of IntentSkipped(bytes32,address,bytes).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x543ac86c3ebbab062437464fcd87907e222e17bc88e30c37bec6ea7becd7485b");

        /// <inheritdoc/>
        public static IntentSkipped Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new IntentSkipped(
                IntentHash: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                Reason: reader.Data.ReadBytes()));
        }
    }

    /// <summary>A relayer was admitted: a refusal of an intent it brings uses the nonce.</summary>
    public sealed record RelayerAdmitted(Address Relayer) : IEvent<RelayerAdmitted>
    {
        /// <summary>Of RelayerAdmitted(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x89dbfc9a9e45dfe994a58a7d4d376cbf59dc73c8d5137d2b30c3cd1bfb1827ca");

        /// <inheritdoc/>
        public static RelayerAdmitted Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new RelayerAdmitted(Relayer: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>Intents may from now on name this target.</summary>
    public sealed record TargetListed(Address Target) : IEvent<TargetListed>
    {
        /// <summary>Of TargetListed(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xd657e7dfe72ba5482ff1c0f4ceb7b8694a61f12c7fda43ea3c19fe7d5f417e00");

        /// <inheritdoc/>
        public static TargetListed Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new TargetListed(Target: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>Admits a relayer. Only for operators of the alliance.</summary>
    public sealed record AdmitRelayerCall(Address Relayer) : ICall<AdmitRelayerCall>
    {
        /// <summary>Of admitRelayer(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2b, 0x6b, 0x1d, 0xc3];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Relayer);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AdmitRelayerCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AdmitRelayerCall(Relayer: reader.ReadAddress()));
        }
    }

    /// <summary>Returns the current authority.</summary>
    public sealed record AuthorityCall() : ICall<AuthorityCall, Address>
    {
        /// <summary>Of authority().</summary>
        public static ReadOnlySpan<byte> Selector => [0xbf, 0x7e, 0x21, 0x4f];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static AuthorityCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new AuthorityCall());
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>The EIP-712 digest of an intent, which is its hash everywhere.</summary>
    public sealed record DigestOfCall(Intent Intent) : ICall<DigestOfCall, Hash>
    {
        /// <summary>Of digestOf((address,address,bytes,uint48,uint40,uint32)).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf6, 0x1b, 0xd8, 0x90];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            Intent.Write(writer, Intent);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static DigestOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new DigestOfCall(Intent: Intent.Read(ref reader)));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
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

    /// <summary>
    /// Executes one intent, or reverts with the reason why not. If an admitted relayer brings it and the target
    /// refuses, the nonce is used and <c>IntentRefused</c> tells why; from anyone else nothing is used.
    /// </summary>
    public sealed record ExecuteCall(Intent Intent, byte[] Signature) : ICall<ExecuteCall>
    {
        /// <summary>Of execute((address,address,bytes,uint48,uint40,uint32),bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x98, 0x1a, 0xb2, 0x96];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            Intent.Write(writer, Intent);
            writer.WriteBytes(Signature);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ExecuteCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ExecuteCall(Intent: Intent.Read(ref reader), Signature: reader.ReadBytes()));
        }
    }

    /// <summary>
    /// Executes 1 to 100 intents one after the other. One that is invalid, or that the target refuses to someone who is
    /// no admitted relayer, is skipped and never sinks the others.
    /// </summary>
    public sealed record ExecuteBatchCall(IReadOnlyList<SignedIntent> Intents) : ICall<ExecuteBatchCall>
    {
        /// <summary>Of executeBatch(((address,address,bytes,uint48,uint40,uint32),bytes)[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcf, 0x16, 0x8a, 0x98];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteArray(Intents, wordsEach: 1, SignedIntent.Write);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ExecuteBatchCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ExecuteBatchCall(Intents: reader.ReadArray(wordsEach: 1, SignedIntent.Read)));
        }
    }

    /// <summary>The account whose intent is executing, or 0 between intents.</summary>
    public sealed record ExecutingAccountCall() : ICall<ExecutingAccountCall, Address>
    {
        /// <summary>Of executingAccount().</summary>
        public static ReadOnlySpan<byte> Selector => [0xe3, 0xc4, 0xd4, 0x53];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static ExecutingAccountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ExecutingAccountCall());
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>The hash of the intent that is executing, or 0 between intents.</summary>
    public sealed record ExecutingIntentCall() : ICall<ExecutingIntentCall, Hash>
    {
        /// <summary>Of executingIntent().</summary>
        public static ReadOnlySpan<byte> Selector => [0x82, 0x0a, 0x5c, 0x9d];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static ExecutingIntentCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ExecutingIntentCall());
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>
    /// Returns true only in the context of a delayed restricted call, at the moment that the scheduled operation is
    /// being consumed. Prevents denial of service for delayed restricted calls in the case that the contract performs
    /// attacker controlled calls.
    /// </summary>
    public sealed record IsConsumingScheduledOpCall() : ICall<IsConsumingScheduledOpCall, byte[]>
    {
        /// <summary>Of isConsumingScheduledOp().</summary>
        public static ReadOnlySpan<byte> Selector => [0x8f, 0xb3, 0x60, 0x37];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static IsConsumingScheduledOpCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new IsConsumingScheduledOpCall());
        }

        /// <inheritdoc/>
        public static byte[] DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadFixedBytes(4));
        }
    }

    /// <summary>Whether a nonce of an account is used.</summary>
    public sealed record IsNonceUsedCall(Address Account, long Nonce) : ICall<IsNonceUsedCall, bool>
    {
        /// <summary>Of isNonceUsed(address,uint48).</summary>
        public static ReadOnlySpan<byte> Selector => [0x37, 0xeb, 0xe2, 0x33];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteUInt(Nonce, 48);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsNonceUsedCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new IsNonceUsedCall(Account: reader.ReadAddress(), Nonce: reader.ReadUInt(48)));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Whether refusals of intents brought by this address use the nonce.</summary>
    public sealed record IsRelayerCall(Address Relayer) : ICall<IsRelayerCall, bool>
    {
        /// <summary>Of isRelayer(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x54, 0x1d, 0x55, 0x48];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Relayer);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsRelayerCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsRelayerCall(Relayer: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// Whether the signer of <c>account</c> signed <c>intentHash</c>. An account that is not open must be an EOA.
    /// </summary>
    public sealed record IsSignedByCall(
        Address Account,
        Hash IntentHash,
        byte[] Signature) : ICall<IsSignedByCall, bool>
    {
        /// <summary>Of isSignedBy(address,bytes32,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x08, 0x45, 0x6b, 0x3a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Account);
            writer.WriteHash(IntentHash);
            writer.WriteBytes(Signature);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsSignedByCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new IsSignedByCall(
                Account: reader.ReadAddress(),
                IntentHash: reader.ReadHash(),
                Signature: reader.ReadBytes()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Whether intents may name this target.</summary>
    public sealed record IsTargetCall(Address Target) : ICall<IsTargetCall, bool>
    {
        /// <summary>Of isTarget(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xaa, 0x64, 0x22, 0x74];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Target);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsTargetCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsTargetCall(Target: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Lets intents name a target. Only for operators of the alliance.</summary>
    public sealed record ListTargetCall(Address Target) : ICall<ListTargetCall>
    {
        /// <summary>Of listTarget(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xda, 0xd5, 0xe7, 0xc3];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Target);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ListTargetCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ListTargetCall(Target: reader.ReadAddress()));
        }
    }

    /// <summary>Transfers control to a new authority. The caller must be the current authority.</summary>
    public sealed record SetAuthorityCall(Address NewAuthority) : ICall<SetAuthorityCall>
    {
        /// <summary>Of setAuthority(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7a, 0x9e, 0x5e, 0x4b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(NewAuthority);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetAuthorityCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SetAuthorityCall(NewAuthority: reader.ReadAddress()));
        }
    }

    /// <summary>The error AccessManagedInvalidAuthority.</summary>
    public sealed record AccessManagedInvalidAuthorityError(
        Address Authority) : IError<AccessManagedInvalidAuthorityError>
    {
        /// <summary>Of AccessManagedInvalidAuthority(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc2, 0xf3, 0x1e, 0x5e];

        /// <inheritdoc/>
        public static AccessManagedInvalidAuthorityError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccessManagedInvalidAuthorityError(Authority: reader.ReadAddress()));
        }
    }

    /// <summary>The error AccessManagedRequiredDelay.</summary>
    public sealed record AccessManagedRequiredDelayError(
        Address Caller,
        long Delay) : IError<AccessManagedRequiredDelayError>
    {
        /// <summary>Of AccessManagedRequiredDelay(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xaf, 0x77, 0x16, 0x9d];

        /// <inheritdoc/>
        public static AccessManagedRequiredDelayError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AccessManagedRequiredDelayError(
                Caller: reader.ReadAddress(),
                Delay: reader.ReadUInt(32)));
        }
    }

    /// <summary>The error AccessManagedUnauthorized.</summary>
    public sealed record AccessManagedUnauthorizedError(Address Caller) : IError<AccessManagedUnauthorizedError>
    {
        /// <summary>Of AccessManagedUnauthorized(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x06, 0x8c, 0xa9, 0xd8];

        /// <inheritdoc/>
        public static AccessManagedUnauthorizedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccessManagedUnauthorizedError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown when the intent was executed or refused before, or another one of this account took its nonce.
    /// </summary>
    public sealed record AlreadyExecutedError(Address Account, long Nonce) : IError<AlreadyExecutedError>
    {
        /// <summary>Of Forwarder_AlreadyExecuted(address,uint48).</summary>
        public static ReadOnlySpan<byte> Selector => [0xca, 0x10, 0xab, 0x9e];

        /// <inheritdoc/>
        public static AlreadyExecutedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyExecutedError(Account: reader.ReadAddress(), Nonce: reader.ReadUInt(48)));
        }
    }

    /// <summary>Thrown when a batch holds no intent or too many.</summary>
    public sealed record BatchLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<BatchLengthOutOfRangeError>
    {
        /// <summary>Of Forwarder_BatchLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcb, 0x2c, 0x8a, 0xce];

        /// <inheritdoc/>
        public static BatchLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BatchLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the call has no selector, in bytes.</summary>
    public sealed record DataTooShortError(BigInteger Length, BigInteger Least) : IError<DataTooShortError>
    {
        /// <summary>Of Forwarder_DataTooShort(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x74, 0xbc, 0xd5, 0x68];

        /// <inheritdoc/>
        public static DataTooShortError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DataTooShortError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the intent is no longer valid. In unix seconds.</summary>
    public sealed record DeadlinePassedError(long Deadline, long Time) : IError<DeadlinePassedError>
    {
        /// <summary>Of Forwarder_DeadlinePassed(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x81, 0x3b, 0x01, 0x98];

        /// <inheritdoc/>
        public static DeadlinePassedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DeadlinePassedError(Deadline: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the intent asks for more gas than a transaction can give.</summary>
    public sealed record GasAboveMaximumError(long Gas, long Most) : IError<GasAboveMaximumError>
    {
        /// <summary>Of Forwarder_GasAboveMaximum(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x19, 0x61, 0x9a, 0xa0];

        /// <inheritdoc/>
        public static GasAboveMaximumError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new GasAboveMaximumError(Gas: reader.ReadUInt(32), Most: reader.ReadUInt(32)));
        }
    }

    /// <summary>
    /// Thrown when the transaction has too little gas left to give what was signed for. Submit it with more.
    /// </summary>
    public sealed record GasTooLowError(BigInteger Available, BigInteger Required) : IError<GasTooLowError>
    {
        /// <summary>Of Forwarder_GasTooLow(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1f, 0xc0, 0x9c, 0xa9];

        /// <inheritdoc/>
        public static GasTooLowError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new GasTooLowError(
                Available: reader.ReadBigUInt(256),
                Required: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a target calls back while an intent is executing.</summary>
    public sealed record IntentInProgressError(Hash IntentHash) : IError<IntentInProgressError>
    {
        /// <summary>Of Forwarder_IntentInProgress(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3e, 0x0e, 0x9d, 0xc5];

        /// <inheritdoc/>
        public static IntentInProgressError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IntentInProgressError(IntentHash: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when the account's signer did not sign this intent.</summary>
    public sealed record SignatureInvalidError(Address Account, Hash IntentHash) : IError<SignatureInvalidError>
    {
        /// <summary>Of Forwarder_SignatureInvalid(address,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5b, 0x3c, 0x46, 0xfa];

        /// <inheritdoc/>
        public static SignatureInvalidError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SignatureInvalidError(
                Account: reader.ReadAddress(),
                IntentHash: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when the intent names a contract that is not listed.</summary>
    public sealed record TargetNotListedError(Address Target) : IError<TargetNotListedError>
    {
        /// <summary>Of Forwarder_TargetNotListed(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xfb, 0x10, 0xa8, 0xad];

        /// <inheritdoc/>
        public static TargetNotListedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new TargetNotListedError(Target: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a contract would be listed that is not there.</summary>
    public sealed record TargetWithoutCodeError(Address Target) : IError<TargetWithoutCodeError>
    {
        /// <summary>Of Forwarder_TargetWithoutCode(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf4, 0x3c, 0xcd, 0x82];

        /// <inheritdoc/>
        public static TargetWithoutCodeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new TargetWithoutCodeError(Target: reader.ReadAddress()));
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

    /// <summary>The struct Intent.</summary>
    public sealed record Intent(Address Account, Address Target, byte[] Data, long Nonce, long Deadline, long Gas)
    {
        internal static Intent Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 6, ReadMembers);

        internal static void Write(AbiWriter writer, Intent value) =>
            writer.WriteTuple(value, headWords: 6, WriteMembers);

        private static Intent ReadMembers(ref AbiReader reader) => new(
            Account: reader.ReadAddress(),
            Target: reader.ReadAddress(),
            Data: reader.ReadBytes(),
            Nonce: reader.ReadUInt(48),
            Deadline: reader.ReadUInt(40),
            Gas: reader.ReadUInt(32));

        private static void WriteMembers(AbiWriter writer, Intent value)
        {
            writer.WriteAddress(value.Account);
            writer.WriteAddress(value.Target);
            writer.WriteBytes(value.Data);
            writer.WriteUInt(value.Nonce, 48);
            writer.WriteUInt(value.Deadline, 40);
            writer.WriteUInt(value.Gas, 32);
        }
    }

    /// <summary>The struct SignedIntent.</summary>
    public sealed record SignedIntent(Intent Intent, byte[] Signature)
    {
        internal static SignedIntent Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 2, ReadMembers);

        internal static void Write(AbiWriter writer, SignedIntent value) =>
            writer.WriteTuple(value, headWords: 2, WriteMembers);

        private static SignedIntent ReadMembers(ref AbiReader reader) => new(
            Intent: Intent.Read(ref reader),
            Signature: reader.ReadBytes());

        private static void WriteMembers(AbiWriter writer, SignedIntent value)
        {
            Intent.Write(writer, value.Intent);
            writer.WriteBytes(value.Signature);
        }
    }
}
