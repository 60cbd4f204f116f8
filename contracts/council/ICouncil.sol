// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Council: what operators of the alliance do, at least two of them do together.
/// @notice The council holds the roles of the AccessManager; no operator holds any. It calls only what its roles
/// permit, and itself. Where a role acts with a delay, the call is announced when it is approved and made when the
/// delay is over; changing the operators takes a day. No role can mint, move or burn.
interface ICouncil {
    /// @notice How far a proposal has come.
    enum ProposalState {
        NONE,
        OPEN,
        APPROVED,
        EXECUTED,
        CANCELLED
    }

    /// @notice A call that operators decide on.
    /// @param target the contract to call
    /// @param readyAt when it may be made, in unix seconds; 0 while too few operators approve
    /// @param expiresAt the first second in which it may no longer be approved or made
    /// @param state how far it has come
    /// @param data the call, from its selector on
    struct Proposal {
        address target;
        uint40 readyAt;
        uint40 expiresAt;
        ProposalState state;
        bytes data;
    }

    /// @notice A person became an operator.
    event OperatorAdded(address indexed operator);

    /// @notice A person is no operator any more; what it approved counts without it.
    event OperatorRemoved(address indexed operator);

    /// @notice An operator proposed a call, and so approved it.
    event ProposalMade(
        uint64 indexed proposalId,
        address indexed proposer,
        address indexed target,
        bytes data,
        bytes32 reasonHash,
        uint40 expiresAt
    );

    /// @notice An operator approved a proposal.
    event ProposalApproved(uint64 indexed proposalId, address indexed operator);

    /// @notice Enough operators approve: anyone may have it executed from `readyAt` on and before `expiresAt`.
    event ProposalPassed(uint64 indexed proposalId, uint40 readyAt, uint40 expiresAt);

    /// @notice An operator objected to a proposal.
    event ProposalObjected(uint64 indexed proposalId, address indexed operator);

    /// @notice Enough operators objected: it will never be executed.
    event ProposalCancelled(uint64 indexed proposalId);

    /// @notice The call was made.
    event ProposalExecuted(uint64 indexed proposalId);

    /// @notice Thrown when there would be too few or too many operators, now or ever.
    error Council_OperatorsOutOfRange(uint256 count, uint256 least, uint256 most);

    /// @notice Thrown when fewer than two, or more operators than there are, would have to agree.
    error Council_ThresholdOutOfRange(uint256 threshold, uint256 least, uint256 most);

    /// @notice Thrown when an operator would have no address.
    error Council_OperatorMissing();

    /// @notice Thrown when a person would become an operator twice.
    error Council_AlreadyOperator(address operator);

    /// @notice Thrown when the caller, or who would be removed, is no operator.
    error Council_NotAnOperator(address account);

    /// @notice Thrown when anyone but the council itself changes its operators.
    error Council_NotTheCouncil(address caller);

    /// @notice Thrown when a proposal comes without its reason.
    error Council_ReasonMissing();

    /// @notice Thrown when a call has no selector, or is too long to be kept, in bytes.
    error Council_DataLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when the council's roles do not permit a call.
    error Council_NotPermitted(address target, bytes4 selector);

    /// @notice Thrown for a proposal that was never made.
    error Council_ProposalUnknown(uint64 proposalId);

    /// @notice Thrown when a proposal is not in the state that a step needs.
    error Council_StateUnexpected(uint64 proposalId, ProposalState state);

    /// @notice Thrown when a proposal's time is over. In unix seconds.
    error Council_Expired(uint64 proposalId, uint40 expiresAt);

    /// @notice Thrown when an operator approves or objects twice: two persons must agree, not one person twice.
    error Council_AlreadyVoted(uint64 proposalId, address operator);

    /// @notice Thrown when a call is made before its delay is over. In unix seconds.
    error Council_NotReady(uint64 proposalId, uint40 readyAt);

    /// @notice Thrown when operators who approved have been removed and too few are left.
    error Council_TooFewApprovals(uint64 proposalId, uint256 approvals, uint256 threshold);

    /// @notice Proposes a call and approves it. Only for operators. It must be approved within 7 days.
    /// @param target a contract, of which the council's roles permit the selector, or the council itself
    /// @param data the call, 4 to 1,024 bytes
    /// @param reasonHash of the reason's words; never 0
    function propose(address target, bytes calldata data, bytes32 reasonHash) external returns (uint64 proposalId);

    /// @notice Approves a proposal. Only for operators, once each. With the last approval that is needed, a call that
    /// has a delay is announced to the AccessManager.
    function approve(uint64 proposalId) external;

    /// @notice Objects to a proposal that was not executed. Only for operators, once each; as many objections as
    /// approvals are needed. An operator may object to what it approved.
    function object(uint64 proposalId) external;

    /// @notice Makes the call. Anyone may, once it is passed, its delay is over and its 7 days are not. If the target
    /// refuses, it may be tried again.
    function execute(uint64 proposalId) external;

    /// @notice Adds an operator; the council may have 16. Only by a proposal, with a day's delay.
    function addOperator(address operator) external;

    /// @notice Removes an operator; as many as must agree remain. Only by a proposal, with a day's delay.
    function removeOperator(address operator) external;

    /// @notice Lets one operator take the place of another. Only by a proposal, with a day's delay.
    function replaceOperator(address operator, address successor) external;

    /// @notice A proposal, whatever its state.
    function proposalOf(uint64 proposalId) external view returns (Proposal memory proposal);

    /// @notice How many operators approve of a proposal and how many object to it now.
    function votesOf(uint64 proposalId) external view returns (uint256 approvals, uint256 objections);

    /// @notice How many proposals were made; ids run from 1 to this.
    function proposalCount() external view returns (uint64 count);

    /// @notice Whether an account is an operator.
    function isOperator(address account) external view returns (bool operator);

    /// @notice How many operators there are.
    function operatorCount() external view returns (uint256 count);

    /// @notice How many operators must agree.
    function threshold() external view returns (uint256 count);
}
