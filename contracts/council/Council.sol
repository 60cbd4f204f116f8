// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {Seats} from "../shared/Seats.sol";
import {ICouncil} from "./ICouncil.sol";

/// @title Council: nothing is called that two different operators, still in office, did not approve.
/// @dev An operator's seat is a bit that is never given again, so that a removed operator's votes count for nobody.
contract Council is ICouncil, Forwarded {
    uint256 private constant OPERATORS_MAX = 16;
    uint256 private constant THRESHOLD_MIN = 2;
    uint256 private constant DATA_BYTES_MIN = 4;
    uint256 private constant DATA_BYTES_MAX = 1_024;
    uint256 private constant VALID_SECONDS = 7 days;
    uint256 private constant OWN_DELAY_SECONDS = 1 days;

    /// @dev The AccessManager's own number of its first role.
    uint64 private constant ADMIN_ROLE = 0;

    struct Votes {
        uint256 approvals;
        uint256 objections;
    }

    IAccessManager private immutable _manager;
    uint256 private immutable _threshold;

    uint256 private _seats;
    uint256 private _lastSeat;
    uint64 private _lastProposalId;
    mapping(address operator => uint256 seat) private _seatOf;
    mapping(uint64 proposalId => Proposal) private _proposals;
    mapping(uint64 proposalId => Votes) private _votes;

    modifier onlyItself() {
        require(msg.sender == address(this), Council_NotTheCouncil(msg.sender));
        _;
    }

    constructor(IAccessManager manager, IForwarder forwarder, address[] memory operators, uint256 threshold_)
        Forwarded(forwarder)
    {
        uint256 count = operators.length;
        require(
            THRESHOLD_MIN <= threshold_ && threshold_ <= count,
            Council_ThresholdOutOfRange(threshold_, THRESHOLD_MIN, count)
        );
        _manager = manager;
        _threshold = threshold_;
        for (uint256 i = 0; i < count; ++i) {
            _add(operators[i]);
        }
    }

    /// @inheritdoc ICouncil
    function propose(address target, bytes calldata data, bytes32 reasonHash) external returns (uint64 proposalId) {
        // Check: an operator has a reason to call what the council may call.
        uint256 seat = _requireOperator();
        require(reasonHash != 0, Council_ReasonMissing());
        require(
            DATA_BYTES_MIN <= data.length && data.length <= DATA_BYTES_MAX,
            Council_DataLengthOutOfRange(data.length, DATA_BYTES_MIN, DATA_BYTES_MAX)
        );
        _delayOf(target, bytes4(data));

        // Effect: the next id is taken, and who proposes approves.
        proposalId = ++_lastProposalId;
        uint40 expiresAt = uint40(block.timestamp + VALID_SECONDS); // Safe cast until the year 36,000.
        _proposals[proposalId] = Proposal(target, 0, expiresAt, ProposalState.OPEN, data);
        _votes[proposalId].approvals = Seats.bit(seat);

        emit ProposalMade(proposalId, _executingAccount(), target, data, reasonHash, expiresAt);
    }

    /// @inheritdoc ICouncil
    function approve(uint64 proposalId) external {
        // Check: another operator approves in time.
        uint256 seat = _requireOperator();
        Proposal storage proposal = _requireState(proposalId, ProposalState.OPEN);
        _requireNotExpired(proposalId, proposal);
        Votes storage votes = _votes[proposalId];
        require(!Seats.has(votes.approvals, seat), Council_AlreadyVoted(proposalId, _executingAccount()));

        // Effect: it counts.
        votes.approvals |= Seats.bit(seat);
        emit ProposalApproved(proposalId, _executingAccount());

        if (Seats.count(votes.approvals & _seats) >= _threshold) _pass(proposalId, proposal);
    }

    /// @inheritdoc ICouncil
    function object(uint64 proposalId) external {
        // Check: another operator objects before it is too late.
        uint256 seat = _requireOperator();
        Proposal storage proposal = _requireProposal(proposalId);
        bool announced = proposal.state == ProposalState.APPROVED;
        require(
            announced || proposal.state == ProposalState.OPEN, Council_StateUnexpected(proposalId, proposal.state)
        );
        Votes storage votes = _votes[proposalId];
        require(!Seats.has(votes.objections, seat), Council_AlreadyVoted(proposalId, _executingAccount()));

        // Effect: it counts.
        votes.objections |= Seats.bit(seat);
        emit ProposalObjected(proposalId, _executingAccount());

        if (Seats.count(votes.objections & _seats) < _threshold) return;
        proposal.state = ProposalState.CANCELLED;
        emit ProposalCancelled(proposalId);

        // Interaction: what was announced is called off.
        if (announced && proposal.target != address(this) && _isScheduled(proposal)) {
            _manager.cancel(address(this), proposal.target, proposal.data);
        }
    }

    /// @inheritdoc ICouncil
    function execute(uint64 proposalId) external {
        // Check: enough operators approve to this day, and its time has come and is not over.
        Proposal storage proposal = _requireState(proposalId, ProposalState.APPROVED);
        require(proposal.readyAt <= block.timestamp, Council_NotReady(proposalId, proposal.readyAt));
        _requireNotExpired(proposalId, proposal);
        uint256 approvals = Seats.count(_votes[proposalId].approvals & _seats);
        require(approvals >= _threshold, Council_TooFewApprovals(proposalId, approvals, _threshold));

        // Effect: it is made once.
        proposal.state = ProposalState.EXECUTED;
        emit ProposalExecuted(proposalId);

        // Interaction: the target asks the AccessManager whether the council may, and whether it announced it.
        Address.functionCall(proposal.target, proposal.data);
    }

    /// @inheritdoc ICouncil
    function addOperator(address operator) external onlyItself {
        _add(operator);
    }

    /// @inheritdoc ICouncil
    function removeOperator(address operator) external onlyItself {
        _remove(operator);
        uint256 count = operatorCount();
        require(_threshold <= count, Council_OperatorsOutOfRange(count, _threshold, OPERATORS_MAX));
    }

    /// @inheritdoc ICouncil
    function replaceOperator(address operator, address successor) external onlyItself {
        _remove(operator);
        _add(successor);
    }

    /// @inheritdoc ICouncil
    function proposalOf(uint64 proposalId) external view returns (Proposal memory proposal) {
        return _requireProposal(proposalId);
    }

    /// @inheritdoc ICouncil
    function votesOf(uint64 proposalId) external view returns (uint256 approvals, uint256 objections) {
        _requireProposal(proposalId);
        Votes storage votes = _votes[proposalId];
        return (Seats.count(votes.approvals & _seats), Seats.count(votes.objections & _seats));
    }

    /// @inheritdoc ICouncil
    function proposalCount() external view returns (uint64 count) {
        return _lastProposalId;
    }

    /// @inheritdoc ICouncil
    function isOperator(address account) external view returns (bool operator) {
        return _seatOf[account] != 0;
    }

    /// @inheritdoc ICouncil
    function operatorCount() public view returns (uint256 count) {
        return Seats.count(_seats);
    }

    /// @inheritdoc ICouncil
    function threshold() external view returns (uint256 count) {
        return _threshold;
    }

    /// @dev From now on it may be made, or only after the delay that the AccessManager asks of the council's role.
    function _pass(uint64 proposalId, Proposal storage proposal) private {
        address target = proposal.target;
        uint256 delay = _delayOf(target, bytes4(proposal.data));
        uint256 readyAt = block.timestamp + delay;
        proposal.state = ProposalState.APPROVED;

        // Interaction: a delayed call is announced; the manager says when it is ready. The council's own delay is its
        // own business.
        if (delay != 0 && target != address(this)) {
            (bytes32 operationId,) = _manager.schedule(target, proposal.data, 0);
            readyAt = _manager.getSchedule(operationId);
        }

        proposal.readyAt = uint40(readyAt); // Safe casts until the year 36,000: a delay is at most 136 years.
        proposal.expiresAt = uint40(readyAt + VALID_SECONDS);
        emit ProposalPassed(proposalId, proposal.readyAt, proposal.expiresAt);
    }

    function _add(address operator) private {
        require(operator != address(0), Council_OperatorMissing());
        require(_seatOf[operator] == 0, Council_AlreadyOperator(operator));
        uint256 count = operatorCount() + 1;
        require(count <= OPERATORS_MAX, Council_OperatorsOutOfRange(count, _threshold, OPERATORS_MAX));
        uint256 seat = ++_lastSeat;
        require(seat <= Seats.MOST, Council_OperatorsOutOfRange(seat, _threshold, Seats.MOST));
        _seatOf[operator] = seat;
        _seats |= Seats.bit(seat);
        emit OperatorAdded(operator);
    }

    function _remove(address operator) private {
        uint256 seat = _seatOf[operator];
        require(seat != 0, Council_NotAnOperator(operator));
        delete _seatOf[operator];
        _seats &= ~Seats.bit(seat);
        emit OperatorRemoved(operator);
    }

    /// @dev How long before a call it must be announced. Refuses what was not reserved for a role of the council: what
    /// is reserved for nobody would be the admin's by default, and the admin's business is with the manager only.
    function _delayOf(address target, bytes4 selector) private view returns (uint256) {
        if (target == address(this)) return OWN_DELAY_SECONDS;
        (bool immediate, uint32 delay) = _manager.canCall(address(this), target, selector);
        bool reserved = target == address(_manager) || _manager.getTargetFunctionRole(target, selector) != ADMIN_ROLE;
        require(reserved && (immediate || delay != 0), Council_NotPermitted(target, selector));
        return delay;
    }

    function _isScheduled(Proposal storage proposal) private view returns (bool) {
        return _manager.getSchedule(_manager.hashOperation(address(this), proposal.target, proposal.data)) != 0;
    }

    function _requireOperator() private view returns (uint256 seat) {
        seat = _seatOf[_executingAccount()];
        require(seat != 0, Council_NotAnOperator(_executingAccount()));
    }

    function _requireProposal(uint64 proposalId) private view returns (Proposal storage proposal) {
        proposal = _proposals[proposalId];
        require(proposal.state != ProposalState.NONE, Council_ProposalUnknown(proposalId));
    }

    function _requireState(uint64 proposalId, ProposalState state) private view returns (Proposal storage proposal) {
        proposal = _requireProposal(proposalId);
        require(proposal.state == state, Council_StateUnexpected(proposalId, proposal.state));
    }

    function _requireNotExpired(uint64 proposalId, Proposal storage proposal) private view {
        require(block.timestamp < proposal.expiresAt, Council_Expired(proposalId, proposal.expiresAt));
    }
}
