// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IClearingHouse} from "./IClearingHouse.sol";

/// @title ClearingHouse: one word per obligation, and net positions that sum to 0 because each debt is posted twice.
contract ClearingHouse is IClearingHouse {
    uint32 private constant FIRST_CYCLE = 1;

    address private immutable _redemptionDesk;

    uint64 private _lastObligationId;
    mapping(uint64 obligationId => Obligation) private _obligations;
    mapping(uint32 cycle => mapping(uint32 brandId => int128 netFen)) private _nets;

    constructor(address redemptionDesk) {
        _redemptionDesk = redemptionDesk;
    }

    /// @inheritdoc IClearingHouse
    function recordObligation(
        uint32 debtor,
        uint32 creditor,
        uint32 programmeId,
        bytes32 redemptionId,
        uint64 points,
        int64 amountFen
    ) external returns (uint64 obligationId) {
        // Check: the module that burned the points says so.
        require(msg.sender == _redemptionDesk, ClearingHouse_NotTheModule(msg.sender, _redemptionDesk));

        // Effect: the debt stands once as an obligation and once on each side of the net.
        obligationId = ++_lastObligationId;
        uint32 cycle = FIRST_CYCLE;
        // Safe cast: points are below 2^53.
        _obligations[obligationId] = Obligation(debtor, creditor, cycle, programmeId, uint56(points), amountFen);
        _nets[cycle][debtor] -= amountFen;
        _nets[cycle][creditor] += amountFen;

        emit ObligationRecorded(obligationId, debtor, creditor, cycle, programmeId, redemptionId, points, amountFen);
    }

    /// @inheritdoc IClearingHouse
    function openCycle() external pure returns (uint32 cycle) {
        return FIRST_CYCLE;
    }

    /// @inheritdoc IClearingHouse
    function obligation(uint64 obligationId) external view returns (Obligation memory obligation_) {
        obligation_ = _obligations[obligationId];
        require(obligation_.debtor != 0, ClearingHouse_ObligationUnknown(obligationId));
    }

    /// @inheritdoc IClearingHouse
    function obligationCount() external view returns (uint64 count) {
        return _lastObligationId;
    }

    /// @inheritdoc IClearingHouse
    function netOf(uint32 cycle, uint32 brandId) external view returns (int128 netFen) {
        return _nets[cycle][brandId];
    }
}
