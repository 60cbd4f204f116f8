// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title ClearingHouse: what brands owe each other, obligation by obligation and net per cycle.
/// @notice The net positions of a cycle always sum to 0. Cycle 1 is open from deployment on.
interface IClearingHouse {
    /// @notice One debt between brands, from one capture.
    /// @param debtor the brand that issued the points
    /// @param creditor the brand that redeemed them
    /// @param cycle the clearing cycle it belongs to
    /// @param programmeId the programme of the points
    /// @param points how many were captured
    /// @param amountFen what is owed, in fen
    struct Obligation {
        uint32 debtor;
        uint32 creditor;
        uint32 cycle;
        uint32 programmeId;
        uint56 points;
        int64 amountFen;
    }

    /// @notice A debt between two brands arose in the open cycle.
    event ObligationRecorded(
        uint64 indexed obligationId,
        uint32 indexed debtor,
        uint32 indexed creditor,
        uint32 cycle,
        uint32 programmeId,
        bytes32 redemptionId,
        uint64 points,
        int64 amountFen
    );

    /// @notice Thrown when anyone but the module that redeems points records an obligation.
    error ClearingHouse_NotTheModule(address caller, address module);

    /// @notice Thrown for an obligation that was never recorded.
    error ClearingHouse_ObligationUnknown(uint64 obligationId);

    /// @notice Records what `debtor` owes `creditor`. Only for the module that redeems points.
    /// @param debtor the brand that issued the points
    /// @param creditor the brand that redeemed them
    /// @param programmeId the programme of the points
    /// @param redemptionId the redemption it arose from
    /// @param points how many were captured; up to 2^53 - 1
    /// @param amountFen what is owed, in fen; up to 2^53 - 1
    function recordObligation(
        uint32 debtor,
        uint32 creditor,
        uint32 programmeId,
        bytes32 redemptionId,
        uint64 points,
        int64 amountFen
    ) external returns (uint64 obligationId);

    /// @notice The cycle in which debts gather now.
    function openCycle() external view returns (uint32 cycle);

    /// @notice An obligation by its id.
    function obligation(uint64 obligationId) external view returns (Obligation memory obligation_);

    /// @notice How many obligations there are; ids run from 1 to this.
    function obligationCount() external view returns (uint64 count);

    /// @notice What a brand is owed (positive) or owes (negative) in a cycle, in fen.
    function netOf(uint32 cycle, uint32 brandId) external view returns (int128 netFen);
}
