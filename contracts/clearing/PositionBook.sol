// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {CollateralBook} from "./CollateralBook.sol";
import {CycleCalendar} from "./CycleCalendar.sol";
import {IClearingHouse} from "./IClearingHouse.sol";
import {NettingMath} from "./NettingMath.sol";

/// @title PositionBook: an obligation stands in one cycle or in suspense, once on each side, so positions sum to 0.
abstract contract PositionBook is CollateralBook, CycleCalendar {
    uint40 private constant RULING_SECONDS = 14 days;
    uint256 private constant PAGE_MAX = 1_000;

    /// @dev One word: an obligation and whether it is disputed.
    struct ObligationWord {
        uint32 debtor;
        uint32 creditor;
        uint32 cycle;
        uint32 programmeId;
        uint56 points;
        int64 amountFen;
        DisputeState state;
    }

    /// @dev One word. `listed`: the brand is among the cycle's participants.
    struct PositionWord {
        int64 netFen;
        int64 owedFen;
        uint56 settledFen;
        uint56 lossFen;
        bool listed;
        bool inDefault;
    }

    struct CycleWords {
        // Written by closing, and by disputes after it.
        int64 grossFen;
        int64 sumFen;
        uint64 movedFen;
        uint32 netted;
        bool closed;
        bytes32 positionsHash;
        // Written by payments and defaults.
        uint64 unpaidFen;
        uint64 cashFen;
        uint64 bankFen;
        uint64 shortfallFen;
        // Written by sharing a shortfall, and by cures.
        uint64 recoveredFen;
        uint64 sharedCreditFen;
        uint64 sharedLossFen;
        uint32 shared;
    }

    uint64 private _lastObligationId;
    mapping(uint64 obligationId => ObligationWord) private _obligations;
    mapping(uint64 obligationId => uint40 rulingDueAt) private _rulingsDueAt;

    mapping(uint32 cycle => CycleWords) internal _cycles;
    mapping(uint32 cycle => uint32[] brandIds) internal _participants;
    mapping(uint32 cycle => mapping(uint32 brandId => PositionWord)) internal _positions;

    /// @inheritdoc IClearingHouse
    function recordObligation(
        uint32 debtor,
        uint32 creditor,
        uint32 programmeId,
        bytes32 redemptionId,
        uint64 points,
        int64 amountFen
    ) external returns (uint64 obligationId) {
        // Check: a module that burned the points, or gave them back, says so.
        _requireModule();

        // Effect: the debt stands once as an obligation and once on each side of the net.
        obligationId = ++_lastObligationId;
        uint32 cycle = openCycle();
        // Safe cast: points are below 2^53.
        _obligations[obligationId] = ObligationWord(
            debtor, creditor, cycle, programmeId, uint56(points), amountFen, DisputeState.NONE
        );
        _shift(cycle, debtor, -amountFen, amountFen);
        _shift(cycle, creditor, amountFen, 0);

        emit ObligationRecorded(obligationId, debtor, creditor, cycle, programmeId, redemptionId, points, amountFen);
    }

    /// @inheritdoc IClearingHouse
    function dispute(uint64 obligationId, uint8 reasonCode, bytes32 evidenceHash) external {
        // Check: a side of it says why, once and in time.
        ObligationWord storage word = _requireRecorded(obligationId);
        uint32 brandId = _callingBrand();
        (uint32 debtor, uint32 creditor, uint32 cycle) = (word.debtor, word.creditor, word.cycle);
        require(brandId == debtor || brandId == creditor, ClearingHouse_NotAParty(obligationId, brandId));
        require(word.state == DisputeState.NONE, ClearingHouse_AlreadyDisputed(obligationId, word.state));
        require(reasonCode != 0 && evidenceHash != 0, ClearingHouse_EvidenceMissing(obligationId));
        (, uint64 disputesEndAt,) = calendarOf(cycle);
        require(
            block.timestamp < disputesEndAt,
            ClearingHouse_DisputesEnded(obligationId, disputesEndAt, uint64(block.timestamp))
        );

        // Effect: it leaves its cycle, and counts as reserved until it is ruled on.
        uint40 rulingDueAt = uint40(block.timestamp) + RULING_SECONDS; // Safe cast until the year 36,000.
        word.state = DisputeState.DISPUTED;
        _rulingsDueAt[obligationId] = rulingDueAt;
        (uint32 owing, uint64 owedFen) = _owingOf(word);
        _standings[owing].reservedFen += owedFen;
        emit ObligationDisputed(obligationId, cycle, brandId, reasonCode, evidenceHash, rulingDueAt);
        _takeOut(cycle, debtor, creditor, word.amountFen);
    }

    /// @inheritdoc IClearingHouse
    function resolveDispute(uint64 obligationId, bool upheld, bytes32 rulingHash) external restricted {
        // Check: the arbiter rules in time, and says where to read why.
        uint40 dueAt = _requireDisputed(obligationId);
        require(rulingHash != 0, ClearingHouse_EvidenceMissing(obligationId));
        require(
            block.timestamp < dueAt, ClearingHouse_RulingLate(obligationId, dueAt, uint64(block.timestamp))
        );

        // Effect: as ruled.
        _conclude(obligationId, upheld, rulingHash);
    }

    /// @inheritdoc IClearingHouse
    function concludeDispute(uint64 obligationId) external {
        // Check: the arbiter's time is over.
        uint40 dueAt = _requireDisputed(obligationId);
        require(
            dueAt <= block.timestamp, ClearingHouse_RulingPending(obligationId, dueAt, uint64(block.timestamp))
        );

        // Effect: the obligation is owed.
        _conclude(obligationId, true, 0);
    }

    /// @inheritdoc IClearingHouse
    function obligation(uint64 obligationId) external view returns (Obligation memory) {
        ObligationWord memory word = _requireRecorded(obligationId);
        return Obligation(word.debtor, word.creditor, word.cycle, word.programmeId, word.points, word.amountFen);
    }

    /// @inheritdoc IClearingHouse
    function disputeOf(uint64 obligationId) external view returns (DisputeState state, uint40 rulingDueAt) {
        return (_requireRecorded(obligationId).state, _rulingsDueAt[obligationId]);
    }

    /// @inheritdoc IClearingHouse
    function obligationCount() external view returns (uint64 count) {
        return _lastObligationId;
    }

    /// @inheritdoc IClearingHouse
    function netOf(uint32 cycle, uint32 brandId) external view returns (int128 netFen) {
        return _positions[cycle][brandId].netFen;
    }

    /// @inheritdoc IClearingHouse
    function positionOf(uint32 cycle, uint32 brandId) external view returns (Position memory) {
        PositionWord memory word = _positions[cycle][brandId];
        return Position(word.netFen, word.owedFen, word.settledFen, word.lossFen, word.inDefault);
    }

    /// @inheritdoc IClearingHouse
    function participantsOf(uint32 cycle, uint256 from, uint256 count)
        external
        view
        returns (uint32[] memory brandIds, uint256 total)
    {
        require(count <= PAGE_MAX, ClearingHouse_CountOutOfRange(count, 0, PAGE_MAX));
        uint32[] storage all = _participants[cycle];
        total = all.length;
        uint256 left = from < total ? total - from : 0;
        brandIds = new uint32[](left < count ? left : count);
        for (uint256 i = 0; i < brandIds.length; ++i) {
            brandIds[i] = all[from + i];
        }
    }

    /// @dev Ends a dispute: what is owed is owed in the cycle open now, and what is not is in none.
    function _conclude(uint64 obligationId, bool upheld, bytes32 rulingHash) private {
        ObligationWord storage word = _obligations[obligationId];
        (uint32 owing, uint64 owedFen) = _owingOf(word);
        _standings[owing].reservedFen -= owedFen;
        word.state = upheld ? DisputeState.UPHELD : DisputeState.DISMISSED;
        uint32 cycle = 0;
        if (upheld) {
            cycle = openCycle();
            word.cycle = cycle;
            _shift(cycle, word.debtor, -word.amountFen, word.amountFen);
            _shift(cycle, word.creditor, word.amountFen, 0);
        }

        emit DisputeResolved(obligationId, cycle, upheld, rulingHash);
    }

    /// @dev Takes an amount out of a cycle, and out of what its closing published or was about to.
    function _takeOut(uint32 cycle, uint32 debtor, uint32 creditor, int64 amountFen) private {
        uint64 creditsBefore = _creditOf(cycle, debtor) + _creditOf(cycle, creditor);
        _shift(cycle, debtor, amountFen, -amountFen);
        _shift(cycle, creditor, -amountFen, 0);

        CycleWords storage words = _cycles[cycle];
        if (!words.closed) {
            // A closing that is under way begins anew: its hash is of positions that hold together.
            (words.grossFen, words.sumFen, words.movedFen, words.netted) = (0, 0, 0, 0);
            words.positionsHash = 0;
            return;
        }

        // Positions sum to 0, so that debits change by what credits change.
        uint64 credits = _creditOf(cycle, debtor) + _creditOf(cycle, creditor);
        words.grossFen -= amountFen;
        words.movedFen = words.movedFen + credits - creditsBefore;
        words.unpaidFen = words.movedFen;
        emit PositionNetted(cycle, debtor, _positions[cycle][debtor].netFen);
        emit PositionNetted(cycle, creditor, _positions[cycle][creditor].netFen);
        emit CycleAmended(cycle, words.grossFen, words.movedFen);
    }

    /// @dev Changes a position that is not final, and by as much what the brand owes in all.
    function _shift(uint32 cycle, uint32 brandId, int64 netChange, int64 owedChange) private {
        PositionWord storage word = _positions[cycle][brandId];
        int64 netBefore = word.netFen;
        int64 netFen = netBefore + netChange;
        int64 owedFen = word.owedFen + owedChange;
        _requireInRange(brandId, netFen);
        _requireInRange(brandId, owedFen);
        word.netFen = netFen;
        word.owedFen = owedFen;
        if (!word.listed) {
            word.listed = true;
            _participants[cycle].push(brandId);
        }

        // Only a debit weighs on a brand: most creditors' standings are not touched.
        if (netBefore < 0 || netFen < 0) {
            StandingWord storage standing = _standings[brandId];
            standing.debitFen = standing.debitFen + NettingMath.debitOf(netFen) - NettingMath.debitOf(netBefore);
        }
    }

    function _creditOf(uint32 cycle, uint32 brandId) private view returns (uint64) {
        return NettingMath.creditOf(_positions[cycle][brandId].netFen);
    }

    /// @dev Who owes an obligation, and how much: what takes a debt back is owed by its creditor.
    function _owingOf(ObligationWord storage word) private view returns (uint32 brandId, uint64 owedFen) {
        int64 amountFen = word.amountFen;
        if (amountFen < 0) return (word.creditor, NettingMath.debitOf(amountFen));
        return (word.debtor, NettingMath.creditOf(amountFen));
    }

    function _requireRecorded(uint64 obligationId) private view returns (ObligationWord storage word) {
        word = _obligations[obligationId];
        require(word.debtor != 0, ClearingHouse_ObligationUnknown(obligationId));
    }

    function _requireDisputed(uint64 obligationId) private view returns (uint40 rulingDueAt) {
        DisputeState state = _requireRecorded(obligationId).state;
        require(state == DisputeState.DISPUTED, ClearingHouse_NotDisputed(obligationId, state));
        return _rulingsDueAt[obligationId];
    }

    function _requireInRange(uint32 brandId, int64 amountFen) private pure {
        int64 most = int64(POSITION_FEN_MAX); // Safe cast: it is below 2^43.
        require(
            -most <= amountFen && amountFen <= most, ClearingHouse_PositionOutOfRange(brandId, amountFen, most)
        );
    }
}
