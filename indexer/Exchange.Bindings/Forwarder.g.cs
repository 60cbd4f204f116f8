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
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == AuthorityUpdated.Topic => AuthorityUpdated.Decode(log),
        var topic when topic == EIP712DomainChanged.Topic => EIP712DomainChanged.Decode(log),
        var topic when topic == ExitListed.Topic => ExitListed.Decode(log),
        var topic when topic == IntentExecuted.Topic => IntentExecuted.Decode(log),
        var topic when topic == IntentRefused.Topic => IntentRefused.Decode(log),
        var topic when topic == IntentSkipped.Topic => IntentSkipped.Decode(log),
        var topic when topic == RelayerAdmitted.Topic => RelayerAdmitted.Decode(log),
        var topic when topic == TargetListed.Topic => TargetListed.Decode(log),
        var topic when topic == TargetPaused.Topic => TargetPaused.Decode(log),
        var topic when topic == TargetResumed.Topic => TargetResumed.Decode(log),
        _ => null,
    };

    /// <summary>Authority that manages this contract was updated.</summary>
    public sealed record AuthorityUpdated(Address Authority) : IEvent<AuthorityUpdated>
    {
        /// <summary>Of AuthorityUpdated(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad");

        /// <inheritdoc/>
        public static AuthorityUpdated Decode(LogView log)
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
        public static EIP712DomainChanged Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 0, dataWords: 0);
            return reader.Finish(new EIP712DomainChanged());
        }
    }

    /// <summary>A pause of this target will never stop this function.</summary>
    public sealed record ExitListed(Address Target, byte[] SelectorValue) : IEvent<ExitListed>
    {
        /// <summary>Of ExitListed(address,bytes4).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xc958aa5f8113ce2f2521dbc624b63e5bf02cdabd3ce03f03c6f7b271d75cf0dc");

        /// <inheritdoc/>
        public static ExitListed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 1);
            return reader.Finish(new ExitListed(
                Target: reader.Topics.ReadAddress(),
                SelectorValue: reader.Data.ReadFixedBytes(4)));
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
        public static IntentExecuted Decode(LogView log)
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
        public static IntentRefused Decode(LogView log)
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
        public static IntentSkipped Decode(LogView log)
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
        public static RelayerAdmitted Decode(LogView log)
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
        public static TargetListed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new TargetListed(Target: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>Intents for this target are invalid before <c>until</c>, its exits excepted.</summary>
    public sealed record TargetPaused(Address Target, long Until, Hash ReasonHash) : IEvent<TargetPaused>
    {
        /// <summary>Of TargetPaused(address,uint40,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x9d4977dde5da6bf1f0a3563591c658748fdfd46da24475d03748d57384b3561d");

        /// <inheritdoc/>
        public static TargetPaused Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new TargetPaused(
                Target: reader.Topics.ReadAddress(),
                Until: reader.Data.ReadUInt(40),
                ReasonHash: reader.Data.ReadHash()));
        }
    }

    /// <summary>A pause was ended early.</summary>
    public sealed record TargetResumed(Address Target) : IEvent<TargetResumed>
    {
        /// <summary>Of TargetResumed(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x8a0b2a7bb33f1644c41555fe43483dc81acbfcbae236d879bbc6a97f31fc899c");

        /// <inheritdoc/>
        public static TargetResumed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new TargetResumed(Target: reader.Topics.ReadAddress()));
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

    /// <summary>The EIP-712 digest of a bundle of intents, given by their hashes.</summary>
    public sealed record BundleDigestOfCall(IReadOnlyList<Hash> IntentHashes) : ICall<BundleDigestOfCall, Hash>
    {
        /// <summary>Of bundleDigestOf(bytes32[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2c, 0xf7, 0xd4, 0xb8];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteArray(IntentHashes, wordsEach: 1, static (to, item) => to.WriteHash(item));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BundleDigestOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BundleDigestOfCall(
                IntentHashes: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadHash())));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
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

    /// <summary>
    /// Executes 2 to 8 intents one after the other, all or none. Each intent's account signs the whole bundle,
    /// <c>Bundle(bytes32[] intents)</c> over the intents' hashes, so that none of them can be executed without the
    /// others. Reverts with the reason of the first that is invalid or refused, and then uses no nonce, whoever brings
    /// it.
    /// </summary>
    public sealed record ExecuteBundleCall(
        IReadOnlyList<Intent> Intents,
        IReadOnlyList<byte[]> Signatures) : ICall<ExecuteBundleCall>
    {
        /// <summary>Of executeBundle((address,address,bytes,uint48,uint40,uint32)[],bytes[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb4, 0x29, 0x44, 0x6a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteArray(Intents, wordsEach: 1, Intent.Write);
            writer.WriteArray(Signatures, wordsEach: 1, static (to, item) => to.WriteBytes(item));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ExecuteBundleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ExecuteBundleCall(
                Intents: reader.ReadArray(wordsEach: 1, Intent.Read),
                Signatures: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBytes())));
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

    /// <summary>Whether a pause never stops this function of a target.</summary>
    public sealed record IsExitCall(Address Target, byte[] SelectorValue) : ICall<IsExitCall, bool>
    {
        /// <summary>Of isExit(address,bytes4).</summary>
        public static ReadOnlySpan<byte> Selector => [0xff, 0xf2, 0xee, 0x8d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Target);
            writer.WriteFixedBytes(SelectorValue, 4);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsExitCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new IsExitCall(Target: reader.ReadAddress(), SelectorValue: reader.ReadFixedBytes(4)));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
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

    /// <summary>Whether the one who speaks for <c>account</c> signed <c>digest</c>, now.</summary>
    public sealed record IsSignedByCall(Address Account, Hash Digest, byte[] Signature) : ICall<IsSignedByCall, bool>
    {
        /// <summary>Of isSignedBy(address,bytes32,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x08, 0x45, 0x6b, 0x3a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Account);
            writer.WriteHash(Digest);
            writer.WriteBytes(Signature);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsSignedByCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new IsSignedByCall(
                Account: reader.ReadAddress(),
                Digest: reader.ReadHash(),
                Signature: reader.ReadBytes()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Whether intents may name this target, paused or not.</summary>
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

    /// <summary>Lets intents name a target. Once per target. Only for operators of the alliance.</summary>
    public sealed record ListTargetCall(Address Target, IReadOnlyList<byte[]> Exits) : ICall<ListTargetCall>
    {
        /// <summary>Of listTarget(address,bytes4[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb4, 0xe6, 0xca, 0xc3];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Target);
            writer.WriteArray(Exits, wordsEach: 1, static (to, item) => to.WriteFixedBytes(item, 4));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ListTargetCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ListTargetCall(
                Target: reader.ReadAddress(),
                Exits: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadFixedBytes(4))));
        }
    }

    /// <summary>
    /// What a quorum of brands must agree to for the target's next pause to follow its last within 7 days.
    /// </summary>
    public sealed record PauseMotionOfCall(Address Target) : ICall<PauseMotionOfCall, Hash>
    {
        /// <summary>Of pauseMotionOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x49, 0x13, 0x16, 0x2a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Target);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PauseMotionOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PauseMotionOfCall(Target: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>
    /// Stops new business at a target for at most 72 hours; not again within 7 days of the pause's end, unless a quorum
    /// of brands agrees to <c>pauseMotionOf</c>. Only for operators of the alliance.
    /// </summary>
    public sealed record PauseTargetCall(Address Target, long Until, Hash ReasonHash) : ICall<PauseTargetCall>
    {
        /// <summary>Of pauseTarget(address,uint40,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe5, 0x0e, 0x89, 0x29];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Target);
            writer.WriteUInt(Until, 40);
            writer.WriteHash(ReasonHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PauseTargetCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PauseTargetCall(
                Target: reader.ReadAddress(),
                Until: reader.ReadUInt(40),
                ReasonHash: reader.ReadHash()));
        }
    }

    /// <summary>
    /// When the target's pause ends or its last one ended, in unix seconds, exclusive; 0 if there was none.
    /// </summary>
    public sealed record PausedUntilCall(Address Target) : ICall<PausedUntilCall, long>
    {
        /// <summary>Of pausedUntil(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1d, 0x9c, 0xa3, 0xad];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Target);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PausedUntilCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PausedUntilCall(Target: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(40));
        }
    }

    /// <summary>Ends a pause early. Only for operators of the alliance.</summary>
    public sealed record ResumeTargetCall(Address Target) : ICall<ResumeTargetCall>
    {
        /// <summary>Of resumeTarget(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7d, 0xfe, 0xfc, 0x02];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Target);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ResumeTargetCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ResumeTargetCall(Target: reader.ReadAddress()));
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

    /// <summary>Thrown when a target would be listed twice: its exits cannot change.</summary>
    public sealed record AlreadyListedError(Address Target) : IError<AlreadyListedError>
    {
        /// <summary>Of Forwarder_AlreadyListed(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9d, 0x63, 0x9b, 0x85];

        /// <inheritdoc/>
        public static AlreadyListedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AlreadyListedError(Target: reader.ReadAddress()));
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

    /// <summary>Thrown when a bundle holds too few intents or too many.</summary>
    public sealed record BundleLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<BundleLengthOutOfRangeError>
    {
        /// <summary>Of Forwarder_BundleLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xea, 0x6d, 0x45, 0xce];

        /// <inheritdoc/>
        public static BundleLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BundleLengthOutOfRangeError(
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

    /// <summary>Thrown when a target comes with too many exits.</summary>
    public sealed record ExitsOutOfRangeError(BigInteger Length, BigInteger Most) : IError<ExitsOutOfRangeError>
    {
        /// <summary>Of Forwarder_ExitsOutOfRange(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7c, 0xf0, 0x1e, 0x9e];

        /// <inheritdoc/>
        public static ExitsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ExitsOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
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

    /// <summary>Thrown when a target would be resumed that is not paused.</summary>
    public sealed record NotPausedError(Address Target) : IError<NotPausedError>
    {
        /// <summary>Of Forwarder_NotPaused(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x71, 0xb6, 0x0e, 0x08];

        /// <inheritdoc/>
        public static NotPausedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotPausedError(Target: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a pause would end at once, or later than in 72 hours. In unix seconds.</summary>
    public sealed record PauseOutOfRangeError(
        long Until,
        BigInteger Earliest,
        BigInteger Latest) : IError<PauseOutOfRangeError>
    {
        /// <summary>Of Forwarder_PauseOutOfRange(uint40,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7c, 0x48, 0xd4, 0x9a];

        /// <inheritdoc/>
        public static PauseOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PauseOutOfRangeError(
                Until: reader.ReadUInt(40),
                Earliest: reader.ReadBigUInt(256),
                Latest: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Thrown when a target is paused again within 7 days of its last pause's end, without the brands' quorum for
    /// <c>motion</c>. In unix seconds.
    /// </summary>
    public sealed record PausedTooSoonError(Address Target, BigInteger From, Hash Motion) : IError<PausedTooSoonError>
    {
        /// <summary>Of Forwarder_PausedTooSoon(address,uint256,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x83, 0x8b, 0x13, 0x2b];

        /// <inheritdoc/>
        public static PausedTooSoonError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PausedTooSoonError(
                Target: reader.ReadAddress(),
                From: reader.ReadBigUInt(256),
                Motion: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when a pause comes without the hash of its reason.</summary>
    public sealed record ReasonMissingError() : IError<ReasonMissingError>
    {
        /// <summary>Of Forwarder_ReasonMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0x33, 0x01, 0xe8, 0x99];

        /// <inheritdoc/>
        public static ReasonMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReasonMissingError());
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

    /// <summary>Thrown when a bundle does not bring one signature for each of its intents.</summary>
    public sealed record SignaturesMissingError(BigInteger Length, BigInteger Required) : IError<SignaturesMissingError>
    {
        /// <summary>Of Forwarder_SignaturesMissing(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbe, 0x4a, 0x4d, 0xb2];

        /// <inheritdoc/>
        public static SignaturesMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SignaturesMissingError(
                Length: reader.ReadBigUInt(256),
                Required: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Thrown when the intent names a contract that is not listed, and when one is paused or resumed.
    /// </summary>
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

    /// <summary>Thrown when the intent is for a paused target and no exit. In unix seconds, exclusive.</summary>
    public sealed record TargetPausedError(Address Target, long Until) : IError<TargetPausedError>
    {
        /// <summary>Of Forwarder_TargetPaused(address,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0a, 0x75, 0x95, 0x94];

        /// <inheritdoc/>
        public static TargetPausedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new TargetPausedError(Target: reader.ReadAddress(), Until: reader.ReadUInt(40)));
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
