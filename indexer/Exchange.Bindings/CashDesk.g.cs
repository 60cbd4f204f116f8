// Generated from contracts/abi/CashDesk.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// Cash is integer fen. Only the payment provider (PSP) brings it into being, once per reference, and ends it, and only
/// what a holder has put into this desk for a payout. What the PSP neither pays nor returns goes back.
/// </summary>
public static class CashDesk
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == CashDeposited.Topic => CashDeposited.Decode(log),
        var topic when topic == PayoutCompleted.Topic => PayoutCompleted.Decode(log),
        var topic when topic == PayoutRequested.Topic => PayoutRequested.Decode(log),
        var topic when topic == PayoutReturned.Topic => PayoutReturned.Decode(log),
        _ => null,
    };

    /// <summary>The PSP received money for an account; as much cash came into being.</summary>
    public sealed record CashDeposited(Address Account, Hash Reference, long AmountFen) : IEvent<CashDeposited>
    {
        /// <summary>Of CashDeposited(address,bytes32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x251f7d06e9c5b4a4f5a1d6b528c1777b2bf09ab32c6fe2e594fd4c8523d65a77");

        /// <inheritdoc/>
        public static CashDeposited Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new CashDeposited(
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                AmountFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>The PSP paid out; the cash ended.</summary>
    public sealed record PayoutCompleted(
        Hash PayoutId,
        Address Account,
        long AmountFen,
        Hash Reference) : IEvent<PayoutCompleted>
    {
        /// <summary>Of PayoutCompleted(bytes32,address,uint64,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x8c7cc398ae655a86f6f8f94f5f80e566247634374054e5c6cc7e47ae5e91dee0");

        /// <inheritdoc/>
        public static PayoutCompleted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new PayoutCompleted(
                PayoutId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                AmountFen: reader.Data.ReadUInt(64),
                Reference: reader.Topics.ReadHash()));
        }
    }

    /// <summary>
    /// A holder's cash is held for a payout. The id is the hash of the holder's intent; <c>destination</c> is the keyed
    /// hash under which the PSP knows the bank account.
    /// </summary>
    public sealed record PayoutRequested(
        Hash PayoutId,
        Address Account,
        long AmountFen,
        Hash Destination) : IEvent<PayoutRequested>
    {
        /// <summary>Of PayoutRequested(bytes32,address,uint64,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x26e8e70bac3018e4b14434749f7e23f91fdb70bf54efc20bca25700bce370c38");

        /// <inheritdoc/>
        public static PayoutRequested Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new PayoutRequested(
                PayoutId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                AmountFen: reader.Data.ReadUInt(64),
                Destination: reader.Data.ReadHash()));
        }
    }

    /// <summary>The cash of a payout went back to its holder.</summary>
    public sealed record PayoutReturned(Hash PayoutId, Address Account, long AmountFen) : IEvent<PayoutReturned>
    {
        /// <summary>Of PayoutReturned(bytes32,address,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x9589f50fce5406375e21d45164d5ea7587b30f495e791891e995dc4e84d88e62");

        /// <inheritdoc/>
        public static PayoutReturned Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new PayoutReturned(
                PayoutId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                AmountFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>Ends the held cash because it was paid. Only for the PSP.</summary>
    public sealed record CompletePayoutCall(Hash PayoutId, Hash Reference) : ICall<CompletePayoutCall>
    {
        /// <summary>Of completePayout(bytes32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x46, 0xc4, 0x54, 0x36];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteHash(PayoutId);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CompletePayoutCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CompletePayoutCall(PayoutId: reader.ReadHash(), Reference: reader.ReadHash()));
        }
    }

    /// <summary>Brings cash into being for an account. Only for the PSP.</summary>
    public sealed record DepositCall(Address Account, long AmountFen, Hash Reference) : ICall<DepositCall>
    {
        /// <summary>Of deposit(address,uint64,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa4, 0xb6, 0x58, 0xcf];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Account);
            writer.WriteUInt(AmountFen, 64);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static DepositCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new DepositCall(
                Account: reader.ReadAddress(),
                AmountFen: reader.ReadUInt(64),
                Reference: reader.ReadHash()));
        }
    }

    /// <summary>Whether a reference was attested.</summary>
    public sealed record IsReferenceUsedCall(Hash Reference) : ICall<IsReferenceUsedCall, bool>
    {
        /// <summary>Of isReferenceUsed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x98, 0x6b, 0xf6, 0x20];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsReferenceUsedCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsReferenceUsedCall(Reference: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>A payout by its id.</summary>
    public sealed record PayoutCall(Hash PayoutId) : ICall<PayoutCall, Payout>
    {
        /// <summary>Of payout(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcf, 0xef, 0xb3, 0xd5];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(PayoutId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PayoutCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PayoutCall(PayoutId: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Payout DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 4);
            return reader.Finish(Payout.Read(ref reader));
        }
    }

    /// <summary>Holds cash of the calling holder until the PSP has paid it out.</summary>
    public sealed record RequestPayoutCall(long AmountFen, Hash Destination) : ICall<RequestPayoutCall, Hash>
    {
        /// <summary>Of requestPayout(uint64,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0xc3, 0xe7, 0xf2];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(AmountFen, 64);
            writer.WriteHash(Destination);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequestPayoutCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RequestPayoutCall(AmountFen: reader.ReadUInt(64), Destination: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>Gives the held cash back: the PSP at any time, anyone from 7 days after the request on.</summary>
    public sealed record ReturnPayoutCall(Hash PayoutId) : ICall<ReturnPayoutCall>
    {
        /// <summary>Of returnPayout(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x61, 0x6a, 0xe3, 0x1e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(PayoutId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReturnPayoutCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReturnPayoutCall(PayoutId: reader.ReadHash()));
        }
    }

    /// <summary>Thrown for an amount of nothing, or for one that not every reader could store.</summary>
    public sealed record AmountOutOfRangeError(
        BigInteger Amount,
        BigInteger Least,
        BigInteger Most) : IError<AmountOutOfRangeError>
    {
        /// <summary>Of Amount_OutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa6, 0x98, 0x32, 0x91];

        /// <inheritdoc/>
        public static AmountOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new AmountOutOfRangeError(
                Amount: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a deposit names an address that is neither an open account nor a brand's key.</summary>
    public sealed record AccountNotOpenError(Address Account) : IError<AccountNotOpenError>
    {
        /// <summary>Of CashDesk_AccountNotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa8, 0xad, 0xb3, 0xd8];

        /// <inheritdoc/>
        public static AccountNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountNotOpenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when cash is requested to be paid out outside an intent of its holder.</summary>
    public sealed record IntentMissingError() : IError<IntentMissingError>
    {
        /// <summary>Of CashDesk_IntentMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xe4, 0x56, 0xa7, 0xc0];

        /// <inheritdoc/>
        public static IntentMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new IntentMissingError());
        }
    }

    /// <summary>Thrown when anyone but the payment provider attests something.</summary>
    public sealed record NotThePspError(Address Caller, Address Psp) : IError<NotThePspError>
    {
        /// <summary>Of CashDesk_NotThePsp(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xef, 0xda, 0x96, 0xab];

        /// <inheritdoc/>
        public static NotThePspError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotThePspError(Caller: reader.ReadAddress(), Psp: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a payout was paid or returned before.</summary>
    public sealed record PayoutClosedError(Hash PayoutId, long State) : IError<PayoutClosedError>
    {
        /// <summary>Of CashDesk_PayoutClosed(bytes32,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa8, 0xf6, 0x85, 0xaa];

        /// <inheritdoc/>
        public static PayoutClosedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PayoutClosedError(PayoutId: reader.ReadHash(), State: reader.ReadUInt(8)));
        }
    }

    /// <summary>Thrown when a payout would be returned while the PSP may still pay it. In unix seconds.</summary>
    public sealed record PayoutInProgressError(long ReturnableAt, long Time) : IError<PayoutInProgressError>
    {
        /// <summary>Of CashDesk_PayoutInProgress(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x37, 0x8a, 0xd0, 0x58];

        /// <inheritdoc/>
        public static PayoutInProgressError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PayoutInProgressError(
                ReturnableAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown for a payout that was never requested.</summary>
    public sealed record PayoutUnknownError(Hash PayoutId) : IError<PayoutUnknownError>
    {
        /// <summary>Of CashDesk_PayoutUnknown(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd6, 0xb6, 0x2a, 0xbb];

        /// <inheritdoc/>
        public static PayoutUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PayoutUnknownError(PayoutId: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when a reference was attested before.</summary>
    public sealed record ReferenceAlreadyUsedError(Hash Reference) : IError<ReferenceAlreadyUsedError>
    {
        /// <summary>Of CashDesk_ReferenceAlreadyUsed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9f, 0x7f, 0x5f, 0x93];

        /// <inheritdoc/>
        public static ReferenceAlreadyUsedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReferenceAlreadyUsedError(Reference: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when an attestation comes without a reference.</summary>
    public sealed record ReferenceMissingError() : IError<ReferenceMissingError>
    {
        /// <summary>Of CashDesk_ReferenceMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xf0, 0xb1, 0x8a, 0x55];

        /// <inheritdoc/>
        public static ReferenceMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReferenceMissingError());
        }
    }

    /// <summary>Thrown when someone calls without an intent: sign one and bring it to the forwarder.</summary>
    public sealed record ForwardedIntentMissingError(Address Caller) : IError<ForwardedIntentMissingError>
    {
        /// <summary>Of Forwarded_IntentMissing(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1f, 0x05, 0xa6, 0x1b];

        /// <inheritdoc/>
        public static ForwardedIntentMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ForwardedIntentMissingError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Unauthorized reentrant call.</summary>
    public sealed record ReentrancyGuardReentrantCallError() : IError<ReentrancyGuardReentrantCallError>
    {
        /// <summary>Of ReentrancyGuardReentrantCall().</summary>
        public static ReadOnlySpan<byte> Selector => [0x3e, 0xe5, 0xae, 0xb5];

        /// <inheritdoc/>
        public static ReentrancyGuardReentrantCallError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReentrancyGuardReentrantCallError());
        }
    }

    /// <summary>The struct Payout.</summary>
    public sealed record Payout(Address Account, long AmountFen, long RequestedAt, State State)
    {
        internal static Payout Read(ref AbiReader reader) => new(
            Account: reader.ReadAddress(),
            AmountFen: reader.ReadUInt(64),
            RequestedAt: reader.ReadUInt(40),
            State: (State)reader.ReadEnum(members: 4));

        internal static void Write(AbiWriter writer, Payout value)
        {
            writer.WriteAddress(value.Account);
            writer.WriteUInt(value.AmountFen, 64);
            writer.WriteUInt(value.RequestedAt, 40);
            writer.WriteUInt((long)value.State, 8);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum State
    {
        None,
        Open,
        Paid,
        Returned,
    }
}
