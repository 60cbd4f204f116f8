// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {CollateralBook} from "./CollateralBook.sol";
import {CycleCalendar} from "./CycleCalendar.sol";
import {IClearingHouse} from "./IClearingHouse.sol";
import {NettingMath} from "./NettingMath.sol";
import {PositionBook} from "./PositionBook.sol";

/// @title ClearingHouse: it holds collateral, and what debtors paid in and creditors have not collected, to the fen.
contract ClearingHouse is PositionBook {
    uint256 private constant STEPS_MAX = 1_000;
    uint256 private constant CLAIMS_MAX = 50;

    address private immutable _psp;

    /// @dev What the collateral of a brand in default paid, to be put back by its cure.
    mapping(uint32 cycle => mapping(uint32 brandId => uint64 takenFen)) private _taken;
    mapping(bytes32 bankReference => bool) private _referenceUsed;

    constructor(
        address authority,
        IForwarder forwarder,
        IBrandRegistry brands,
        ILedger ledger,
        address[] memory modules,
        address psp,
        uint40 firstCycleEndsAt
    ) CollateralBook(authority, forwarder, brands, ledger, modules) CycleCalendar(firstCycleEndsAt) {
        _psp = psp;
    }

    /// @inheritdoc IClearingHouse
    function closeCycle(uint32 cycle, uint256 count) external {
        // Check: the cycle has ended and is not closed.
        (uint64 endsAt,,) = calendarOf(cycle);
        require(endsAt <= block.timestamp, ClearingHouse_CycleNotEnded(cycle, endsAt, uint64(block.timestamp)));
        CycleWords memory words = _cycles[cycle];
        require(!words.closed, ClearingHouse_CycleAlreadyClosed(cycle));
        _requireCount(count, STEPS_MAX);

        // Effect: the next positions count, and with the last one the cycle is closed.
        uint256 total = _participants[cycle].length;
        for (uint256 i = 0; i < count && words.netted < total; ++i) {
            uint32 brandId = _participants[cycle][words.netted];
            PositionWord storage position = _positions[cycle][brandId];
            int64 netFen = position.netFen;
            words.grossFen += position.owedFen;
            words.sumFen += netFen;
            words.movedFen += NettingMath.creditOf(netFen);
            words.positionsHash = keccak256(abi.encode(words.positionsHash, cycle, brandId, netFen));
            ++words.netted;
            emit PositionNetted(cycle, brandId, netFen);
        }
        if (words.netted == total) {
            assert(words.sumFen == 0); // Each obligation stands on both sides.
            words.closed = true;
            words.unpaidFen = words.movedFen;
            emit CycleClosed(cycle, words.grossFen, words.movedFen, words.netted, words.positionsHash);
        }
        _cycles[cycle] = words;
    }

    /// @inheritdoc IClearingHouse
    function settlePosition(uint32 cycle) external nonReentrant {
        // Check: the calling brand owes something in a cycle whose positions are final, and is not in default.
        _requireStage(cycle, Stage.CALLED);
        uint32 brandId = _callingBrand();
        require(!_positions[cycle][brandId].inDefault, ClearingHouse_PositionInDefault(cycle, brandId));
        uint64 unpaidFen = _unpaidOf(cycle, brandId);
        require(unpaidFen != 0, ClearingHouse_NothingToSettle(cycle, brandId));

        // Effect: it is paid.
        _cycles[cycle].cashFen += unpaidFen;
        _pay(cycle, brandId, unpaidFen, 0);

        // Interaction: the cash comes here. The ledger lets it go only if the brand's intent is executing.
        _ledger.move(_executingAccount(), address(this), CASH_ID, unpaidFen);
    }

    /// @inheritdoc IClearingHouse
    function attestSettlement(uint32 cycle, uint32 brandId, uint64 amountFen, bytes32 bankReference) external {
        // Check: the PSP names a payment it has not named before, in a cycle whose positions are final.
        require(_executingAccount() == _psp, ClearingHouse_NotThePsp(_executingAccount(), _psp));
        Amount.requireValid(amountFen);
        require(bankReference != 0, ClearingHouse_ReferenceMissing());
        require(!_referenceUsed[bankReference], ClearingHouse_ReferenceAlreadyUsed(bankReference));
        bool paying = _positions[cycle][brandId].netFen < 0;
        _requireStage(cycle, paying ? Stage.CALLED : Stage.FUNDED);
        CycleWords storage words = _cycles[cycle];
        uint64 dueFen = paying ? _unpaidOf(cycle, brandId) : _atMost(_dueOf(cycle, brandId), words.bankFen);
        require(amountFen <= dueFen, ClearingHouse_AmountAboveUnsettled(amountFen, dueFen));

        // Effect: it is paid, or received.
        _referenceUsed[bankReference] = true;
        if (paying) {
            words.bankFen += amountFen;
            _pay(cycle, brandId, amountFen, bankReference);
        } else {
            words.bankFen -= amountFen;
            _receive(cycle, brandId, amountFen, bankReference);
        }
    }

    /// @inheritdoc IClearingHouse
    function collect(uint32 cycle, uint32 brandId) external nonReentrant {
        // Check: nothing is outstanding in the cycle, and it holds something for this brand.
        _requireStage(cycle, Stage.FUNDED);
        CycleWords storage words = _cycles[cycle];
        uint64 amountFen = _atMost(_dueOf(cycle, brandId), words.cashFen);
        require(amountFen != 0, ClearingHouse_NothingToCollect(cycle, brandId));

        // Effect: it is received.
        words.cashFen -= amountFen;
        _receive(cycle, brandId, amountFen, 0);

        // Interaction: the cash goes to the brand.
        _ledger.move(address(this), _brands.keyOf(brandId), CASH_ID, amountFen);
    }

    /// @inheritdoc IClearingHouse
    function callDefault(uint32 cycle, uint32 brandId) external {
        // Check: the brand owes something, and its time to pay is over.
        _requireStage(cycle, Stage.CALLED);
        (,, uint64 settlementEndsAt) = calendarOf(cycle);
        require(
            settlementEndsAt <= block.timestamp,
            ClearingHouse_SettlementOpen(cycle, settlementEndsAt, uint64(block.timestamp))
        );
        PositionWord storage position = _positions[cycle][brandId];
        require(!position.inDefault, ClearingHouse_PositionInDefault(cycle, brandId));
        uint64 unpaidFen = _unpaidOf(cycle, brandId);
        require(unpaidFen != 0, ClearingHouse_NothingToSettle(cycle, brandId));

        // Effect: its collateral pays what it can, the rest is the creditors' loss, and partners refuse its points.
        StandingWord storage standing = _standings[brandId];
        uint64 takenFen = _atMost(unpaidFen, standing.collateralFen);
        standing.collateralFen -= uint56(takenFen); // Safe cast: it is no more than is there.
        standing.debitFen -= takenFen;
        ++standing.defaults;
        position.settledFen += uint56(takenFen); // Safe cast: positions are below 2^43.
        position.inDefault = true;
        _taken[cycle][brandId] = takenFen;
        CycleWords storage words = _cycles[cycle];
        words.unpaidFen -= unpaidFen;
        words.cashFen += takenFen;
        words.shortfallFen += unpaidFen - takenFen;

        emit BrandDefaulted(cycle, brandId, takenFen, unpaidFen - takenFen);
    }

    /// @inheritdoc IClearingHouse
    function shareShortfall(uint32 cycle, uint256 count) external {
        // Check: there is something to share, and nothing will be added to it.
        Stage stage = _stageOf(cycle);
        require(stage == Stage.SHARING, ClearingHouse_StageWrong(cycle, stage, Stage.SHARING));
        _requireCount(count, STEPS_MAX);

        // Effect: the next creditors lose their share.
        CycleWords memory words = _cycles[cycle];
        uint256 total = _participants[cycle].length;
        for (uint256 i = 0; i < count && words.shared < total; ++i) {
            uint32 brandId = _participants[cycle][words.shared++];
            PositionWord storage position = _positions[cycle][brandId];
            uint64 credit = NettingMath.creditOf(position.netFen);
            if (credit == 0) continue;

            uint64 lossFen =
                NettingMath.lossOf(words.sharedCreditFen, credit, words.shortfallFen, words.movedFen);
            words.sharedCreditFen += credit;
            words.sharedLossFen += lossFen;
            position.lossFen = uint56(lossFen); // Safe cast: no more than the credit, which is below 2^43.
            emit ShortfallShared(cycle, brandId, lossFen);
        }
        assert(words.shared < total || words.sharedLossFen == words.shortfallFen);
        _cycles[cycle] = words;
    }

    /// @inheritdoc IClearingHouse
    function cureDefault(uint32 cycle) external nonReentrant {
        // Check: the calling brand is in default here.
        uint32 brandId = _callingBrand();
        PositionWord storage position = _positions[cycle][brandId];
        require(position.inDefault, ClearingHouse_PositionNotInDefault(cycle, brandId));

        // Effect: what is left is paid, its collateral is as it was, and partners accept its points again.
        uint64 unpaidFen = _unpaidOf(cycle, brandId);
        uint64 takenFen = _taken[cycle][brandId];
        if (unpaidFen != 0) {
            _cycles[cycle].cashFen += unpaidFen;
            _pay(cycle, brandId, unpaidFen, 0);
        }
        position.inDefault = false;
        --_standings[brandId].defaults;
        _addCollateral(brandId, takenFen);
        emit DefaultCured(cycle, brandId, unpaidFen, takenFen);

        // Interaction: the cash comes here. The ledger lets it go only if the brand's intent is executing.
        if (unpaidFen + takenFen != 0) {
            _ledger.move(_executingAccount(), address(this), CASH_ID, unpaidFen + takenFen);
        }
    }

    /// @inheritdoc IClearingHouse
    function snapshotClaims(uint32 programmeId, uint256 from, uint256 count) external {
        // Check: the issuer is in default or winding down.
        uint32 issuer = _brands.brandOfProgramme(programmeId);
        require(
            _standings[issuer].defaults != 0 || _brands.isWindingDown(issuer),
            ClearingHouse_BrandInGoodStanding(issuer)
        );
        _requireCount(count, CLAIMS_MAX);

        // Effect: what is outstanding is on record.
        (uint256[] memory ids, uint64[] memory supplies,) = _ledger.supplyOf(programmeId, from, count);
        for (uint256 i = 0; i < ids.length; ++i) {
            if (supplies[i] == 0) continue;
            emit ClaimRecorded(programmeId, ids[i], supplies[i], uint40(block.timestamp));
        }
    }

    /// @inheritdoc IClearingHouse
    function cycleOf(uint32 cycle) external view returns (CycleRecord memory) {
        CycleWords memory words = _cycles[cycle];
        return CycleRecord({
            stage: _stageOf(cycle),
            grossFen: words.grossFen,
            movedFen: words.movedFen,
            unpaidFen: words.unpaidFen,
            cashFen: words.cashFen,
            bankFen: words.bankFen,
            shortfallFen: words.shortfallFen,
            recoveredFen: words.recoveredFen,
            positionsHash: words.positionsHash
        });
    }

    /// @inheritdoc IClearingHouse
    function isReferenceUsed(bytes32 bankReference) external view returns (bool used) {
        return _referenceUsed[bankReference];
    }

    /// @dev A debtor paid; what it pays after its default was called, creditors recover.
    function _pay(uint32 cycle, uint32 brandId, uint64 amountFen, bytes32 bankReference) private {
        PositionWord storage position = _positions[cycle][brandId];
        CycleWords storage words = _cycles[cycle];
        position.settledFen += uint56(amountFen); // Safe cast: positions are below 2^43.
        _standings[brandId].debitFen -= amountFen;
        if (position.inDefault) {
            words.recoveredFen += amountFen;
        } else {
            words.unpaidFen -= amountFen;
        }
        emit PositionPaid(cycle, brandId, amountFen, _unpaidOf(cycle, brandId), bankReference);
    }

    /// @dev A creditor received.
    function _receive(uint32 cycle, uint32 brandId, uint64 amountFen, bytes32 bankReference) private {
        _positions[cycle][brandId].settledFen += uint56(amountFen); // Safe cast: positions are below 2^43.
        emit PositionCollected(cycle, brandId, amountFen, _dueOf(cycle, brandId), bankReference);
    }

    /// @dev What a debtor has left to pay, in default or not.
    function _unpaidOf(uint32 cycle, uint32 brandId) private view returns (uint64) {
        PositionWord storage position = _positions[cycle][brandId];
        uint64 debit = NettingMath.debitOf(position.netFen);
        return debit == 0 ? 0 : debit - position.settledFen;
    }

    /// @dev What a creditor has left to receive: its credit less its loss, and its part of what was recovered since.
    /// Each part grows with what is recovered, and all are whole when all is, so nothing is ever paid twice.
    function _dueOf(uint32 cycle, uint32 brandId) private view returns (uint64) {
        PositionWord storage position = _positions[cycle][brandId];
        uint64 credit = NettingMath.creditOf(position.netFen);
        if (credit == 0) return 0;

        CycleWords storage words = _cycles[cycle];
        uint64 lossFen = position.lossFen;
        uint64 recoveredFen =
            lossFen == 0 ? 0 : NettingMath.shareDown(lossFen, words.recoveredFen, words.shortfallFen);
        return credit - lossFen + recoveredFen - position.settledFen;
    }

    function _stageOf(uint32 cycle) private view returns (Stage) {
        (uint64 endsAt, uint64 disputesEndAt,) = calendarOf(cycle);
        CycleWords storage words = _cycles[cycle];
        if (block.timestamp < endsAt) return Stage.OPEN;
        if (!words.closed) return Stage.ENDED;
        if (block.timestamp < disputesEndAt) return Stage.DISPUTABLE;
        if (words.unpaidFen != 0) return Stage.CALLED;
        bool shared = words.shortfallFen == 0 || words.shared == _participants[cycle].length;
        return shared ? Stage.FUNDED : Stage.SHARING;
    }

    /// @dev Refuses what comes too early. What comes too late finds nothing to do.
    function _requireStage(uint32 cycle, Stage expected) private view {
        Stage actual = _stageOf(cycle);
        require(expected <= actual, ClearingHouse_StageWrong(cycle, actual, expected));
    }

    function _requireCount(uint256 count, uint256 most) private pure {
        require(0 < count && count <= most, ClearingHouse_CountOutOfRange(count, 1, most));
    }

    function _atMost(uint64 amountFen, uint64 most) private pure returns (uint64) {
        return amountFen < most ? amountFen : most;
    }
}
