// Generated from contracts/abi/Council.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// The council holds the roles of the AccessManager; no operator holds any. It calls only what its roles permit, and
/// itself. Where a role acts with a delay, the call is announced when it is approved and made when the delay is over;
/// changing the operators takes a day. No role can mint, move or burn.
/// </summary>
public static class Council
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == OperatorAdded.Topic => OperatorAdded.Decode(log),
        var topic when topic == OperatorRemoved.Topic => OperatorRemoved.Decode(log),
        var topic when topic == ProposalApproved.Topic => ProposalApproved.Decode(log),
        var topic when topic == ProposalCancelled.Topic => ProposalCancelled.Decode(log),
        var topic when topic == ProposalExecuted.Topic => ProposalExecuted.Decode(log),
        var topic when topic == ProposalMade.Topic => ProposalMade.Decode(log),
        var topic when topic == ProposalObjected.Topic => ProposalObjected.Decode(log),
        var topic when topic == ProposalPassed.Topic => ProposalPassed.Decode(log),
        _ => null,
    };

    /// <summary>A person became an operator.</summary>
    public sealed record OperatorAdded(Address Operator) : IEvent<OperatorAdded>
    {
        /// <summary>Of OperatorAdded(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xac6fa858e9350a46cec16539926e0fde25b7629f84b5a72bffaae4df888ae86d");

        /// <inheritdoc/>
        public static OperatorAdded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new OperatorAdded(Operator: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>A person is no operator any more; what it approved counts without it.</summary>
    public sealed record OperatorRemoved(Address Operator) : IEvent<OperatorRemoved>
    {
        /// <summary>Of OperatorRemoved(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x80c0b871b97b595b16a7741c1b06fed0c6f6f558639f18ccbce50724325dc40d");

        /// <inheritdoc/>
        public static OperatorRemoved Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new OperatorRemoved(Operator: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>An operator approved a proposal.</summary>
    public sealed record ProposalApproved(long ProposalId, Address Operator) : IEvent<ProposalApproved>
    {
        /// <summary>Of ProposalApproved(uint64,address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xadc00a6fabf6b58d0f7ae0669becb1d6278c311c2ee938a82f7cf968c672e97b");

        /// <inheritdoc/>
        public static ProposalApproved Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new ProposalApproved(
                ProposalId: reader.Topics.ReadUInt(64),
                Operator: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>Enough operators objected: it will never be executed.</summary>
    public sealed record ProposalCancelled(long ProposalId) : IEvent<ProposalCancelled>
    {
        /// <summary>Of ProposalCancelled(uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x772cc9bbaf9d20bf5bd1c48b0c407504581d1e6f29f88e2b0da7b10e4b21af87");

        /// <inheritdoc/>
        public static ProposalCancelled Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new ProposalCancelled(ProposalId: reader.Topics.ReadUInt(64)));
        }
    }

    /// <summary>The call was made.</summary>
    public sealed record ProposalExecuted(long ProposalId) : IEvent<ProposalExecuted>
    {
        /// <summary>Of ProposalExecuted(uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2b3962140cfad697e04b60d47af771de8568e6ead5f42b8873c4a8d12bd2b3c7");

        /// <inheritdoc/>
        public static ProposalExecuted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new ProposalExecuted(ProposalId: reader.Topics.ReadUInt(64)));
        }
    }

    /// <summary>An operator proposed a call, and so approved it.</summary>
    public sealed record ProposalMade(
        long ProposalId,
        Address Proposer,
        Address Target,
        byte[] Data,
        Hash ReasonHash,
        long ExpiresAt) : IEvent<ProposalMade>
    {
        /// <summary>Of ProposalMade(uint64,address,address,bytes,bytes32,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x26de6f54c970d49e2d10ee2fd9cbcc0ecbeeb0b8d3da8e8ad4e6f7712c8fdf5e");

        /// <inheritdoc/>
        public static ProposalMade Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new ProposalMade(
                ProposalId: reader.Topics.ReadUInt(64),
                Proposer: reader.Topics.ReadAddress(),
                Target: reader.Topics.ReadAddress(),
                Data: reader.Data.ReadBytes(),
                ReasonHash: reader.Data.ReadHash(),
                ExpiresAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>An operator objected to a proposal.</summary>
    public sealed record ProposalObjected(long ProposalId, Address Operator) : IEvent<ProposalObjected>
    {
        /// <summary>Of ProposalObjected(uint64,address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe6649291c7357b2f6bff5ffb055505becd4203a1658ace171f31aabeb7d3d42d");

        /// <inheritdoc/>
        public static ProposalObjected Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new ProposalObjected(
                ProposalId: reader.Topics.ReadUInt(64),
                Operator: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>
    /// Enough operators approve: anyone may have it executed from <c>readyAt</c> on and before <c>expiresAt</c>.
    /// </summary>
    public sealed record ProposalPassed(long ProposalId, long ReadyAt, long ExpiresAt) : IEvent<ProposalPassed>
    {
        /// <summary>Of ProposalPassed(uint64,uint40,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2fc33628d2566e518841f07e8c7f66b9a03270e1ac4264048e0894c90613777c");

        /// <inheritdoc/>
        public static ProposalPassed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new ProposalPassed(
                ProposalId: reader.Topics.ReadUInt(64),
                ReadyAt: reader.Data.ReadUInt(40),
                ExpiresAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>Adds an operator; the council may have 16. Only by a proposal, with a day's delay.</summary>
    public sealed record AddOperatorCall(Address Operator) : ICall<AddOperatorCall>
    {
        /// <summary>Of addOperator(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x98, 0x70, 0xd7, 0xfe];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Operator);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AddOperatorCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AddOperatorCall(Operator: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Approves a proposal. Only for operators, once each. With the last approval that is needed, a call that has a
    /// delay is announced to the AccessManager.
    /// </summary>
    public sealed record ApproveCall(long ProposalId) : ICall<ApproveCall>
    {
        /// <summary>Of approve(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x34, 0x04, 0x13, 0x97];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProposalId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ApproveCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ApproveCall(ProposalId: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Makes the call. Anyone may, once it is passed, its delay is over and its 7 days are not. If the target refuses,
    /// it may be tried again.
    /// </summary>
    public sealed record ExecuteCall(long ProposalId) : ICall<ExecuteCall>
    {
        /// <summary>Of execute(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb5, 0x90, 0xbe, 0x77];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProposalId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ExecuteCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ExecuteCall(ProposalId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Whether an account is an operator.</summary>
    public sealed record IsOperatorCall(Address Account) : ICall<IsOperatorCall, bool>
    {
        /// <summary>Of isOperator(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6d, 0x70, 0xf7, 0xae];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsOperatorCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsOperatorCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// Objects to a proposal that was not executed. Only for operators, once each; as many objections as approvals are
    /// needed. An operator may object to what it approved.
    /// </summary>
    public sealed record ObjectCall(long ProposalId) : ICall<ObjectCall>
    {
        /// <summary>Of object(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xef, 0x82, 0x64, 0xf2];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProposalId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ObjectCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ObjectCall(ProposalId: reader.ReadUInt(64)));
        }
    }

    /// <summary>How many operators there are.</summary>
    public sealed record OperatorCountCall() : ICall<OperatorCountCall, BigInteger>
    {
        /// <summary>Of operatorCount().</summary>
        public static ReadOnlySpan<byte> Selector => [0x7c, 0x6f, 0x31, 0x58];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static OperatorCountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new OperatorCountCall());
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>How many proposals were made; ids run from 1 to this.</summary>
    public sealed record ProposalCountCall() : ICall<ProposalCountCall, long>
    {
        /// <summary>Of proposalCount().</summary>
        public static ReadOnlySpan<byte> Selector => [0xda, 0x35, 0xc6, 0x64];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static ProposalCountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ProposalCountCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>A proposal, whatever its state.</summary>
    public sealed record ProposalOfCall(long ProposalId) : ICall<ProposalOfCall, Proposal>
    {
        /// <summary>Of proposalOf(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8c, 0xcb, 0xd6, 0x72];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProposalId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ProposalOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ProposalOfCall(ProposalId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static Proposal DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(Proposal.Read(ref reader));
        }
    }

    /// <summary>Proposes a call and approves it. Only for operators. It must be approved within 7 days.</summary>
    public sealed record ProposeCall(Address Target, byte[] Data, Hash ReasonHash) : ICall<ProposeCall, long>
    {
        /// <summary>Of propose(address,bytes,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x90, 0x3e, 0x0e, 0xd6];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Target);
            writer.WriteBytes(Data);
            writer.WriteHash(ReasonHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ProposeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ProposeCall(
                Target: reader.ReadAddress(),
                Data: reader.ReadBytes(),
                ReasonHash: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>Removes an operator; as many as must agree remain. Only by a proposal, with a day's delay.</summary>
    public sealed record RemoveOperatorCall(Address Operator) : ICall<RemoveOperatorCall>
    {
        /// <summary>Of removeOperator(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xac, 0x8a, 0x58, 0x4a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Operator);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RemoveOperatorCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RemoveOperatorCall(Operator: reader.ReadAddress()));
        }
    }

    /// <summary>Lets one operator take the place of another. Only by a proposal, with a day's delay.</summary>
    public sealed record ReplaceOperatorCall(Address Operator, Address Successor) : ICall<ReplaceOperatorCall>
    {
        /// <summary>Of replaceOperator(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb7, 0xa5, 0x54, 0x38];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Operator);
            writer.WriteAddress(Successor);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReplaceOperatorCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReplaceOperatorCall(
                Operator: reader.ReadAddress(),
                Successor: reader.ReadAddress()));
        }
    }

    /// <summary>How many operators must agree.</summary>
    public sealed record ThresholdCall() : ICall<ThresholdCall, BigInteger>
    {
        /// <summary>Of threshold().</summary>
        public static ReadOnlySpan<byte> Selector => [0x42, 0xcd, 0xe4, 0xe8];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static ThresholdCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ThresholdCall());
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>How many operators approve of a proposal and how many object to it now.</summary>
    public sealed record VotesOfCall(long ProposalId) : ICall<VotesOfCall, VotesOfResult>
    {
        /// <summary>Of votesOf(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8e, 0xc7, 0xc3, 0x40];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProposalId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static VotesOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new VotesOfCall(ProposalId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static VotesOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new VotesOfResult(
                Approvals: reader.ReadBigUInt(256),
                Objections: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>What votesOf returns.</summary>
    public sealed record VotesOfResult(BigInteger Approvals, BigInteger Objections);

    /// <summary>There's no code at <c>target</c> (it is not a contract).</summary>
    public sealed record AddressEmptyCodeError(Address Target) : IError<AddressEmptyCodeError>
    {
        /// <summary>Of AddressEmptyCode(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x99, 0x96, 0xb3, 0x15];

        /// <inheritdoc/>
        public static AddressEmptyCodeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AddressEmptyCodeError(Target: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a person would become an operator twice.</summary>
    public sealed record AlreadyOperatorError(Address Operator) : IError<AlreadyOperatorError>
    {
        /// <summary>Of Council_AlreadyOperator(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1c, 0x7e, 0x1e, 0x01];

        /// <inheritdoc/>
        public static AlreadyOperatorError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AlreadyOperatorError(Operator: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown when an operator approves or objects twice: two persons must agree, not one person twice.
    /// </summary>
    public sealed record AlreadyVotedError(long ProposalId, Address Operator) : IError<AlreadyVotedError>
    {
        /// <summary>Of Council_AlreadyVoted(uint64,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3e, 0x7a, 0x88, 0x82];

        /// <inheritdoc/>
        public static AlreadyVotedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyVotedError(
                ProposalId: reader.ReadUInt(64),
                Operator: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a call has no selector, or is too long to be kept, in bytes.</summary>
    public sealed record DataLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<DataLengthOutOfRangeError>
    {
        /// <summary>Of Council_DataLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf3, 0xd5, 0x30, 0x68];

        /// <inheritdoc/>
        public static DataLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new DataLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a proposal's time is over. In unix seconds.</summary>
    public sealed record ExpiredError(long ProposalId, long ExpiresAt) : IError<ExpiredError>
    {
        /// <summary>Of Council_Expired(uint64,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x43, 0x7f, 0x0e, 0xc6];

        /// <inheritdoc/>
        public static ExpiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ExpiredError(ProposalId: reader.ReadUInt(64), ExpiresAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the caller, or who would be removed, is no operator.</summary>
    public sealed record NotAnOperatorError(Address Account) : IError<NotAnOperatorError>
    {
        /// <summary>Of Council_NotAnOperator(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa5, 0xb4, 0xef, 0xd4];

        /// <inheritdoc/>
        public static NotAnOperatorError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotAnOperatorError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the council's roles do not permit a call.</summary>
    public sealed record NotPermittedError(Address Target, byte[] SelectorValue) : IError<NotPermittedError>
    {
        /// <summary>Of Council_NotPermitted(address,bytes4).</summary>
        public static ReadOnlySpan<byte> Selector => [0x34, 0x58, 0xad, 0x01];

        /// <inheritdoc/>
        public static NotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotPermittedError(
                Target: reader.ReadAddress(),
                SelectorValue: reader.ReadFixedBytes(4)));
        }
    }

    /// <summary>Thrown when a call is made before its delay is over. In unix seconds.</summary>
    public sealed record NotReadyError(long ProposalId, long ReadyAt) : IError<NotReadyError>
    {
        /// <summary>Of Council_NotReady(uint64,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x24, 0x15, 0xbc, 0x73];

        /// <inheritdoc/>
        public static NotReadyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotReadyError(ProposalId: reader.ReadUInt(64), ReadyAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when anyone but the council itself changes its operators.</summary>
    public sealed record NotTheCouncilError(Address Caller) : IError<NotTheCouncilError>
    {
        /// <summary>Of Council_NotTheCouncil(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf5, 0xd5, 0xf4, 0x54];

        /// <inheritdoc/>
        public static NotTheCouncilError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotTheCouncilError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when an operator would have no address.</summary>
    public sealed record OperatorMissingError() : IError<OperatorMissingError>
    {
        /// <summary>Of Council_OperatorMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xbc, 0xda, 0xcb, 0x39];

        /// <inheritdoc/>
        public static OperatorMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new OperatorMissingError());
        }
    }

    /// <summary>Thrown when there would be too few or too many operators, now or ever.</summary>
    public sealed record OperatorsOutOfRangeError(
        BigInteger Count,
        BigInteger Least,
        BigInteger Most) : IError<OperatorsOutOfRangeError>
    {
        /// <summary>Of Council_OperatorsOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xde, 0x8f, 0x51, 0x07];

        /// <inheritdoc/>
        public static OperatorsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new OperatorsOutOfRangeError(
                Count: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown for a proposal that was never made.</summary>
    public sealed record ProposalUnknownError(long ProposalId) : IError<ProposalUnknownError>
    {
        /// <summary>Of Council_ProposalUnknown(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbe, 0xd5, 0x01, 0xd6];

        /// <inheritdoc/>
        public static ProposalUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ProposalUnknownError(ProposalId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a proposal comes without its reason.</summary>
    public sealed record ReasonMissingError() : IError<ReasonMissingError>
    {
        /// <summary>Of Council_ReasonMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xc5, 0xf2, 0x15, 0xb3];

        /// <inheritdoc/>
        public static ReasonMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReasonMissingError());
        }
    }

    /// <summary>Thrown when a proposal is not in the state that a step needs.</summary>
    public sealed record StateUnexpectedError(long ProposalId, ProposalState State) : IError<StateUnexpectedError>
    {
        /// <summary>Of Council_StateUnexpected(uint64,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x91, 0xe6, 0x63, 0x5c];

        /// <inheritdoc/>
        public static StateUnexpectedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new StateUnexpectedError(
                ProposalId: reader.ReadUInt(64),
                State: (ProposalState)reader.ReadEnum(members: 5)));
        }
    }

    /// <summary>Thrown when fewer than two, or more operators than there are, would have to agree.</summary>
    public sealed record ThresholdOutOfRangeError(
        BigInteger Threshold,
        BigInteger Least,
        BigInteger Most) : IError<ThresholdOutOfRangeError>
    {
        /// <summary>Of Council_ThresholdOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x28, 0x8b, 0x82, 0x99];

        /// <inheritdoc/>
        public static ThresholdOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ThresholdOutOfRangeError(
                Threshold: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when operators who approved have been removed and too few are left.</summary>
    public sealed record TooFewApprovalsError(
        long ProposalId,
        BigInteger Approvals,
        BigInteger Threshold) : IError<TooFewApprovalsError>
    {
        /// <summary>Of Council_TooFewApprovals(uint64,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x89, 0x0b, 0x46, 0xa8];

        /// <inheritdoc/>
        public static TooFewApprovalsError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new TooFewApprovalsError(
                ProposalId: reader.ReadUInt(64),
                Approvals: reader.ReadBigUInt(256),
                Threshold: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>A call to an address target failed. The target may have reverted.</summary>
    public sealed record FailedCallError() : IError<FailedCallError>
    {
        /// <summary>Of FailedCall().</summary>
        public static ReadOnlySpan<byte> Selector => [0xd6, 0xbd, 0xa2, 0x75];

        /// <inheritdoc/>
        public static FailedCallError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new FailedCallError());
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

    /// <summary>The ETH balance of the account is not enough to perform the operation.</summary>
    public sealed record InsufficientBalanceError(
        BigInteger Balance,
        BigInteger Needed) : IError<InsufficientBalanceError>
    {
        /// <summary>Of InsufficientBalance(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcf, 0x47, 0x91, 0x81];

        /// <inheritdoc/>
        public static InsufficientBalanceError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new InsufficientBalanceError(
                Balance: reader.ReadBigUInt(256),
                Needed: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>The struct Proposal.</summary>
    public sealed record Proposal(Address Target, long ReadyAt, long ExpiresAt, ProposalState State, byte[] Data)
    {
        internal static Proposal Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 5, ReadMembers);

        internal static void Write(AbiWriter writer, Proposal value) =>
            writer.WriteTuple(value, headWords: 5, WriteMembers);

        private static Proposal ReadMembers(ref AbiReader reader) => new(
            Target: reader.ReadAddress(),
            ReadyAt: reader.ReadUInt(40),
            ExpiresAt: reader.ReadUInt(40),
            State: (ProposalState)reader.ReadEnum(members: 5),
            Data: reader.ReadBytes());

        private static void WriteMembers(AbiWriter writer, Proposal value)
        {
            writer.WriteAddress(value.Target);
            writer.WriteUInt(value.ReadyAt, 40);
            writer.WriteUInt(value.ExpiresAt, 40);
            writer.WriteUInt((long)value.State, 8);
            writer.WriteBytes(value.Data);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum ProposalState
    {
        None,
        Open,
        Approved,
        Executed,
        Cancelled,
    }
}
